package import Chronology
package import FrontMatter

/// The record of a document that articles draw on.
package struct SourceMetadata: Sendable {
  /// Without a language of its own it is in the document's.
  package let title: LocalizedText
  package let publisher: String?
  package let url: String?
  package let archived: String?
  package let published: EDTFDate?
  package let accessed: CalendarDay?
  package let language: LanguageTag?
  package let sha256: Located<String>?
  package let reliability: LocalizedText?
  package let pictures: PictureMetadata
  package let aliases: [Located<OutputPath>]
  package let extra: CustomFields

  static let title = MetadataKey(
    "title", .localizedText, required: true,
    "The document's title, in its own language; or words that describe it, by language.")
  static let publisher = MetadataKey("publisher", .text(), "Who published it.")
  static let url = MetadataKey("url", .url, "Where it is, or was.")
  static let archived = MetadataKey("archived", .url, "An archived copy.")
  static let published = MetadataKey("published", .date, "When it was published, as EDTF.")
  static let accessed = MetadataKey("accessed", .day, "The day on which it was read.")
  static let language = MetadataKey("lang", .language, "The document's language.")
  static let sha256 = MetadataKey(
    "sha256", .locatedDigest, "The SHA-256 of the original, which may stand beside the record.")
  static let reliability = MetadataKey(
    "reliability", .localizedText, "How far the archive trusts it, and why.")
  static let aliases = MetadataKey(
    "aliases", .list(of: .alias), "Former addresses, from the output's root; each leads to this page.")
  static let extra = MetadataSchema.Key.extra

  package static let schema = MetadataSchema(
    subject: "a source",
    keys: [
      title.entry, publisher.entry, url.entry, archived.entry, published.entry, accessed.entry,
      language.entry,
      sha256.entry, reliability.entry,
    ] + PictureMetadata.keys + [aliases.entry, extra])

  /// Nil where the title is missing or wrong, which the decoder then reports.
  package init?(_ mapping: MetadataMapping, _ decoder: inout MetadataDecoder) {
    decoder.check(mapping, against: Self.schema, at: MetadataDecoder.top)
    let title = decoder.value(Self.title, of: mapping)
    publisher = decoder.value(Self.publisher, of: mapping)
    url = decoder.value(Self.url, of: mapping)
    archived = decoder.value(Self.archived, of: mapping)
    published = decoder.value(Self.published, of: mapping)?.value
    accessed = decoder.value(Self.accessed, of: mapping)
    language = decoder.value(Self.language, of: mapping)
    sha256 = decoder.value(Self.sha256, of: mapping)
    reliability = decoder.value(Self.reliability, of: mapping)
    pictures = PictureMetadata(mapping, &decoder)
    aliases = decoder.value(Self.aliases, of: mapping) ?? []
    extra = decoder.customFields(of: mapping, .source)
    guard let title else { return nil }
    self.title = title
  }
}

extension MetadataType where Value == Located<String> {
  static var locatedDigest: Self {
    MetadataType<String>.sha256.located
  }
}
