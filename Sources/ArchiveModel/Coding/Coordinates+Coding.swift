package import BinaryCoding

extension Coordinates: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(latitude)
    writer.write(longitude)
    writer.write(precision)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    latitude = try reader.read()
    longitude = try reader.read()
    precision = try reader.read()
    // Not a number would fail when it is rounded.
    guard -90...90 ~= latitude, -180...180 ~= longitude else { throw .impossibleValue }
  }
}

extension CoordinatePrecision: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    switch self {
    case .point: writer.write(byte: 0)
    case .city: writer.write(byte: 1)
    case .region: writer.write(byte: 2)
    case .radius(let metres):
      writer.write(byte: 3)
      writer.write(metres)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    switch try reader.readByte() {
    case 0: self = .point
    case 1: self = .city
    case 2: self = .region
    case 3:
      let metres: Int = try reader.read()
      guard Self.radii.contains(metres) else { throw .impossibleValue }
      self = .radius(metres)
    default: throw .impossibleValue
    }
  }
}
