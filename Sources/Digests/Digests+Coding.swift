package import BinaryCoding

extension Fingerprint: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(fixed: high)
    writer.write(fixed: low)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(high: try reader.readFixed(), low: try reader.readFixed())
  }
}

extension SHA256Digest: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    for word in wordList { writer.write(fixed: word) }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(
      words: try reader.readFixed(), try reader.readFixed(), try reader.readFixed(), try reader.readFixed())
  }
}
