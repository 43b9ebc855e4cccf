internal import ArchiveModel
internal import NameMatching

/// The articles, pages and topics that an archive has, as imports of sites look for them.
struct KnownSite: Sendable {
  struct Document: Sendable {
    let id: DocumentID
    /// From the archive's root.
    let path: String
    let title: FoldedName?
    let isDraft: Bool
    let headings: [String]
  }

  private(set) var documents: [Document] = []
  /// By former addresses, which are files such as `2022/09/queue/index.html`.
  private(set) var byAlias: [String: Int] = [:]
  /// By ids without case.
  private(set) var byID: [DocumentID: Int] = [:]
  private(set) var translations: Set<String> = []
  /// Ids by names and spellings.
  private(set) var topics: [FoldedName: String] = [:]

  init() {}

  init(_ loaded: LoadedArchive) {
    for article in loaded.articles {
      let metadata = article.metadata
      add(
        Document(
          id: article.id, path: article.path.rawValue, title: FoldedName(metadata.title),
          isDraft: metadata.status == .draft, headings: article.text.headings.map(\.id)),
        metadata.aliases.map(\.value.rawValue))
    }
    for page in loaded.pages {
      add(
        Document(
          id: page.id, path: page.path.rawValue, title: page.metadata.title.map { FoldedName($0) },
          isDraft: false,
          headings: page.text.headings.map(\.id)),
        page.metadata.aliases.map(\.value.rawValue))
    }
    for entity in loaded.entities {
      for alias in entity.metadata.aliases { take(alias.value.rawValue, for: nil) }
      guard entity.id.kind == .topic else { continue }
      let names = entity.metadata.name.variants.map(\.text) + entity.metadata.spellings
      for name in names where topics[FoldedName(name)] == nil { topics[FoldedName(name)] = entity.id.name }
    }
    translations = Set(loaded.translations.map { Self.key($0.id, $0.language.rawValue) })
  }

  private mutating func add(_ document: Document, _ aliases: [String]) {
    byID[DocumentID(document.id.kind, document.id.name.lowercased())] = documents.count
    for alias in aliases { take(alias, for: documents.count) }
    documents.append(document)
  }

  /// Addresses of other documents are taken, and lead to none that a site has brought.
  private mutating func take(_ alias: String, for document: Int?) {
    taken.insert(alias.lowercased())
    if let document { byAlias[alias] = document }
  }

  /// Former addresses, without case.
  private(set) var taken: Set<String> = []

  private static func key(_ id: DocumentID, _ language: String) -> String { "\(id) \(language)" }

  func hasTranslation(of id: DocumentID, _ language: String) -> Bool {
    translations.contains(Self.key(id, language))
  }
}
