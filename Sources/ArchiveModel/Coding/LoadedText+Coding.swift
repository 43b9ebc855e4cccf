package import BinaryCoding
internal import Digests

extension BodyPlace: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(offset)
    writer.write(length)
    writer.write(fingerprint)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    offset = try reader.read()
    length = try reader.read()
    fingerprint = try reader.read()
  }
}

extension LoadedText: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(isEmpty)
    writer.write(headings)
    writer.write(references)
    writer.write(repeatedMentions)
    writer.write(body)
    writer.write(source)
    writer.write(fingerprint)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    isEmpty = try reader.read()
    headings = try reader.read()
    references = try reader.read()
    repeatedMentions = try reader.read()
    body = try reader.read()
    source = try reader.read()
    fingerprint = try reader.read()
  }
}
