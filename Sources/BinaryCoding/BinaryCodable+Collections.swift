extension Optional: BinaryCodable where Wrapped: BinaryCodable {
  @inlinable
  package func encode(into writer: inout BinaryWriter) {
    writer.write(self != nil)
    if let self { writer.write(self) }
  }

  @inlinable
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self = try reader.read(Bool.self) ? try reader.read(Wrapped.self) : nil
  }
}

extension Array: BinaryCodable where Element: BinaryCodable {
  @inlinable
  package func encode(into writer: inout BinaryWriter) {
    writer.write(count: count)
    for element in self { writer.write(element) }
  }

  @inlinable
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    let count = try reader.readLength()
    self.init()
    // Elements may be many times larger than their bytes: a wrong length shouldn't cost memory.
    reserveCapacity(Swift.min(count, 1_000))
    for _ in 0..<count { append(try reader.read()) }
  }
}

/// In ascending order, so that equal sets have equal bytes.
extension Set: BinaryCodable where Element: BinaryCodable & Comparable {
  @inlinable
  package func encode(into writer: inout BinaryWriter) {
    writer.write(sorted())
  }

  @inlinable
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(try reader.read([Element].self))
  }
}

/// In the order of the keys, so that equal dictionaries have equal bytes.
extension Dictionary: BinaryCodable where Key: BinaryCodable & Comparable, Value: BinaryCodable {
  @inlinable
  package func encode(into writer: inout BinaryWriter) {
    writer.write(count: count)
    for (key, value) in sorted(by: { $0.key < $1.key }) {
      writer.write(key)
      writer.write(value)
    }
  }

  @inlinable
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    let count = try reader.readLength()
    self.init(minimumCapacity: Swift.min(count, 1_000))
    for _ in 0..<count {
      let key = try reader.read(Key.self)
      self[key] = try reader.read(Value.self)
    }
  }
}
