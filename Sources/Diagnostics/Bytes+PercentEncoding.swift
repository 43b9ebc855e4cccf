extension [UInt8] {
  /// Appends `text` with all but RFC 3986's unreserved characters, and slashes where they are kept, as `%XX`.
  package mutating func append(percentEncoding text: some Sequence<UInt8>, keepingSlashes: Bool = false) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        append(byte)
      case UInt8(ascii: "/") where keepingSlashes: append(byte)
      default: append(percentEncoded: byte)
      }
    }
  }

  /// Appends one byte as `%XX`.
  package mutating func append(percentEncoded byte: UInt8) {
    let digits: StaticString = "0123456789ABCDEF"
    append(UInt8(ascii: "%"))
    append(digits.utf8Start[Int(byte >> 4)])
    append(digits.utf8Start[Int(byte & 15)])
  }
}
