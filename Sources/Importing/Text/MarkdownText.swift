/// Writes texts of others so that Markdown shows them as they are.
enum MarkdownText {
  private static let special = Set("\\`*_[]<>&#|~!$^{}".unicodeScalars)

  /// All of these are ASCII, and none is a letter or digit.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(0x61...0x7A).contains(byte) && special.contains(Unicode.Scalar(byte))
  }

  /// A line of plain text within a paragraph or an item of a list.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if special.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// Paragraphs of plain text, each line of which stays one.
  static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let line = String(line.drop { $0 == " " || $0 == "\t" })
      return startingPlainly(escaped(line))
    }.joined(separator: "\n")
  }

  /// What begins a line like a list, a rule or a heading does begins it with a backslash.
  private static func startingPlainly(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    if "-+=".unicodeScalars.contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...]
    guard !digits.isEmpty, rest.first == "." || rest.first == ")" else { return line }
    return "\(digits)\\\(rest)"
  }

  /// A list of lines with labels.
  static func list(_ lines: [(label: String, text: String)]) -> String {
    lines.map { "- \(escaped($0.label)): \(escaped($0.text))\n" }.joined()
  }

  /// A comment, which is in the file and published nowhere; its text can't end it.
  static func comment(_ text: String) -> String {
    let safe = text.replacing("-->", with: "--&gt;").replacing("--!>", with: "--!&gt;")
    return "<!--\n\(safe)\n-->\n"
  }
}
