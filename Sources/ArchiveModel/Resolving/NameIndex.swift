internal import Diagnostics
internal import NameMatching

/// Entities by all their names and spellings, and sources by their titles.
struct NameIndex: Sendable {
  private var documents: [FoldedName: [DocumentID]] = [:]
  private var spelled: [DocumentKind: [String]] = [:]

  init(entities: [LoadedDocument<EntityMetadata>], sources: [LoadedDocument<SourceMetadata>]) {
    for entity in entities {
      for name in entity.metadata.allNames { add(name, entity.id) }
    }
    for source in sources {
      for title in source.metadata.title.variants { add(title.text, source.id) }
    }
  }

  private mutating func add(_ name: String, _ id: DocumentID) {
    spelled[id.kind, default: []].append(name)
    let key = FoldedName(name)
    if documents[key]?.contains(id) != true { documents[key, default: []].append(id) }
  }

  /// The documents with a name that is the same as `name` but for case, accents and the like, by kind and id; of one
  /// kind where it is given.
  func documents(named name: String, kind: DocumentKind? = nil) -> [DocumentID] {
    let all = (documents[FoldedName(name)] ?? []).sorted()
    return kind.map { kind in all.filter { $0.kind == kind } } ?? all
  }

  /// Names as they are written, for suggestions; of one kind where it is given.
  func names(of kind: DocumentKind?) -> [String] {
    guard let kind else { return DocumentKind.allCases.flatMap { spelled[$0] ?? [] } }
    return spelled[kind] ?? []
  }
}

extension EntityMetadata {
  /// The names in all languages, and the spellings.
  var allNames: [String] { name.variants.map(\.text) + spellings }
}
