package import BinaryCoding

extension CalendarDay: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(signed: Int64(year) << 9 | Int64(month) << 5 | Int64(day))
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    let packed = Int(try reader.readSigned())
    guard let day = CalendarDay(year: packed >> 9, month: packed >> 5 & 15, day: packed & 31) else {
      throw .impossibleValue
    }
    self = day
  }
}

extension TimeOfDay: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(hour)
    writer.write(minute)
    writer.write(second)
    writer.write(zone)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    hour = try reader.read()
    minute = try reader.read()
    second = try reader.read()
    zone = try reader.read()
    guard 0...23 ~= hour, 0...59 ~= minute, 0...60 ~= second else { throw .impossibleValue }
  }
}

extension TimeOfDay.Zone: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    switch self {
    case .local: writer.write(byte: 0)
    case .utc: writer.write(byte: 1)
    case .offset(let minutes):
      writer.write(byte: 2)
      writer.write(minutes)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    switch try reader.readByte() {
    case 0: self = .local
    case 1: self = .utc
    case 2:
      let minutes: Int = try reader.read()
      guard minutes.magnitude < 24 * 60 else { throw .impossibleValue }
      self = .offset(minutes: minutes)
    default: throw .impossibleValue
    }
  }
}
