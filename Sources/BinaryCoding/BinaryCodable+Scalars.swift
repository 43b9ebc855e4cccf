extension Bool: BinaryCodable {
  @inlinable
  package func encode(into writer: inout BinaryWriter) {
    writer.write(byte: self ? 1 : 0)
  }

  @inlinable
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    switch try reader.readByte() {
    case 0: self = false
    case 1: self = true
    default: throw .impossibleValue
    }
  }
}

extension Int: BinaryCodable {
  @inlinable
  package func encode(into writer: inout BinaryWriter) {
    writer.write(signed: Int64(self))
  }

  @inlinable
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    guard let number = Int(exactly: try reader.readSigned()) else { throw .numberTooLarge }
    self = number
  }
}

extension UInt32: BinaryCodable {
  @inlinable
  package func encode(into writer: inout BinaryWriter) {
    writer.write(number: UInt64(self))
  }

  @inlinable
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    guard let number = UInt32(exactly: try reader.readNumber()) else { throw .numberTooLarge }
    self = number
  }
}

extension UInt64: BinaryCodable {
  @inlinable
  package func encode(into writer: inout BinaryWriter) {
    writer.write(number: self)
  }

  @inlinable
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self = try reader.readNumber()
  }
}

extension Double: BinaryCodable {
  @inlinable
  package func encode(into writer: inout BinaryWriter) {
    writer.write(fixed: bitPattern)
  }

  @inlinable
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(bitPattern: try reader.readFixed())
  }
}

extension String: BinaryCodable {
  @inlinable
  package func encode(into writer: inout BinaryWriter) {
    writer.write(text: self)
  }

  @inlinable
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self = try reader.readText()
  }
}

/// An enumeration without values of its own is the number of its case, which changes with the list of cases.
extension BinaryCodable where Self: CaseIterable & Equatable, AllCases == [Self] {
  @inlinable
  package func encode(into writer: inout BinaryWriter) {
    writer.write(count: Self.allCases.firstIndex(of: self)!)
  }

  @inlinable
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    let cases = Self.allCases
    guard let number = Int(exactly: try reader.readNumber()), number < cases.count else {
      throw .impossibleValue
    }
    self = cases[number]
  }
}
