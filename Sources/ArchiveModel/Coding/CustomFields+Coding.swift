package import BinaryCoding

/// By the numbers that the fields have in the theme's schema: whoever keeps them sees to it that the schema is the same.
extension CustomFields: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(values)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(values: try reader.read())
  }
}

extension CustomFields.Value: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    switch self {
    case .text(let text):
      writer.write(byte: 0)
      writer.write(text)
    case .url(let url):
      writer.write(byte: 1)
      writer.write(url)
    case .integer(let number):
      writer.write(byte: 2)
      writer.write(number)
    case .boolean(let flag):
      writer.write(byte: 3)
      writer.write(flag)
    case .texts(let texts):
      writer.write(byte: 4)
      writer.write(texts)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    switch try reader.readByte() {
    case 0: self = .text(try reader.read())
    case 1: self = .url(try reader.read())
    case 2: self = .integer(try reader.read())
    case 3: self = .boolean(try reader.read())
    case 4: self = .texts(try reader.read())
    default: throw .impossibleValue
    }
  }
}
