package import BinaryCoding

extension Sentence: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(text)
    writer.write(labels)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    text = try reader.read()
    labels = try reader.read()
    // The text is cut at the labels.
    var end = 0
    for label in labels {
      guard label.place.lowerBound >= end else { throw .impossibleValue }
      end = label.place.upperBound
    }
    guard end <= text.utf8.count else { throw .impossibleValue }
  }
}

extension Sentence.Label: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(count: place.lowerBound)
    writer.write(count: place.count)
    writer.write(count: reference)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    let start = try reader.readCount()
    let (end, isTooLarge) = start.addingReportingOverflow(try reader.readCount())
    guard !isTooLarge else { throw .numberTooLarge }
    place = start..<end
    reference = try reader.readCount()
  }
}
