/// What a document describes. The raw value is its folder in `content/` (sources stand in `seeds/`), in addresses and
/// in links such as `[[regions/dagestan]]`; the list is closed.
package enum DocumentKind: String, CaseIterable, Hashable, Comparable, Sendable {
  case article = "articles"
  case region = "regions"
  case person = "people"
  case organisation = "organisations"
  case topic = "topics"
  case source = "sources"
  case page = "pages"

  /// The kinds whose documents are entities, in the order in which pages list them.
  package static let entities: [DocumentKind] = [.region, .person, .organisation, .topic]

  /// What a message calls one document of this kind.
  package var noun: String {
    switch self {
    case .article: "article"
    case .region: "region"
    case .person: "person"
    case .organisation: "organisation"
    case .topic: "topic"
    case .source: "source"
    case .page: "page"
    }
  }

  /// The noun with its article.
  package var nounPhrase: String {
    switch self {
    case .article, .organisation: "an \(noun)"
    case .region, .person, .topic, .source, .page: "a \(noun)"
    }
  }

  package static func < (left: DocumentKind, right: DocumentKind) -> Bool {
    left.rank < right.rank
  }

  // Those that a raw value gives compare and hash its text.
  package static func == (left: DocumentKind, right: DocumentKind) -> Bool { left.rank == right.rank }

  package func hash(into hasher: inout Hasher) { hasher.combine(rank) }

  private var rank: UInt8 {
    switch self {
    case .article: 0
    case .region: 1
    case .person: 2
    case .organisation: 3
    case .topic: 4
    case .source: 5
    case .page: 6
    }
  }
}
