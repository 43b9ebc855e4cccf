package import BinaryCoding

extension ArticleMetadata: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(title)
    writer.write(date)
    writer.write(updated)
    writer.write(language)
    writer.write(summary)
    writer.write(authors)
    writer.write(references)
    writer.write(sources)
    writer.write(events)
    writer.write(pictures)
    writer.write(status)
    writer.write(embargo)
    writer.write(corrections)
    writer.write(aliases)
    writer.write(mentions)
    writer.write(extra)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    title = try reader.read()
    date = try reader.read()
    updated = try reader.read()
    language = try reader.read()
    summary = try reader.read()
    authors = try reader.read()
    references = try reader.read()
    sources = try reader.read()
    events = try reader.read()
    pictures = try reader.read()
    status = try reader.read()
    embargo = try reader.read()
    corrections = try reader.read()
    aliases = try reader.read()
    mentions = try reader.read()
    extra = try reader.read()
  }
}

extension PublicationStatus: BinaryCodable {}

extension MentionSwitch: BinaryCodable {}

extension Correction: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(date)
    writer.write(note)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    date = try reader.read()
    note = try reader.read()
  }
}
