package import BinaryCoding

extension DatePrecision: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(count: rawValue)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    guard let precision = DatePrecision(rawValue: try reader.readCount()) else { throw .impossibleValue }
    self = precision
  }
}

extension EDTFDate: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(description)
    writer.write(form)
    writer.write(earliest)
    writer.write(latest)
    writer.write(precision)
    writer.write(qualification)
  }

  /// Trusted: that the text is EDTF, and that all else follows from it.
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    description = try reader.read()
    form = try reader.read()
    earliest = try reader.read()
    latest = try reader.read()
    precision = try reader.read()
    qualification = try reader.read()
  }
}

extension EDTFDate.Form: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    switch self {
    case .date(let date):
      writer.write(byte: 0)
      writer.write(date)
    case .dateTime(let day, let time):
      writer.write(byte: 1)
      writer.write(day)
      writer.write(time)
    case .interval(let start, let end):
      writer.write(byte: 2)
      writer.write(start)
      writer.write(end)
    case .oneOf(let members):
      writer.write(byte: 3)
      writer.write(members)
    case .allOf(let members):
      writer.write(byte: 4)
      writer.write(members)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    switch try reader.readByte() {
    case 0: self = .date(try reader.read())
    case 1: self = .dateTime(try reader.read(), try reader.read())
    case 2: self = .interval(start: try reader.read(), end: try reader.read())
    case 3: self = .oneOf(try reader.read())
    case 4: self = .allOf(try reader.read())
    default: throw .impossibleValue
    }
  }
}

extension EDTFDate.Endpoint: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    switch self {
    case .date(let date):
      writer.write(byte: 0)
      writer.write(date)
    case .open: writer.write(byte: 1)
    case .unknown: writer.write(byte: 2)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    switch try reader.readByte() {
    case 0: self = .date(try reader.read())
    case 1: self = .open
    case 2: self = .unknown
    default: throw .impossibleValue
    }
  }
}

extension EDTFDate.Member: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    switch self {
    case .date(let date):
      writer.write(byte: 0)
      writer.write(date)
    case .range(let first, let last):
      writer.write(byte: 1)
      writer.write(first)
      writer.write(last)
    case .orEarlier(let date):
      writer.write(byte: 2)
      writer.write(date)
    case .orLater(let date):
      writer.write(byte: 3)
      writer.write(date)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    switch try reader.readByte() {
    case 0: self = .date(try reader.read())
    case 1: self = .range(try reader.read(), try reader.read())
    case 2: self = .orEarlier(try reader.read())
    case 3: self = .orLater(try reader.read())
    default: throw .impossibleValue
    }
  }
}
