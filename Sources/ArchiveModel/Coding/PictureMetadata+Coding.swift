package import BinaryCoding

extension PictureMetadata: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(lead)
    writer.write(others)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    lead = try reader.read()
    others = try reader.read()
  }
}

extension PictureMetadata.Entry: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(file)
    writer.write(alternative)
    writer.write(caption)
    writer.write(credit)
    writer.write(isGraphic)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    file = try reader.read()
    alternative = try reader.read()
    caption = try reader.read()
    credit = try reader.read()
    isGraphic = try reader.read()
  }
}

extension MediaPath: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(rawValue)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(try reader.read(String.self))
  }
}
