package import BinaryCoding

extension MarkupReference: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(kind)
    writer.write(target)
    writer.write(fragment)
    writer.write(hasText)
    writer.write(range)
    writer.write(sentence)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    kind = try reader.read()
    target = try reader.read()
    fragment = try reader.read()
    hasText = try reader.read()
    range = try reader.read()
    sentence = try reader.read()
  }
}

extension MarkupReference.Kind: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    switch self {
    case .link: writer.write(byte: 0)
    case .image(let isFigure):
      writer.write(byte: 1)
      writer.write(isFigure)
    case .wikiLink: writer.write(byte: 2)
    case .mention(let name):
      writer.write(byte: 3)
      writer.write(name)
    case .citation(let locator):
      writer.write(byte: 4)
      writer.write(locator)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    switch try reader.readByte() {
    case 0: self = .link
    case 1: self = .image(isFigure: try reader.read())
    case 2: self = .wikiLink
    case 3: self = .mention(try reader.read())
    case 4: self = .citation(locator: try reader.read())
    default: throw .impossibleValue
    }
  }
}

extension MentionedName: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    switch self {
    case .one(let number):
      writer.write(byte: 0)
      writer.write(number)
    case .several(let numbers):
      writer.write(byte: 1)
      writer.write(numbers)
    }
  }

  /// The numbers are those of the finder that found the name: whoever keeps them sees to it that they still mean the same.
  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    switch try reader.readByte() {
    case 0: self = .one(try reader.read())
    case 1:
      let numbers: [UInt32] = try reader.read()
      guard numbers.count > 1 else { throw .impossibleValue }
      self = .several(numbers)
    default: throw .impossibleValue
    }
  }
}

extension ParsedMarkup.Heading: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(level)
    writer.write(id)
    writer.write(text)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    level = try reader.read()
    id = try reader.read()
    text = try reader.read()
  }
}
