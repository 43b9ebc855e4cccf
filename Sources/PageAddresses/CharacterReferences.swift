/// Reads the character references of an attribute's value.
///
/// Known are numbers and the names of what must be escaped. Others are kept as they stand: an address has no use for them.
enum CharacterReferences {
  private static let names: [(StaticString, UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&quot;", UInt8(ascii: "\"")), ("&lt;", UInt8(ascii: "<")),
    ("&gt;", UInt8(ascii: ">")), ("&apos;", UInt8(ascii: "'")),
  ]

  /// Appends `value` with its references replaced.
  static func append(decoding value: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var reader = ByteReader(value)
    while !reader.isAtEnd {
      let start = reader.offset
      reader.move(to: UInt8(ascii: "&"))
      output.append(contentsOf: reader.slice(from: start))
      guard !reader.isAtEnd else { return }
      if let scalar = number(&reader) {
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else if let (name, byte) = names.first(where: { reader.starts(with: $0.0) }) {
        output.append(byte)
        reader.offset += name.utf8CodeUnitCount
      } else {
        output.append(UInt8(ascii: "&"))
        reader.offset += 1
      }
    }
  }

  /// Reads `&#39;` or `&#x27;`, and stays where neither stands.
  private static func number(_ reader: inout ByteReader) -> Unicode.Scalar? {
    guard reader.peek(1) == UInt8(ascii: "#") else { return nil }
    let isHex = reader.peek(2).map(\.lowercased) == UInt8(ascii: "x")
    var place = isHex ? 3 : 2
    let first = place
    var value: UInt32 = 0
    while let byte = reader.peek(place), let digit = byte.hexValue, isHex || digit < 10 {
      // Stops growing beyond Unicode, however many digits follow.
      if value <= 0x10FFFF { value = value * (isHex ? 16 : 10) + UInt32(digit) }
      place += 1
    }
    guard place > first else { return nil }
    if reader.peek(place) == UInt8(ascii: ";") { place += 1 }
    reader.offset += place
    return Unicode.Scalar(value).flatMap { $0.value == 0 ? nil : $0 } ?? "\u{FFFD}"
  }
}
