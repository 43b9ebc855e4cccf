package import Chronology
internal import Diagnostics
package import FrontMatter

/// The facts of an article as its file gives them: names are not yet looked up.
package struct ArticleMetadata: Sendable {
  package let title: String
  package let date: CalendarDay
  package let updated: CalendarDay?
  package let language: Located<LanguageTag>?
  package let summary: String?
  package let authors: [Located<String>]
  package let references: EntityReferences
  package let sources: [Located<String>]
  package let events: [EventEntry]
  package let pictures: PictureMetadata
  package let status: PublicationStatus
  package let embargo: Located<Embargo>?
  package let corrections: [Correction]
  package let aliases: [Located<OutputPath>]
  package let mentions: MentionSwitch?
  package let extra: CustomFields

  static let title = MetadataKey("title", .text(), required: true, "The headline.")
  static let date = MetadataKey(
    "date", .day, required: true, "The day on which the archive wrote the article.")
  static let updated = MetadataKey("updated", .day, "The day of the last change of substance.")
  static let language = MetadataKey(
    "lang", .locatedLanguage, "The article's language; the archive's default if left out.")
  static let summary = MetadataKey("summary", .text(), "One paragraph that stands for the article in lists.")
  static let authors = MetadataKey(
    "authors", .list(of: .located()), "Who wrote it: ids of persons or organisations, or any names.")
  static let sources = MetadataKey(
    "sources", .list(of: .reference("a source")), "Ids of the sources that the article draws on.")
  static let events = MetadataKey(
    "events", .list(of: .event),
    "The events that the article tells, or full ids of events told in other articles.")
  static let status = MetadataKey(
    "status", .choice(of: PublicationStatus.self),
    "Whether the article is published; a retracted one leaves a page that says so.")
  static let embargo = MetadataKey(
    "embargo", .embargo, "The moment up to which the article is held back; only `--as-of` releases it.")
  static let corrections = MetadataKey(
    "corrections", .list(of: .correction), "The log of corrections, shown to readers.")
  static let aliases = MetadataKey(
    "aliases", .list(of: .alias), "Former addresses, from the output's root; each leads to this page.")
  static let mentions = MetadataKey(
    "mentions", .choice(of: MentionSwitch.self),
    "Whether names of entities become links by themselves; as in archive.yml if left out.")
  static let extra = MetadataSchema.Key.extra

  package static let schema = MetadataSchema(
    subject: "an article",
    keys: [title.entry, date.entry, updated.entry, language.entry, summary.entry, authors.entry]
      + EntityReferences.keys + [
        sources.entry, events.entry,
      ] + PictureMetadata.keys + [
        status.entry, embargo.entry, corrections.entry, aliases.entry,
        mentions.entry, extra,
      ])

  /// Nil where a required value is missing or wrong, which the decoder then reports.
  package init?(_ mapping: MetadataMapping, _ decoder: inout MetadataDecoder) {
    decoder.check(mapping, against: Self.schema, at: MetadataDecoder.top)
    let title = decoder.value(Self.title, of: mapping)
    let date = decoder.value(Self.date, of: mapping)
    updated = decoder.value(Self.updated, of: mapping)
    language = decoder.value(Self.language, of: mapping)
    summary = decoder.value(Self.summary, of: mapping)
    authors = decoder.value(Self.authors, of: mapping) ?? []
    references = EntityReferences(mapping, &decoder)
    sources = decoder.value(Self.sources, of: mapping) ?? []
    events = decoder.value(Self.events, of: mapping) ?? []
    pictures = PictureMetadata(mapping, &decoder)
    status = decoder.value(Self.status, of: mapping) ?? .published
    embargo = decoder.value(Self.embargo, of: mapping)
    corrections = decoder.value(Self.corrections, of: mapping) ?? []
    aliases = decoder.value(Self.aliases, of: mapping) ?? []
    mentions = decoder.value(Self.mentions, of: mapping)
    extra = decoder.customFields(of: mapping, .article)
    guard let title, let date else { return nil }
    self.title = title
    self.date = date
    if let updated, updated < date {
      decoder.report(
        .wrongValue, mapping[Self.updated.name]?.range,
        "the article was changed on \(updated), and written later, on \(date)")
    }
  }

  /// Whether names of entities become links in the article's texts.
  func hasMentions(in configuration: ArchiveConfiguration) -> Bool {
    (mentions ?? configuration.mentions) == .on
  }
}

/// Whether a document is published.
package enum PublicationStatus: String, CaseIterable, Sendable {
  case draft
  case published
  case retracted
}

/// A change that readers are told of.
package struct Correction: Sendable {
  package let date: CalendarDay
  package let note: String

  static let date = MetadataKey("date", .day, required: true, "The day of the correction.")
  static let note = MetadataKey("note", .text(), required: true, "What was wrong and what it says now.")
  static let schema = MetadataSchema(subject: "a correction", keys: [date.entry, note.entry])
}

extension MetadataType where Value == Correction {
  static var correction: Self {
    record(Correction.schema) { mapping, _, decoder in
      let date = decoder.value(Correction.date, of: mapping)
      let note = decoder.value(Correction.note, of: mapping)
      guard let date, let note else { return nil }
      return Correction(date: date, note: note)
    }
  }
}

extension MetadataType where Value == Located<LanguageTag> {
  static var locatedLanguage: Self {
    MetadataType<LanguageTag>.language.located
  }
}
