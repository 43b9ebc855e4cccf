package import JSONWriting

/// Why a text isn't JSON, and at which byte that shows.
package struct JSONSyntaxError: Error, Hashable, Sendable {
  package let offset: Int
  package let message: String
}

/// Reads JSON (RFC 8259) in UTF-8. Members keep their order; a name that stands twice in an object is an error, since readers
/// don't agree on what it means.
package struct JSONReader {
  /// How deep arrays and objects may be nested.
  package static let depthLimit = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// - Throws: ``JSONSyntaxError``.
  package static func value(of bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, JSONSyntaxError> in
      var reader = JSONReader(bytes: buffer)
      do throws(JSONSyntaxError) {
        return .success(try reader.document())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func document() throws(JSONSyntaxError) -> JSONValue {
    let value = try self.value(depth: 0)
    guard place == bytes.count else { throw problem("there is more behind the value") }
    return value
  }

  private func problem(_ message: String) -> JSONSyntaxError {
    JSONSyntaxError(offset: place, message: message)
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    defer { skipSpace() }
    guard depth < Self.depthLimit else {
      throw problem("values are nested more than \(Self.depthLimit) deep")
    }
    switch next {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .boolean(true))
    case UInt8(ascii: "f"): return try literal("false", .boolean(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte): return try number()
    case nil: throw problem("a value is wanted here, and the text ends")
    default: throw problem("a value is wanted here")
    }
  }

  private mutating func object(_ depth: Int) throws(JSONSyntaxError) -> JSONValue {
    place += 1
    skipSpace()
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else {
        throw problem("the name of a member is wanted here, in quotes")
      }
      let start = place
      let name = try string()
      guard names.insert(name).inserted else {
        place = start
        throw problem("“\(name)” stands twice in the object")
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw problem("a colon is wanted behind the name of a member") }
      members.append(JSONValue.Member(name, try value(depth: depth + 1)))
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw problem("a comma or “}” is wanted here") }
      return .object(members)
    }
  }

  private mutating func array(_ depth: Int) throws(JSONSyntaxError) -> JSONValue {
    place += 1
    skipSpace()
    var elements: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      elements.append(try value(depth: depth + 1))
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw problem("a comma or “]” is wanted here") }
      return .array(elements)
    }
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue
  {
    let count = word.utf8CodeUnitCount
    guard place + count <= bytes.count,
      bytes[place..<place + count].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count))
    else { throw problem("a value is wanted here") }
    place += count
    return value
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONValue {
    let start = place
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    var isWhole = true
    if take(UInt8(ascii: ".")) {
      isWhole = false
      try digits()
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if isWhole, let number = Int(text) { return .integer(number) }
    return .number(text)
  }

  private mutating func digits() throws(JSONSyntaxError) {
    let start = place
    while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { place += 1 }
    guard place > start else { throw problem("a digit is wanted here") }
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    let opening = place
    place += 1
    var text: [UInt8] = []
    var start = place
    while true {
      guard let byte = next else {
        place = opening
        throw problem("a text begins here, and isn't closed")
      }
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[start..<place]
        guard let result = String(validating: text, as: UTF8.self) else {
          place = opening
          throw problem("the text that begins here isn't UTF-8")
        }
        place += 1
        return result
      case UInt8(ascii: "\\"):
        text += bytes[start..<place]
        try escape(into: &text)
        start = place
      case 0..<0x20: throw problem("a control character must be escaped")
      default: place += 1
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
    place += 1
    guard let byte = next else { throw problem("the text ends in an escape") }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      place += 1
      text.append(contentsOf: String(try scalar()).utf8)
      return
    default: throw problem("no escape is written so")
    }
    place += 1
  }

  /// The character of four hexadecimal digits, or of two such pairs.
  private mutating func scalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw problem("half of a surrogate pair is no character")
    }
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw problem("half of a surrogate pair is no character") }
    return scalar
  }

  private mutating func unit() throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw problem("four hexadecimal digits are wanted here")
      }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    return value
  }
}
