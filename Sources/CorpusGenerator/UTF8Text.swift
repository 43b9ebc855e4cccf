/// Text built and folded as UTF-8 bytes.
extension [UInt8] {
  /// Appends the bytes of `text`.
  mutating func append(text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends a whole number, with zeros in front up to `width` digits.
  mutating func append(decimal number: Int, width: Int = 1) {
    let digits = String(number.magnitude)
    if number < 0 { append(UInt8(ascii: "-")) }
    for _ in 0..<Swift.max(0, width - digits.utf8.count) { append(UInt8(ascii: "0")) }
    append(text: digits)
  }

  /// The same text with an ASCII capital at its start.
  var capitalized: [UInt8] {
    guard let first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return self }
    var copy = self
    copy[0] = first - 32
    return copy
  }

  /// A single word without its accents.
  var plain: [UInt8] {
    contains { $0 >= 0x80 } ? slug : self
  }

  /// Lower-case ASCII letters and digits, accents dropped, anything between them as one hyphen.
  var slug: [UInt8] {
    var folded: [UInt8] = []
    var gap = false
    var previous: UInt8 = 0
    for byte in self {
      defer { previous = byte }
      let letter: UInt8
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): letter = byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter = byte + 32
      case 0xC3: continue
      default:
        guard previous == 0xC3, let base = Self.baseLetter(ofLatin1: byte) else {
          gap = true
          continue
        }
        letter = base
      }
      if gap, !folded.isEmpty { folded.append(UInt8(ascii: "-")) }
      gap = false
      folded.append(letter)
    }
    return folded
  }

  /// The plain letter of `à è é ì ò ù`, from the second byte of its UTF-8 form.
  private static func baseLetter(ofLatin1 byte: UInt8) -> UInt8? {
    switch byte {
    case 0xA0: UInt8(ascii: "a")
    case 0xA8, 0xA9: UInt8(ascii: "e")
    case 0xAC: UInt8(ascii: "i")
    case 0xB2: UInt8(ascii: "o")
    case 0xB9: UInt8(ascii: "u")
    default: nil
    }
  }
}
