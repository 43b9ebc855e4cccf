package import ArchiveModel
internal import NameMatching

/// What the archive that an import adds to has already; nothing of it is changed.
package struct ImportTarget: Sendable {
  /// The record of a source.
  struct KnownSource: Sendable {
    let title: FoldedName
    let url: String?
    let published: String?
  }

  /// An event that an article declares.
  struct KnownEvent: Hashable, Sendable {
    let title: FoldedName
    let date: String
    /// `ARTICLE#ID`.
    let fullID: String
  }

  package let languages: [LanguageTag]
  /// Names of documents, without case, since some disks know none.
  private(set) var taken: [DocumentKind: Set<String>] = [:]
  private(set) var sources: [String: KnownSource] = [:]
  /// The path of the record by each of its addresses.
  private(set) var sourcePaths: [String: String] = [:]
  private(set) var sourceNames: [String: String] = [:]
  /// Ids by names and spellings.
  private(set) var regions: [FoldedName: [String]] = [:]
  private(set) var parents: [String: String] = [:]
  private(set) var countries: Set<String> = []
  /// The names of source records by the SHA-256 of their originals.
  private(set) var digests: [String: String] = [:]
  /// By their own ids.
  private(set) var events: [String: [KnownEvent]] = [:]

  /// An archive that has nothing yet.
  package init(languages: [LanguageTag]) {
    self.languages = languages
  }

  package init(_ loaded: LoadedArchive) {
    languages = loaded.configuration.languages
    for source in loaded.sources { add(source) }
    for region in loaded.entities where region.id.kind == .region { add(region) }
    for entity in loaded.entities { take(entity.id) }
    for page in loaded.pages { take(page.id) }
    for document in loaded.unusable { take(document.id) }
    // A record of that name would have these originals.
    for (name, originals) in loaded.originals.sorted(by: { $0.key < $1.key }) {
      take(DocumentID(.source, name))
      for original in originals where digests[original.sha256] == nil { digests[original.sha256] = name }
    }
    for article in loaded.articles {
      take(article.id)
      for case .declaration(let event) in article.metadata.events {
        guard let id = event.id?.value else { continue }
        for variant in event.title.variants {
          let known = KnownEvent(
            title: FoldedName(variant.text), date: event.date.description, fullID: "\(article.id.name)#\(id)")
          events[id, default: []].append(known)
        }
      }
    }
  }

  private mutating func take(_ id: DocumentID) {
    taken[id.kind, default: []].insert(id.name.lowercased())
  }

  private mutating func add(_ source: LoadedDocument<SourceMetadata>) {
    take(source.id)
    let metadata = source.metadata
    let name = source.id.name.lowercased()
    if let digest = metadata.sha256?.value { digests[digest] = source.id.name }
    sources[name] = KnownSource(
      title: FoldedName(metadata.title.variants[0].text), url: metadata.url.map(SourceAddress.key),
      published: metadata.published?.description)
    for address in [metadata.url, metadata.archived].compactMap({ $0 }) {
      let key = SourceAddress.key(address)
      if sourcePaths[key] == nil {
        sourcePaths[key] = source.path.rawValue
        sourceNames[key] = source.id.name
      }
    }
  }

  private mutating func add(_ region: LoadedDocument<EntityMetadata>) {
    let names = region.metadata.name.variants.map(\.text) + region.metadata.spellings
    for name in Set(names.map { FoldedName($0) }) { regions[name, default: []].append(region.id.name) }
    if region.metadata.region?.kind == .country { countries.insert(region.id.name) }
    if let parent = region.metadata.region?.parent?.value { parents[region.id.name] = parent }
  }
}
