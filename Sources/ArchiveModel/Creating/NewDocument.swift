package import Chronology
package import Diagnostics
internal import FrontMatter

/// A document that isn't there yet: its id, made of its title, and its file, with the keys that one mostly needs.
package struct NewDocument: Sendable {
  /// What is known of the document.
  package struct Facts: Sendable {
    package var title: String
    /// Of an article, when it is written; of a source, when it was read.
    package var day: CalendarDay
    /// Where it isn't the archive's default.
    package var language: LanguageTag?
    /// The ids that an article names, by kind.
    package var references: [DocumentKind: [String]] = [:]
    package var parent: String?
    package var regionKind: RegionKind?
    package var url: String?

    package init(title: String, day: CalendarDay) {
      self.title = title
      self.day = day
    }
  }

  package let id: DocumentID
  private let facts: Facts

  package init(_ id: DocumentID, _ facts: Facts) {
    self.id = id
    self.facts = facts
  }

  package var path: SourcePath { id.file(in: nil) }

  package var bytes: [UInt8] {
    let lines: [String] =
      switch id.kind {
      case .article: article
      case .region: region
      case .person, .organisation, .topic: entity
      case .source: source
      case .page: [line(TextMetadata.requiredTitle, facts.title), line(TextMetadata.summary, nil)]
      }
    return Array("---\n\(lines.joined())---\n".utf8)
  }

  private var article: [String] {
    typealias Keys = ArticleMetadata
    return [line(Keys.title, facts.title), line(Keys.date, facts.day.iso8601)]
      + (facts.language.map { [line(Keys.language, $0.rawValue)] } ?? [])
      + [
        line(Keys.summary, nil), list(EntityReferences.regions, .region),
        list(EntityReferences.people, .person),
        list(EntityReferences.organisations, .organisation), list(EntityReferences.topics, .topic),
        list(Keys.sources, .source), list(Keys.events, nil),
        line(Keys.status, PublicationStatus.draft.rawValue),
      ]
  }

  private var entity: [String] {
    [line(EntityMetadata.name, facts.title), list(EntityMetadata.spellings, nil)]
  }

  private var region: [String] {
    entity
      + (facts.parent.map { [line(EntityMetadata.parent, $0)] } ?? [])
      + [line(EntityMetadata.regionKind, facts.regionKind?.rawValue)]
  }

  private var source: [String] {
    typealias Keys = SourceMetadata
    return [
      line(Keys.title, facts.title), line(Keys.publisher, nil), line(Keys.url, facts.url),
      line(Keys.archived, nil), line(Keys.published, nil), line(Keys.accessed, facts.day.iso8601),
      line(Keys.language, facts.language?.rawValue), line(Keys.reliability, nil),
    ]
  }

  /// A key with a value, or with nothing, which counts as left out.
  private func line<Value>(_ key: MetadataKey<Value>, _ value: String?) -> String {
    value.map { "\(key.name): \(YAMLScalar.spelling(of: $0))\n" } ?? "\(key.name):\n"
  }

  private func list<Value>(_ key: MetadataKey<Value>, _ kind: DocumentKind?) -> String {
    let ids = kind.flatMap { facts.references[$0] } ?? []
    return "\(key.name): [\(ids.map(YAMLScalar.spelling).joined(separator: ", "))]\n"
  }
}
