package import ArchiveModel
package import Diagnostics
package import Digests
internal import NameMatching

/// What the archive that an import adds to has already; nothing of it is changed.
package struct ImportTarget: Sendable {
  /// The record of a source.
  struct KnownSource: Sendable {
    let title: FoldedName
    let url: String?
    let published: String?
    /// All else that is said of it; nil of those that the archive has, since people may have written more.
    let text: String?
  }

  /// What two events share that are one.
  struct EventFacts: Hashable, Sendable {
    let title: FoldedName
    let date: String

    init(title: String, date: String) {
      self.title = FoldedName(title)
      self.date = date
    }
  }

  package let languages: [LanguageTag]
  /// What is known of the documents that imported sites may have brought.
  private(set) var site = KnownSite()
  /// The SHA-256 of an image that the archive has, by its path; nil where there is none.
  package var mediaDigest: @Sendable (SourcePath) -> SHA256Digest? = { _ in nil }
  /// Names of documents, without case, since some disks know none.
  private(set) var taken: [DocumentKind: Set<String>] = [:]
  private(set) var sources: [String: KnownSource] = [:]
  /// The path of the record by each of its addresses.
  private(set) var sourcePaths: [String: String] = [:]
  private(set) var sourceNames: [String: String] = [:]
  /// The ids of sources as they are written, by their names without case.
  private(set) var sourceIDs: [String: String] = [:]
  /// Ids by names and spellings.
  private(set) var regions: [FoldedName: [String]] = [:]
  private(set) var parents: [String: String] = [:]
  private(set) var countries: Set<String> = []
  /// The names of source records by the SHA-256 of their originals.
  private(set) var digests: [String: String] = [:]
  /// The full ids of events, `ARTICLE#ID`, by their own ids and by what is said of them.
  private(set) var eventsByID: [String: String] = [:]
  private(set) var eventsByFacts: [EventFacts: String] = [:]

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
    site = KnownSite(loaded)
    // A record of that name would have these originals.
    for (name, originals) in loaded.originals.sorted(by: { $0.key < $1.key }) {
      take(DocumentID(.source, name))
      for original in originals where digests[original.sha256] == nil { digests[original.sha256] = name }
    }
    for article in loaded.articles {
      take(article.id)
      for case .declaration(let event) in article.metadata.events {
        guard let id = event.id?.value else { continue }
        let fullID = "\(article.id.name)#\(id)"
        if eventsByID[id] == nil { eventsByID[id] = fullID }
        for variant in event.title.variants {
          let facts = EventFacts(title: variant.text, date: event.date.description)
          if eventsByFacts[facts] == nil { eventsByFacts[facts] = fullID }
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
      published: metadata.published?.description, text: nil)
    sourceIDs[name] = source.id.name
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
