internal import UnicodeForms

/// Turns the LaTeX of bibliographies into plain text, in one pass. Braces go; math stays as it is written.
struct LaTeXText {
  private(set) var plain = ""
  /// Commands that nobody here knows, which stay as they are written.
  private(set) var unknown: [String] = []

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var output = String.UnicodeScalarView()
  /// The mark that goes on the next letter.
  private var accent: Unicode.Scalar?

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    while place < scalars.count { step() }
    plain = UnicodeForm.composed(String(output))
  }

  private mutating func step() {
    let scalar = scalars[place]
    switch scalar {
    case "\\": command()
    case "{", "}": place += 1
    case "$": math()
    case "~": replace(1, by: "\u{A0}")
    case "-" where starts("---"): replace(3, by: "—")
    case "-" where starts("--"): replace(2, by: "–")
    case "`" where starts("``"): replace(2, by: "“")
    case "'" where starts("''"): replace(2, by: "”")
    case "`": replace(1, by: "‘")
    default: replace(1, by: String(scalar))
    }
  }

  private func starts(_ text: String) -> Bool {
    scalars[place...].starts(with: text.unicodeScalars)
  }

  private mutating func replace(_ count: Int, by text: String) {
    place += count
    emit(text)
  }

  private mutating func emit(_ text: String) {
    output.append(contentsOf: text.unicodeScalars)
    guard let mark = accent, !text.isEmpty else { return }
    // A letter without its dot, to have a mark in its place.
    if text == "ı" || text == "ȷ" {
      output.removeLast()
      output.append(text == "ı" ? "i" : "j")
    }
    output.append(mark)
    accent = nil
  }

  /// What stands between dollar signs; one without a partner is a dollar sign.
  private mutating func math() {
    var end = place + 1
    while end < scalars.count, scalars[end] != "$" { end += scalars[end] == "\\" ? 2 : 1 }
    guard end < scalars.count else { return replace(1, by: "$") }
    output.append(contentsOf: scalars[place...end])
    place = end + 1
  }

  private mutating func command() {
    place += 1
    guard place < scalars.count else { return emit("\\") }
    let first = scalars[place]
    guard Self.isLetter(first) else {
      place += 1
      if let mark = LaTeXSymbols.accents[String(first)] {
        accent = mark
        return skipSpace()
      }
      return emit(LaTeXSymbols.signs[first] ?? String(first))
    }
    let start = place
    while place < scalars.count, Self.isLetter(scalars[place]) { place += 1 }
    let name = String(String.UnicodeScalarView(scalars[start..<place]))
    if place < scalars.count, scalars[place] == "*" { place += 1 }
    if let mark = LaTeXSymbols.accents[name] {
      skipSpace()
      accent = mark
    } else if let sign = LaTeXSymbols.words[name] {
      skipSpace()
      emit(sign)
    } else if LaTeXSymbols.verbatim.contains(name) {
      emit(argument() ?? "")
    } else if name == "href" {
      emit("\(argument() ?? "") ")
    } else if LaTeXSymbols.dropped.contains(name) {
      _ = argument()
    } else if LaTeXSymbols.styles.contains(name) {
      skipSpace()
    } else {
      unknown.append(name)
      emit("\\\(name) ")
    }
  }

  private mutating func skipSpace() {
    while place < scalars.count, scalars[place] == " " || scalars[place] == "\n" { place += 1 }
  }

  /// What stands in the braces that come next, as it is written.
  private mutating func argument() -> String? {
    skipSpace()
    guard place < scalars.count, scalars[place] == "{" else { return nil }
    let start = place + 1
    var depth = 0
    while place < scalars.count {
      if scalars[place] == "{" { depth += 1 }
      if scalars[place] == "}" { depth -= 1 }
      place += 1
      if depth == 0 { break }
    }
    let end = depth == 0 ? place - 1 : place
    return String(String.UnicodeScalarView(scalars[start..<max(start, end)]))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
