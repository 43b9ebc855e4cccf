package import BinaryCoding

extension TextMetadata: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(title)
    writer.write(summary)
    writer.write(original)
    writer.write(pictures)
    writer.write(aliases)
    writer.write(extra)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    title = try reader.read()
    summary = try reader.read()
    original = try reader.read()
    pictures = try reader.read()
    aliases = try reader.read()
    extra = try reader.read()
  }
}
