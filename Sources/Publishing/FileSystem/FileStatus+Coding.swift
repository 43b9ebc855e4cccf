package import BinaryCoding

extension FileStatus.Kind: BinaryCodable {}

extension FileStatus: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(kind)
    writer.write(size)
    writer.write(signed: modified)
    writer.write(signed: changed)
    writer.write(inode)
    writer.write(device)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    kind = try reader.read()
    size = try reader.read()
    modified = try reader.readSigned()
    changed = try reader.readSigned()
    inode = try reader.read()
    device = try reader.read()
  }
}
