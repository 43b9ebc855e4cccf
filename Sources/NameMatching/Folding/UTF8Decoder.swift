/// Reads code points from bytes that may not be UTF-8.
enum UTF8Decoder {
  /// What stands for a byte that belongs to no code point.
  static let replacement: UInt32 = 0xFFFD

  /// The code point at `index`, and how many bytes it has; each byte that isn't UTF-8 counts for itself.
  @inline(__always)
  static func codePoint(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (value: UInt32, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    if first & 0xE0 == 0xC0, first >= 0xC2, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 {
      return (UInt32(first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
    }
    return longCodePoint(in: bytes, at: index)
  }

  @inline(never)
  private static func longCodePoint(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (value: UInt32, length: Int) {
    let first = bytes[index]
    let length = first >= 0xF0 ? 4 : 3
    guard (0xE0...0xF4).contains(first), index + length <= bytes.count else { return (replacement, 1) }
    var value = UInt32(first) & (length == 3 ? 0x0F : 0x07)
    for byte in bytes[(index + 1)..<(index + length)] {
      guard byte & 0xC0 == 0x80 else { return (replacement, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isShortest = value >= (length == 3 ? 0x800 : 0x10000)
    guard isShortest, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return (replacement, 1) }
    return (value, length)
  }

  /// Appends `codePoint` to `bytes`.
  static func append(_ codePoint: UInt32, to bytes: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: codePoint >> shift & 0x3F) }
    switch codePoint {
    case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: codePoint))
    case ..<0x800: bytes += [0xC0 | UInt8(truncatingIfNeeded: codePoint >> 6), tail(0)]
    case ..<0x10000: bytes += [0xE0 | UInt8(truncatingIfNeeded: codePoint >> 12), tail(6), tail(0)]
    default: bytes += [0xF0 | UInt8(truncatingIfNeeded: codePoint >> 18), tail(12), tail(6), tail(0)]
    }
  }
}
