package import BinaryCoding

extension CivilTime: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(day)
    writer.write(seconds)
    writer.write(offset)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    day = try reader.read()
    seconds = try reader.read()
    offset = try reader.read()
    guard 0..<86_400 ~= seconds, (offset ?? 0).magnitude < 86_400 else { throw .impossibleValue }
  }
}

extension Embargo: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(time)
    writer.write(text)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(time: try reader.read(), text: try reader.read())
  }
}
