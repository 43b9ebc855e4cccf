/// Texts of others, as metadata and Markdown can have them.
enum PlainText {
  /// One line without control characters, and without space at its ends.
  static func line(_ text: String) -> String {
    if isPlain(text) { return text }
    return spaced(text)
  }

  private static func spaced(_ text: String) -> String {
    withoutControls(text).split(whereSeparator: isSpace).joined(separator: " ")
  }

  /// Lines without control characters, and without empty ones at both ends.
  static func block(_ text: String) -> String {
    if isPlain(text) { return text }
    let lines = withoutControls(text).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.last.map(isSpace) == true ? trimmedEnd($0) : $0 }
    let body = lines.drop(while: \.isEmpty)
    return body.prefix(body.lastIndex { !$0.isEmpty }.map { $0 - body.startIndex + 1 } ?? 0)
      .joined(separator: "\n")
  }

  /// Whether something would be left out of it.
  static func hasControls(_ text: String) -> Bool {
    !isPlain(text) && text.unicodeScalars.contains(where: isControl)
  }

  /// Whether it is a line of ASCII already, with single spaces between words: most texts are, and long ones are quickly seen to be.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var before: UInt8 = 0x20
      for byte in bytes {
        guard (0x20...0x7E).contains(byte), byte != 0x20 || before != 0x20 else { return false }
        before = byte
      }
      return before != 0x20
    }
  }

  static func withoutControls(_ text: String) -> String {
    guard hasControls(text) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  private static func trimmedEnd(_ text: Substring) -> Substring {
    text.dropLast(text.reversed().prefix(while: isSpace).count)
  }

  private static func isSpace(_ character: Character) -> Bool { character.isWhitespace }

  /// What metadata can't have: neither HTML nor XML lets it stand in a text.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
