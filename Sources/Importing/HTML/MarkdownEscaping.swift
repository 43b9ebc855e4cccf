/// Words as Markdown shows them unchanged, with as few backslashes as that needs.
struct MarkdownEscaping {
  /// Whether the words begin a line, where more signs mean something.
  var startsLine = false
  /// Whether they stand in a link, where addresses don't become links by themselves.
  var isInLink = false
  var isInCell = false

  func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isLineStart = startsLine
    var words = text.unicodeScalars[...]
    var last: Unicode.Scalar?
    var plainUntil = text.startIndex
    while let scalar = words.first {
      if !isInLink, words.startIndex >= plainUntil, let (written, end) = address(in: words, after: last) {
        guard let written else {
          plainUntil = end
          continue
        }
        result.append(contentsOf: written.unicodeScalars)
        words = words[end...]
        last = "x"
        isLineStart = false
        continue
      }
      let next = words.dropFirst().first
      if needsBackslash(scalar, after: last, before: next)
        || isLineStart && (Self.startsBlock(words) || scalar == "|" && !isInCell)
      {
        result.append("\\")
        result.append(scalar)
      } else if isLineStart, let (number, end) = Self.number(words) {
        result.append(contentsOf: "\(number)\\".unicodeScalars)
        words = words[end...]
        last = "0"
        isLineStart = false
        continue
      } else {
        result.append(scalar)
      }
      isLineStart = scalar == "\n"
      last = scalar
      words = words.dropFirst()
    }
    return String(result)
  }

  private func needsBackslash(
    _ scalar: Unicode.Scalar, after last: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", "~": true
    case "_": !Self.isWord(last) || !Self.isWord(next)
    case "&": next.map { $0 == "#" || $0.isASCII && Self.isWord($0) } ?? false
    case "^": last == nil
    default: false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { MarkdownSigns.kind(of: $0) == .other } ?? false
  }

  /// Whether the first sign would begin a heading, a quotation, a list or a rule.
  private static func startsBlock(_ words: Substring.UnicodeScalarView) -> Bool {
    let next = words.dropFirst().first
    switch words.first {
    case "#", ">", "=": return true
    case "+": return next.map(MarkdownSigns.isSpace) ?? true
    case "-", ":":
      return next.map { MarkdownSigns.isSpace($0) || $0 == "-" || $0 == "|" || $0 == ":" } ?? true
    default: return false
    }
  }

  /// Digits that a sign follows which would make them the number of an item.
  private static func number(
    _ words: Substring.UnicodeScalarView
  ) -> (digits: String, end: Substring.UnicodeScalarView.Index)? {
    let digits = words.prefix(10).prefix { (0x30...0x39).contains($0.value) }
    guard !digits.isEmpty, digits.endIndex < words.endIndex else { return nil }
    let sign = words[digits.endIndex]
    let next = words[words.index(after: digits.endIndex)...].first
    guard sign == "." || sign == ")", next.map(MarkdownSigns.isSpace) ?? true else { return nil }
    return (String(digits), digits.endIndex)
  }

  /// An address in plain text, which becomes a link on pages, and must not get backslashes; without a form where it
  /// stays text.
  private func address(
    in words: Substring.UnicodeScalarView, after last: Unicode.Scalar?
  ) -> (written: String?, end: Substring.UnicodeScalarView.Index)? {
    guard words.first == "h" || words.first == "w", !Self.isWord(last) else { return nil }
    let isWeb = words.starts(with: "www.".unicodeScalars)
    guard
      isWeb || words.starts(with: "http://".unicodeScalars) || words.starts(with: "https://".unicodeScalars)
    else { return nil }
    let run = words.prefix { !MarkdownSigns.isSpace($0) && $0 != "<" && $0 != ">" && $0 != "\"" }
    var found = run[...]
    while let end = found.last, ".,;:!?)]}'*_~\\`|”’»…".unicodeScalars.contains(end) {
      found = found.dropLast()
    }
    guard found.count > 10, found.count < 2_000 else { return (nil, run.endIndex) }
    let text = String(found)
    guard found.contains(where: { needsBackslash($0, after: nil, before: "x") || $0 == "(" }) else {
      // What stands behind it may be taken for a part of it.
      let isAlone = found.endIndex == run.endIndex || run[found.endIndex] != "_"
      return isAlone ? (text, found.endIndex) : (nil, run.endIndex)
    }
    guard let address = LinkText.address(isWeb ? "http://\(text)" : text) else { return (nil, run.endIndex) }
    if !isWeb, address == text, !text.contains("&") { return ("<\(text)>", found.endIndex) }
    let label = MarkdownEscaping(isInLink: true, isInCell: isInCell).escaped(text)
    return ("[\(label)]\(LinkText.end(address, nil))", found.endIndex)
  }
}
