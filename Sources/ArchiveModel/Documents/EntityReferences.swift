internal import FrontMatter

/// The entities that an article or event names in its metadata; nil for a key that is left out.
package struct EntityReferences: Sendable {
  package let regions: [Located<String>]?
  package let people: [Located<String>]?
  package let organisations: [Located<String>]?
  package let topics: [Located<String>]?

  static let regions = MetadataKey("regions", .list(of: .reference("a region")), "Ids of regions.")
  static let people = MetadataKey("people", .list(of: .reference("a person")), "Ids of persons.")
  static let organisations = MetadataKey(
    "organisations", .list(of: .reference("an organisation")), "Ids of organisations.")
  static let topics = MetadataKey("topics", .list(of: .reference("a topic")), "Ids of topics.")
  static let keys = [regions.entry, people.entry, organisations.entry, topics.entry]

  init(_ mapping: MetadataMapping, _ decoder: inout MetadataDecoder) {
    regions = decoder.value(Self.regions, of: mapping)
    people = decoder.value(Self.people, of: mapping)
    organisations = decoder.value(Self.organisations, of: mapping)
    topics = decoder.value(Self.topics, of: mapping)
  }

  /// Whether every key is left out.
  var isEmpty: Bool { regions == nil && people == nil && organisations == nil && topics == nil }

  /// The names of one kind of entity.
  package subscript(kind: DocumentKind) -> [Located<String>]? {
    switch kind {
    case .region: regions
    case .person: people
    case .organisation: organisations
    case .topic: topics
    case .article, .source, .page: nil
    }
  }
}
