package import BinaryCoding

extension LoadedDocument: BinaryCodable where Metadata: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(id)
    writer.write(path)
    writer.write(metadata)
    writer.write(text)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    id = try reader.read()
    path = try reader.read()
    metadata = try reader.read()
    text = try reader.read()
  }
}

extension LoadedTranslation: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(id)
    writer.write(language)
    writer.write(path)
    writer.write(metadata)
    writer.write(text)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    id = try reader.read()
    language = try reader.read()
    path = try reader.read()
    metadata = try reader.read()
    text = try reader.read()
  }
}

extension LoadedFile: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    switch self {
    case .article(let document):
      writer.write(byte: 0)
      writer.write(document)
    case .entity(let document):
      writer.write(byte: 1)
      writer.write(document)
    case .source(let document):
      writer.write(byte: 2)
      writer.write(document)
    case .page(let document):
      writer.write(byte: 3)
      writer.write(document)
    case .translation(let translation):
      writer.write(byte: 4)
      writer.write(translation)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    switch try reader.readByte() {
    case 0: self = .article(try reader.read())
    case 1: self = .entity(try reader.read())
    case 2: self = .source(try reader.read())
    case 3: self = .page(try reader.read())
    case 4: self = .translation(try reader.read())
    default: throw .impossibleValue
    }
  }
}
