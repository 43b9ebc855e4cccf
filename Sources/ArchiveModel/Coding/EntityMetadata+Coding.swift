package import BinaryCoding

extension EntityMetadata: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(name)
    writer.write(spellings)
    writer.write(wikidata)
    writer.write(link)
    writer.write(pictures)
    writer.write(aliases)
    writer.write(extra)
    writer.write(region)
    writer.write(protectedNames)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    name = try reader.read()
    spellings = try reader.read()
    wikidata = try reader.read()
    link = try reader.read()
    pictures = try reader.read()
    aliases = try reader.read()
    extra = try reader.read()
    region = try reader.read()
    protectedNames = try reader.read()
  }
}

extension EntityLinking: BinaryCodable {}

extension RegionMetadata: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(parent)
    writer.write(kind)
    writer.write(iso)
    writer.write(territory)
    writer.write(coordinates)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    parent = try reader.read()
    kind = try reader.read()
    iso = try reader.read()
    territory = try reader.read()
    coordinates = try reader.read()
  }
}

extension RegionKind: BinaryCodable {}
