package import BinaryCoding

extension DocumentKind: BinaryCodable {}

extension DocumentID: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(kind)
    writer.write(name)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(try reader.read(), try reader.read())
  }
}

extension LanguageTag: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(rawValue)
  }

  /// Trusted: that it has the shape of a tag. There are many, and nothing takes one apart.
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    rawValue = try reader.read()
  }
}

extension OutputPath: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(rawValue)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    guard let path = OutputPath(try reader.read()) else { throw .impossibleValue }
    self = path
  }
}

extension Located: BinaryCodable where Value: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(value)
    writer.write(range)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(try reader.read(), try reader.read())
  }
}

extension LocalizedText: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(variants)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    guard let text = LocalizedText(try reader.read()) else { throw .impossibleValue }
    self = text
  }
}

extension LocalizedText.Variant: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(language)
    writer.write(text)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(language: try reader.read(), text: try reader.read())
  }
}
