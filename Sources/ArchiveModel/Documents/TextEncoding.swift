package import Diagnostics

/// Checks that a file is text in UTF-8.
package enum TextEncoding {
  /// The first byte that can't be read as UTF-8 text, as a diagnostic; nil where all can.
  package static func problem(in bytes: UnsafeBufferPointer<UInt8>, path: SourcePath) -> Diagnostic? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Diagnostic(
        .notUTF8, at: SourceLocation(path), "the file is in UTF-16, and text is read as UTF-8",
        help: ["save it as UTF-8"])
    }
    guard let offset = firstUnreadable(in: bytes) else { return nil }
    let before = bytes[..<offset]
    let line = before.reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[lineStart...].reduce(into: 1) { if $1 & 0xC0 != 0x80 { $0 += 1 } }
    let byte = String(bytes[offset], radix: 16, uppercase: true)
    let what = bytes[offset] == 0 ? "a NUL byte stands here" : "the byte 0x\(byte) here isn't UTF-8"
    return Diagnostic(
      .notUTF8, at: SourceLocation(path, SourceRange(line: line, column: column)),
      "\(what), so the file isn't text",
      help: ["save it as UTF-8"])
  }

  /// The offset of the first NUL or ill-formed sequence (Unicode 15, table 3-7).
  static func firstUnreadable(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        if lead == 0 { return index }
        index += 1
        continue
      }
      guard let (length, second) = sequence(after: lead), index + length <= bytes.count,
        second.contains(bytes[index + 1])
      else { return index }
      for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return index }
      index += length
    }
    return nil
  }

  private static func sequence(after lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
