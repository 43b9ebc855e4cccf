/// A hash of folded pieces, eight bytes at a time: the same in every run, and compared by bytes where it agrees.
struct PieceHash {
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var state: UInt64 = 0

  /// Adds eight bytes, of which those behind the piece's end are zero.
  @inline(__always)
  mutating func add(_ bytes: UInt64) {
    state = (state ^ bytes) &* Self.multiplier
    state ^= state >> 32
  }

  /// The hash of a piece of `length` bytes.
  @inline(__always)
  func finished(length: Int) -> UInt64 {
    state ^ UInt64(truncatingIfNeeded: length)
  }

  /// The hash of a piece behind another one in a name.
  @inline(__always)
  static func joined(_ piece: UInt64, to node: UInt32, followsSpace: Bool) -> UInt32 {
    let place = UInt64(node) << 1 | (followsSpace ? 1 : 0)
    let mixed = (piece ^ place &* 0xC2B2_AE3D_27D4_EB4F) &* multiplier
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}

/// Up to eight bytes as one number, the first one lowest.
enum PieceBytes {
  /// The bytes at `pointer`, zero from `count` on; eight bytes must be there to read.
  @inline(__always)
  static func load(_ pointer: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    let bytes = UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
    return count >= 8 ? bytes : bytes & (1 << UInt64(8 * count) - 1)
  }
}

/// Eight bytes of a text, in which ASCII letters and digits are found and folded all at once.
struct ASCIIWordBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  private let bytes: UInt64

  /// The bytes of `text` from `index` on, zero behind its end.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    if index + 8 <= text.count {
      bytes = UInt64(
        littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    } else {
      var bytes: UInt64 = 0
      for (place, byte) in text[min(index, text.count)...].enumerated() {
        bytes |= UInt64(byte) << UInt64(8 * place)
      }
      self.bytes = bytes
    }
  }

  /// How many letters and digits there are before anything else.
  @inline(__always)
  var wordCount: Int {
    // Sums of seven-bit numbers don't run over into the next byte; the eighth bit says that a byte isn't less
    // than what was added up to 128.
    let sevenBits = bytes & (Self.ones &* 0x7F)
    let small = sevenBits | (Self.ones &* 0x20)
    let letters = (small &+ Self.ones &* (0x80 - 0x61)) & ~(small &+ Self.ones &* (0x80 - 0x7B))
    let digits = (sevenBits &+ Self.ones &* (0x80 - 0x30)) & ~(sevenBits &+ Self.ones &* (0x80 - 0x3A))
    let others = ~((letters | digits) & ~bytes) & (Self.ones &* 0x80)
    return others.trailingZeroBitCount >> 3
  }

  /// The first `count` bytes, which are letters and digits, in lower case.
  @inline(__always)
  func folded(_ count: Int) -> UInt64 {
    let small = bytes | (Self.ones &* 0x20)
    return count >= 8 ? small : small & (1 << UInt64(8 * count) - 1)
  }
}
