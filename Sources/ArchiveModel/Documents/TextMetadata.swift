package import FrontMatter

/// The title and summary of a plain page, or of a document's translation, which has nothing else.
package struct TextMetadata: Sendable {
  package let title: String?
  package let summary: String?
  /// Of the original that was translated, where the translation records it.
  package let original: TextFingerprint?
  /// Of a page; a translation shares those of its original.
  package let pictures: PictureMetadata
  package let aliases: [Located<OutputPath>]
  package let extra: CustomFields

  static let title = MetadataKey("title", .text(), "The title in this language.")
  static let requiredTitle = MetadataKey("title", .text(), required: true, "The title.")
  static let summary = MetadataKey("summary", .text(), "One paragraph that stands for the document in lists.")
  static let original = MetadataKey(
    "original", .textFingerprint,
    "The fingerprint of the original that was translated; `regesta translations --update` writes it.")
  static let aliases = MetadataKey(
    "aliases", .list(of: .alias), "Former addresses, from the output's root; each leads to this page.")
  static let extra = MetadataSchema.Key.extra

  package static let pageSchema = MetadataSchema(
    subject: "a page",
    keys: [requiredTitle.entry, summary.entry] + PictureMetadata.keys + [aliases.entry, extra])

  /// An article and a page have a title in each language; an entity's names stand in its own file.
  package static func translationSchema(of kind: DocumentKind) -> MetadataSchema {
    let subject = "a translation of \(kind.nounPhrase)"
    let keys: [MetadataSchema.Key] =
      switch kind {
      case .article, .page: [requiredTitle.entry, summary.entry]
      case .source: [title.entry]
      case .region, .person, .organisation, .topic: []
      }
    return MetadataSchema(subject: subject, keys: keys + [original.entry])
  }

  package init(_ mapping: MetadataMapping, schema: MetadataSchema, _ decoder: inout MetadataDecoder) {
    decoder.check(mapping, against: schema, at: MetadataDecoder.top)
    title = decoder.value(Self.title, of: mapping)
    summary = decoder.value(Self.summary, of: mapping)
    original = decoder.value(Self.original, of: mapping)
    pictures = PictureMetadata(mapping, &decoder)
    aliases = decoder.value(Self.aliases, of: mapping) ?? []
    extra = decoder.customFields(of: mapping, .page)
  }
}
