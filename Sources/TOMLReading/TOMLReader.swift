package import JSONWriting

/// Why a text isn't TOML, and at which byte that shows.
package struct TOMLSyntaxError: Error, Hashable, Sendable {
  package let offset: Int
  package let message: String
}

/// Reads TOML 1.0 in UTF-8. Dates and times are texts as they are written; keys keep their order.
package struct TOMLReader {
  /// How deep arrays and tables may be nested.
  package static let depthLimit = 32

  let bytes: UnsafeBufferPointer<UInt8>
  var place = 0
  var root = TOMLTable()

  /// The members of the document.
  ///
  /// - Throws: ``TOMLSyntaxError``.
  package static func members(of bytes: [UInt8]) throws(TOMLSyntaxError) -> [JSONValue.Member] {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<[JSONValue.Member], TOMLSyntaxError> in
      var reader = TOMLReader(bytes: buffer)
      do throws(TOMLSyntaxError) {
        try reader.document()
        return .success(reader.root.members)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func document() throws(TOMLSyntaxError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    var table = root
    while true {
      try skipBlank()
      guard let byte = next else { return }
      if byte == UInt8(ascii: "[") {
        table = try header()
      } else {
        try pair(in: table, depth: 1)
      }
      try endOfLine()
    }
  }

  /// `[a.b]` or `[[a.b]]`; the table that it opens.
  private mutating func header() throws(TOMLSyntaxError) -> TOMLTable {
    let start = place
    place += 1
    let isArray = take(UInt8(ascii: "["))
    let keys = try keyPath()
    guard take(UInt8(ascii: "]")), !isArray || take(UInt8(ascii: "]")) else {
      throw problem("the name of a table ends in \(isArray ? "two brackets" : "a bracket")")
    }
    guard keys.count < Self.depthLimit else { throw tooDeep(at: start) }
    var table = root
    for key in keys.dropLast() { table = try step(into: key, of: table, isHeader: true, at: start) }
    let name = keys[keys.count - 1]
    if isArray {
      let element = TOMLTable()
      switch table[name] {
      case nil: table[name] = .tables([element])
      case .tables(let elements): table[name] = .tables(elements + [element])
      case .value, .table: throw problem("“\(name)” stands twice", at: start)
      }
      return element
    }
    switch table[name] {
    case nil:
      let made = TOMLTable()
      made.isDefined = true
      table[name] = .table(made)
      return made
    case .table(let there) where !there.isDefined && !there.isDotted:
      there.isDefined = true
      return there
    case .table, .tables, .value: throw problem("“\(name)” stands twice", at: start)
    }
  }

  /// The table of a key within another, made where it isn't there.
  private func step(
    into key: String, of table: TOMLTable, isHeader: Bool, at start: Int
  ) throws(TOMLSyntaxError) -> TOMLTable {
    switch table[key] {
    case nil:
      let made = TOMLTable()
      made.isDotted = !isHeader
      table[key] = .table(made)
      return made
    case .table(let there) where isHeader || !there.isDefined: return there
    case .tables(let elements) where isHeader: return elements[elements.count - 1]
    case .table, .tables, .value: throw problem("“\(key)” is no table that this can be added to", at: start)
    }
  }

  /// `key = value`
  mutating func pair(in table: TOMLTable, depth: Int) throws(TOMLSyntaxError) {
    let start = place
    let keys = try keyPath()
    guard depth + keys.count <= Self.depthLimit else { throw tooDeep(at: start) }
    guard take(UInt8(ascii: "=")) else { throw problem("an equals sign is wanted behind a key") }
    skipSpace()
    var table = table
    for key in keys.dropLast() { table = try step(into: key, of: table, isHeader: false, at: start) }
    let name = keys[keys.count - 1]
    guard table[name] == nil else { throw problem("“\(name)” stands twice", at: start) }
    table[name] = .value(try value(depth: depth + keys.count))
  }

  /// One key, or several with dots between.
  private mutating func keyPath() throws(TOMLSyntaxError) -> [String] {
    var keys: [String] = []
    repeat {
      skipSpace()
      keys.append(try key())
      skipSpace()
    } while take(UInt8(ascii: "."))
    return keys
  }

  private mutating func key() throws(TOMLSyntaxError) -> String {
    switch next {
    case UInt8(ascii: "\""): return try basicString()
    case UInt8(ascii: "'"): return try literalString()
    default:
      let start = place
      while let byte = next, byte.isBareKey { place += 1 }
      guard place > start else { throw problem("a key is wanted here") }
      return text(start..<place)
    }
  }

  private mutating func endOfLine() throws(TOMLSyntaxError) {
    skipSpace()
    try skipComment()
    guard place < bytes.count else { return }
    guard isLineEnd else { throw problem("there is more on the line than a value") }
  }
}

extension TOMLReader {
  func problem(_ message: String, at offset: Int? = nil) -> TOMLSyntaxError {
    TOMLSyntaxError(offset: offset ?? place, message: message)
  }

  func tooDeep(at offset: Int) -> TOMLSyntaxError {
    problem("values are nested more than \(Self.depthLimit) deep", at: offset)
  }

  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 { place += 1 }
  }

  var isLineEnd: Bool {
    next == 0x0A || next == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
  }

  mutating func skipComment() throws(TOMLSyntaxError) {
    guard next == UInt8(ascii: "#") else { return }
    while let byte = next, !isLineEnd {
      guard byte >= 0x20 || byte == 0x09, byte != 0x7F else {
        throw problem("a comment can't have control characters")
      }
      place += 1
    }
  }

  /// Skips white space, line ends and comments.
  mutating func skipBlank() throws(TOMLSyntaxError) {
    while place < bytes.count {
      skipSpace()
      try skipComment()
      guard isLineEnd else { return }
      place += next == 0x0D ? 2 : 1
    }
  }
}

extension UInt8 {
  var isBareKey: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
      || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
