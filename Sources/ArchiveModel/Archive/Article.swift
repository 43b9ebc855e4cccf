package import Chronology
package import Diagnostics

/// One dated document, the unit of the archive, with its translations.
package final class Article: Sendable {
  /// Who wrote an article.
  package enum Author: Hashable, Sendable {
    case entity(Handle<Entity>)
    case name(String)

    /// The person or organisation, where the author is one of the archive's.
    var entity: Handle<Entity>? {
      if case .entity(let handle) = self { handle } else { nil }
    }
  }

  package let id: DocumentID
  package let path: SourcePath
  /// Former addresses, with their places in the file.
  package let aliases: [Located<OutputPath>]
  package let date: CalendarDay
  package let updated: CalendarDay?
  package let authors: [Author]
  /// The original first, then translations in the order of the archive's languages.
  package let texts: [Text]
  /// All entities that the metadata names, by kind and then in the order written.
  package let entities: [Handle<Entity>]
  package let sources: [Handle<Source>]
  /// The events it tells, in the order written.
  package let events: [Handle<Event>]
  package let corrections: [Correction]
  /// What its file says of mentions.
  package let mentions: MentionSwitch?
  /// Whether only a page is left that says it was withdrawn: its texts are empty, and it tells no events.
  package let isRetracted: Bool
  package let pictures: Pictures
  package let extra: CustomFields

  init(
    id: DocumentID, path: SourcePath, aliases: [Located<OutputPath>], date: CalendarDay,
    updated: CalendarDay?, authors: [Author], texts: [Text], entities: [Handle<Entity>],
    sources: [Handle<Source>], events: [Handle<Event>], corrections: [Correction], mentions: MentionSwitch?,
    isRetracted: Bool, pictures: Pictures, extra: CustomFields
  ) {
    self.id = id
    self.path = path
    self.aliases = aliases
    self.date = date
    self.updated = updated
    self.authors = authors
    self.texts = texts
    self.entities = entities
    self.sources = sources
    self.events = events
    self.corrections = corrections
    self.mentions = mentions
    self.isRetracted = isRetracted
    self.pictures = pictures
    self.extra = extra
  }

  /// The text in which it was written.
  package var original: Text { _read { yield texts[0] } }

  /// The text in `language`, or else the original.
  package func text(in language: LanguageTag) -> Text { texts.text(in: language) ?? texts[0] }
}
