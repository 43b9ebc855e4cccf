package import BinaryCoding

extension SourcePath: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(rawValue)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(try reader.read())
  }
}

extension SourcePosition: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(count: line)
    writer.write(count: column)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(line: try reader.readCount(), column: try reader.readCount())
  }
}

extension SourceRange: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(start)
    writer.write(end)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(start: try reader.read(), end: try reader.read())
  }
}

extension SourceLocation: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(path)
    writer.write(range)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(try reader.read(), try reader.read())
  }
}
