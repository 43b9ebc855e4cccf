package import BinaryCoding

extension EventEntry: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    switch self {
    case .declaration(let declaration):
      writer.write(byte: 0)
      writer.write(declaration)
    case .reference(let id):
      writer.write(byte: 1)
      writer.write(id)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    switch try reader.readByte() {
    case 0: self = .declaration(try reader.read())
    case 1: self = .reference(try reader.read())
    default: throw .impossibleValue
    }
  }
}

extension EventDeclaration: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(id)
    writer.write(date)
    writer.write(title)
    writer.write(references)
    writer.write(place)
    writer.write(coordinates)
    writer.write(status)
    writer.write(sources)
    writer.write(range)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    id = try reader.read()
    date = try reader.read()
    title = try reader.read()
    references = try reader.read()
    place = try reader.read()
    coordinates = try reader.read()
    status = try reader.read()
    sources = try reader.read()
    range = try reader.read()
  }
}

extension EventStatus: BinaryCodable {}

extension EntityReferences: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(regions)
    writer.write(people)
    writer.write(organisations)
    writer.write(topics)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    regions = try reader.read()
    people = try reader.read()
    organisations = try reader.read()
    topics = try reader.read()
  }
}
