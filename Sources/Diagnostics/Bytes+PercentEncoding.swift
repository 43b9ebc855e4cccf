extension [UInt8] {
  /// Appends `text` with all but RFC 3986's unreserved characters, and slashes where they are kept, as `%XX`.
  package mutating func append(percentEncoding text: some Collection<UInt8>, keepingSlashes: Bool = false) {
    let done: Void? = text.withContiguousStorageIfAvailable {
      appendEncoded($0, keepingSlashes: keepingSlashes)
    }
    if done == nil {
      Array(text).withUnsafeBufferPointer { appendEncoded($0, keepingSlashes: keepingSlashes) }
    }
  }

  /// Appends one byte as `%XX`.
  package mutating func append(percentEncoded byte: UInt8) {
    let digits: StaticString = "0123456789ABCDEF"
    append(UInt8(ascii: "%"))
    append(digits.utf8Start[Int(byte >> 4)])
    append(digits.utf8Start[Int(byte & 15)])
  }

  private mutating func appendEncoded(_ text: UnsafeBufferPointer<UInt8>, keepingSlashes: Bool) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      if byte.isUnreserved || keepingSlashes && byte == UInt8(ascii: "/") { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(percentEncoded: byte)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}

extension UInt8 {
  /// RFC 3986, 2.3.
  fileprivate var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
