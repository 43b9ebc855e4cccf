package import BinaryCoding

extension Qualification: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(byte: rawValue)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(rawValue: try reader.readByte())
  }
}

extension Season: BinaryCodable {}

extension DigitPattern: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(count: lowest)
    writer.write(count: highest)
    writer.write(count: width)
    writer.write(byte: unspecified)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    lowest = try reader.readCount()
    highest = try reader.readCount()
    width = try reader.readCount()
    unspecified = try reader.readByte()
    guard lowest <= highest, highest <= CalendarDay.years.upperBound, 1...15 ~= width else {
      throw .impossibleValue
    }
  }
}

extension YearPattern: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(isNegative)
    writer.write(digits)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(isNegative: try reader.read(), digits: try reader.read())
  }
}

extension PartialDate.Subdivision: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    switch self {
    case .none: writer.write(byte: 0)
    case .season(let season):
      writer.write(byte: 1)
      writer.write(season)
    case .month(let month):
      writer.write(byte: 2)
      writer.write(month)
    case .monthAndDay(let month, let day):
      writer.write(byte: 3)
      writer.write(month)
      writer.write(day)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    switch try reader.readByte() {
    case 0: self = .none
    case 1: self = .season(try reader.read())
    case 2: self = .month(try Self.number(upTo: 12, from: &reader))
    case 3:
      self = .monthAndDay(
        try Self.number(upTo: 12, from: &reader), try Self.number(upTo: 31, from: &reader))
    default: throw .impossibleValue
    }
  }

  /// Months are looked up by their number in the tables of names.
  private static func number(
    upTo limit: Int, from reader: inout BinaryReader
  ) throws(BinaryDecodingError) -> DigitPattern {
    let pattern: DigitPattern = try reader.read()
    if let value = pattern.value, value < 1 || value > limit { throw .impossibleValue }
    return pattern
  }
}

extension PartialDate: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(year)
    writer.write(subdivision)
    writer.write(yearQualification)
    writer.write(monthQualification)
    writer.write(dayQualification)
    writer.write(earliest)
    writer.write(latest)
  }

  /// Trusted: that the bounds are those of the patterns.
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    year = try reader.read()
    subdivision = try reader.read()
    yearQualification = try reader.read()
    monthQualification = try reader.read()
    dayQualification = try reader.read()
    earliest = try reader.read()
    latest = try reader.read()
    guard earliest <= latest else { throw .impossibleValue }
  }
}
