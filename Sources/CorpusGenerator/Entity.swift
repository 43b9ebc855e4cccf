/// The kinds of entity, in the order of their files.
enum EntityKind: Int, CaseIterable, Sendable {
  case region
  case person
  case organisation
  case topic

  /// The folder below `content/`, the key in metadata, and the first part of a wiki-link.
  var folder: String {
    switch self {
    case .region: "regions"
    case .person: "people"
    case .organisation: "organisations"
    case .topic: "topics"
    }
  }
}

/// One entity: what its file says, and what articles need to refer to it.
struct Entity: Sendable {
  let kind: EntityKind
  /// Unique across all kinds, so that a wiki-link may leave the kind out.
  let id: [UInt8]
  let name: [UInt8]
  /// The other forms in a map of names; nil where `name` stands alone.
  let translations: (english: [UInt8], russian: [UInt8])?
  let spellings: [[UInt8]]
  let place: RegionPlace?

  /// The name that a text in that language uses.
  func name(in language: CorpusLanguage) -> [UInt8] {
    language == .english ? translations?.english ?? name : name
  }
}

/// Where a region stands in the tree and on the map.
struct RegionPlace: Sendable {
  /// 0 for a country down to 3 for a crossing.
  let level: Int
  /// The index of the region above it.
  let parent: Int?
  /// Hundredths of a degree.
  let latitude: Int
  let longitude: Int

  /// What `kind` says at each level.
  static let kinds = ["country", "federal-subject", "city", "crossing"]
}

/// The two languages of the archive.
enum CorpusLanguage: Sendable {
  case italian
  case english
}
