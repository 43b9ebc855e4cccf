internal import Diagnostics

/// The path of a file inside the output, with `/` between its parts: `regions/dagestan.html`.
package struct OutputPath: Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String

  /// No system opens a longer path.
  private static let longest = 4_095

  /// Returns nil unless every part is a name that any system and `sha256sum -c` take as it is: not empty, not `.` or
  /// `..`, of at most 255 bytes, without control characters and backslashes; and all of them have at most 4,095 bytes.
  package init?(_ rawValue: String) {
    guard Self.isValid(rawValue.utf8) else { return nil }
    self.rawValue = rawValue
  }

  package var description: String { rawValue }

  private static func isValid(_ path: String.UTF8View) -> Bool {
    if path.count > longest { return false }
    var length = 0
    var onlyDots = true
    for byte in path {
      switch byte {
      case UInt8(ascii: "/"):
        if length == 0 || (onlyDots && length <= 2) { return false }
        length = 0
        onlyDots = true
      case 0..<32, 127, UInt8(ascii: "\\"):
        return false
      default:
        length += 1
        onlyDots = onlyDots && byte == UInt8(ascii: ".")
        if length > 255 { return false }
      }
    }
    return length > 0 && !(onlyDots && length <= 2)
  }
}

extension OutputPath: Comparable {
  /// Orders by UTF-8 bytes, so that every machine sorts alike.
  package static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.rawValue.precedesByBytes(right.rawValue)
  }

  /// Equal means the same bytes: Unicode's equivalence would join names that are two files on disk.
  package static func == (left: OutputPath, right: OutputPath) -> Bool {
    left.rawValue.compareBytes(with: right.rawValue) == 0
  }

  package func hash(into hasher: inout Hasher) {
    var text = rawValue
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
