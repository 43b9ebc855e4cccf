/// What a code point is to words and names, and its folded form, in eight bytes.
struct FoldedCodePoint {
  /// What a code point of a text is to the words around it.
  enum Role: UInt8 {
    /// Neither seen nor compared; a word goes on behind it.
    case invisible
    /// Dropped when folded, and part of the piece that it stands on.
    case accent
    /// Compared, and part of the word that it stands on.
    case mark
    /// A letter or digit.
    case word
    /// A word by itself, since its script has no spaces.
    case single
    case space
    /// Punctuation, a symbol, a control character, a byte that isn't UTF-8.
    case separator
  }

  /// The case of a letter.
  enum LetterCase: UInt8 {
    case noLetter, capital, title, small, withoutCase
  }

  /// The most bytes of a folded form that fit in here.
  static let capacity = 6

  private let bits: UInt64

  /// - Parameter utf8: the folded form, or nil where it depends on its neighbours or is too long.
  init(role: Role, letterCase: LetterCase, utf8: [UInt8]?) {
    var bits = UInt64(role.rawValue) << 56 | UInt64(letterCase.rawValue) << 52
    if let utf8 {
      precondition(utf8.count <= Self.capacity)
      bits |= 1 << 51 | UInt64(utf8.count) << 48
      for (index, byte) in utf8.enumerated() { bits |= UInt64(byte) << (8 * UInt64(index)) }
    }
    self.bits = bits
  }

  @inline(__always) var role: Role {
    // Only the initialiser writes these bits.
    Role(rawValue: UInt8(truncatingIfNeeded: bits >> 56)) ?? .separator
  }

  @inline(__always) var letterCase: LetterCase {
    LetterCase(rawValue: UInt8(truncatingIfNeeded: bits >> 52) & 0xF) ?? .noLetter
  }

  /// Whether `utf8` is the whole truth, whatever the neighbours.
  @inline(__always) var isSimple: Bool { bits & 1 << 51 != 0 }

  /// The number of bytes in `utf8`.
  @inline(__always) var count: Int { Int(truncatingIfNeeded: bits >> 48 & 7) }

  /// The folded form in the lowest bytes, the first one lowest; what follows it means nothing.
  @inline(__always) var utf8: UInt64 { bits }
}
