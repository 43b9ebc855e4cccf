internal import Diagnostics

/// A character that libyaml takes for a line break and the lines of a file don't, so that places after it would be wrong.
struct YAMLLineSeparator {
  /// Where it stands in the bytes.
  let offset: Int
  /// Its code point, as Unicode writes it.
  let name: String

  /// The first one in `bytes`: U+2028, U+2029, U+0085, or a CR without LF.
  init?(firstIn bytes: UnsafeBufferPointer<UInt8>) {
    for (offset, byte) in bytes.enumerated() where byte == 0x0D || byte == 0xC2 || byte == 0xE2 {
      if let name = Self.name(in: bytes, at: offset) {
        self.offset = offset
        self.name = name
        return
      }
    }
    return nil
  }

  /// The problem that it is in a file whose line `firstLine` begins `bytes`.
  func diagnostic(
    in bytes: UnsafeBufferPointer<UInt8>, path: SourcePath, firstLine: Int
  ) -> Diagnostic {
    let range = YAMLSyntaxAdvice.range(ofByte: offset, in: bytes, firstLine: firstLine)
    return Diagnostic(
      .yamlSyntax, at: SourceLocation(path, range), "an invisible line separator (\(name)) stands here",
      help: ["delete it, or write it as an escape in double quotes"])
  }

  private static func name(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> String? {
    let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
    switch (bytes[offset], second, third) {
    case (0xE2, 0x80, 0xA8): return "U+2028"
    case (0xE2, 0x80, 0xA9): return "U+2029"
    case (0xC2, 0x85, _): return "U+0085"
    case (0x0D, 0x0A, _): return nil
    case (0x0D, _, _): return "U+000D"
    default: return nil
    }
  }
}
