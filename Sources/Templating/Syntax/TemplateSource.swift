package import Diagnostics

/// One file of the theme: where it lies, the name that others include it by, and its bytes.
package struct TemplateSource: Sendable {
  package let path: SourcePath
  package let name: String
  package let bytes: [UInt8]

  package init(path: SourcePath, name: String, bytes: [UInt8]) {
    self.path = path
    self.name = name
    self.bytes = bytes
  }

  /// Larger files are refused unread.
  static let sizeLimit = 1 << 20

  /// The place of the bytes in `span`, counted in lines and Unicode scalars.
  func location(of span: Range<Int>) -> SourceLocation {
    let start = position(of: span.lowerBound)
    return SourceLocation(
      path, SourceRange(start: start, end: position(of: span.upperBound, after: start, at: span.lowerBound)))
  }

  private func position(of offset: Int) -> SourcePosition {
    position(of: offset, after: SourcePosition(line: 1, column: 1), at: 0)
  }

  private func position(of offset: Int, after known: SourcePosition, at start: Int) -> SourcePosition {
    var line = known.line
    var column = known.column
    for byte in bytes[start..<offset] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(line: line, column: column)
  }
}
