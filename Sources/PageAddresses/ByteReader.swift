#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A place in bytes that moves forward.
struct ByteReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset >= bytes.count }

  /// The byte here, or nil at the end.
  var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The byte `distance` further on, or nil past the end.
  func peek(_ distance: Int) -> UInt8? {
    let place = offset + distance
    return place < bytes.count ? bytes[place] : nil
  }

  /// Moves to the next `byte`; to the end, and false, where there is none.
  @discardableResult
  mutating func move(to byte: UInt8) -> Bool {
    guard !isAtEnd, let base = bytes.baseAddress,
      let found = memchr(base + offset, Int32(byte), bytes.count - offset)
    else {
      offset = bytes.count
      return false
    }
    offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    return true
  }

  /// Moves past the next `text`; to the end where there is none.
  mutating func movePast(_ text: StaticString) {
    while move(to: text.utf8Start[0]) {
      if starts(with: text) {
        offset += text.utf8CodeUnitCount
        return
      }
      offset += 1
    }
  }

  mutating func skipSpace() {
    while let byte = current, byte.isHTMLSpace { offset += 1 }
  }

  /// Whether `text` stands here, whatever its letters' case; `text` is in lower case.
  func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - offset >= count else { return false }
    for index in 0..<count where bytes[offset + index].lowercased != text.utf8Start[index] { return false }
    return true
  }

  func slice(from start: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<offset])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are `text`, whatever their letters' case; `text` is in lower case.
  func isEqual(to text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && ByteReader(self).starts(with: text)
  }
}

extension UInt8 {
  /// White space of HTML and CSS.
  var isHTMLSpace: Bool { self <= 0x20 && Self.spaces &>> UInt64(self) & 1 == 1 }

  /// White space, `/` and `>`: what ends the name of an element.
  var endsElementName: Bool {
    self < 0x40 && (Self.spaces | 1 << 0x2F | 1 << 0x3E) &>> UInt64(self) & 1 == 1
  }

  /// The same and `=`: what ends the name of an attribute.
  var endsAttributeName: Bool { endsElementName || self == UInt8(ascii: "=") }

  /// A bit for each byte, as names and spaces are asked for byte by byte.
  private static var spaces: UInt64 { 1 << 0x20 | 1 << 0x0A | 1 << 0x09 | 1 << 0x0D | 1 << 0x0C }

  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var lowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }

  /// What a hexadecimal digit stands for.
  var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
