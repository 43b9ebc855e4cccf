/// Reads lists of names: `von Last, Jr, First`, `First von Last`, `{A Body}`, joined by `and`.
enum BibTeXNames {
  /// The names as they are spoken, in plain text.
  static func text(_ list: String) -> String {
    split(list, at: "and").map { name in
      PlainText.line(name) == "others" ? "and others" : spoken(name)
    }.joined(separator: "; ")
  }

  private static func spoken(_ name: String) -> String {
    let parts = split(name, at: ",").map(\.trimmed)
    if let extended = extended(parts) { return extended }
    let ordered: [String]
    switch parts.count {
    case 0, 1: return plain(name)
    case 2: ordered = [parts[1], parts[0]]
    default: return plain("\(parts[2...].joined(separator: ", ")) \(parts[0])") + ", " + plain(parts[1])
    }
    return plain(ordered.filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// BibLaTeX's `family=Last, given=First, prefix=von`.
  private static func extended(_ parts: [String]) -> String? {
    var values: [String: String] = [:]
    for part in parts {
      guard let sign = part.firstIndex(of: "=") else { return nil }
      let key = String(part[..<sign]).trimmed.lowercased()
      values[key] = String(part[part.index(after: sign)...]).trimmed
    }
    guard values["family"] != nil || values["given"] != nil else { return nil }
    let name = ["given", "prefix", "family"].compactMap { values[$0] }.joined(separator: " ")
    return plain(name) + (values["suffix"].map { ", \(plain($0))" } ?? "")
  }

  private static func plain(_ text: String) -> String { PlainText.line(LaTeXText(text).plain) }

  /// The parts of a text between words or commas that stand in no braces.
  private static func split(_ text: String, at separator: String) -> [String] {
    var parts: [String] = []
    var current = String.UnicodeScalarView()
    var word = String.UnicodeScalarView()
    var depth = 0
    func isSeparator(_ word: String.UnicodeScalarView) -> Bool {
      word.count == 3 && String(word).lowercased() == separator
    }
    for scalar in text.unicodeScalars {
      if scalar == "{" { depth += 1 }
      if scalar == "}" { depth -= 1 }
      if separator == ",", depth == 0, scalar == "," {
        parts.append(String(current))
        current = .init()
        continue
      }
      guard separator != ",", depth == 0, scalar.properties.isWhitespace else {
        if separator == "," { current.append(scalar) } else { word.append(scalar) }
        continue
      }
      if isSeparator(word) {
        parts.append(String(current))
        current = .init()
      } else {
        current.append(contentsOf: word)
        current.append(" ")
      }
      word = .init()
    }
    current.append(contentsOf: word)
    parts.append(String(current))
    return parts.filter { $0.contains { !$0.isWhitespace } }
  }
}
