package import BinaryCoding

extension SourceMetadata: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(title)
    writer.write(publisher)
    writer.write(url)
    writer.write(archived)
    writer.write(published)
    writer.write(accessed)
    writer.write(language)
    writer.write(sha256)
    writer.write(reliability)
    writer.write(pictures)
    writer.write(aliases)
    writer.write(extra)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    title = try reader.read()
    publisher = try reader.read()
    url = try reader.read()
    archived = try reader.read()
    published = try reader.read()
    accessed = try reader.read()
    language = try reader.read()
    sha256 = try reader.read()
    reliability = try reader.read()
    pictures = try reader.read()
    aliases = try reader.read()
    extra = try reader.read()
  }
}
