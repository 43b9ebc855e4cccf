internal import ArchiveModel

/// What stands at each address of a site.
struct SiteLinkTable: Sendable {
  struct Document: Sendable {
    /// From the archive's root.
    let path: String
    let isDraft: Bool
    /// The entry of this import; nil for a document that the archive has.
    let entry: Int?
    let headings: [String]
  }

  enum Target {
    case document(Document)
    /// A file of the site's folder.
    case media(String)
    case nothing
  }

  private var documents: [String: Document] = [:]
  /// The entries of translations by those of their originals, and by language.
  private var translations: [Int: [String: Int]] = [:]
  /// Without the endings of pages.
  private var stems: [String: Document] = [:]

  mutating func fill(
    _ entries: [SiteEntry], _ known: [(document: SiteDocument, index: Int)], _ target: ImportTarget
  ) {
    for (index, entry) in entries.enumerated() {
      if let original = entry.translates, let language = entry.language {
        translations[original, default: [:]][language] = index
      }
      add(
        entry.document, Document(path: entry.path, isDraft: entry.isDraft, entry: index, headings: []))
    }
    for (document, index) in known {
      let there = target.site.documents[index]
      add(document, Document(path: there.path, isDraft: there.isDraft, entry: nil, headings: there.headings))
    }
  }

  private mutating func add(_ document: SiteDocument, _ place: Document) {
    for address in document.addresses + document.names {
      let key = SiteAddress.key(address)
      if documents[key] == nil { documents[key] = place }
      let stem = SiteAddress.stem(key)
      if stems[stem] == nil { stems[stem] = place }
    }
  }

  /// The entry whose text a reader sees who follows a link with a fragment: its translation, where the text that links is in
  /// that language.
  func shown(_ target: Int, from entry: SiteEntry) -> Int {
    entry.language.flatMap { translations[target]?[$0] } ?? target
  }

  /// What an address leads to in a document's text.
  ///
  /// - Parameter written: without fragment.
  func target(of written: String, in entry: SiteEntry, _ site: SiteFacts) -> Target {
    let path = SiteAddress.path(written)
    let document = entry.document
    var bases = [document.addresses.first, document.names.first].compactMap { $0 }
    if bases.isEmpty { bases = ["/"] }
    for base in bases {
      guard let address = SiteAddress.resolve(path, from: base) else { continue }
      let found = target(at: address, site)
      if case .nothing = found { continue }
      return found
    }
    return .nothing
  }

  private func target(at address: String, _ site: SiteFacts) -> Target {
    var candidates = [address]
    if !site.prefix.isEmpty, address == site.prefix || address.hasPrefix(site.prefix + "/") {
      candidates.insert("/" + address.dropFirst(site.prefix.count).drop { $0 == "/" }, at: 0)
    }
    let decoded = candidates.map(SiteAddress.decoded)
    for candidate in candidates + decoded.filter({ !candidates.contains($0) }) {
      let key = SiteAddress.key(candidate)
      if let document = documents[key] ?? stems[SiteAddress.stem(key)] { return .document(document) }
      if let file = site.media.file(at: candidate) { return .media(file) }
    }
    return .nothing
  }
}

extension SiteFacts {
  /// A link to the site's own host without the host; any other as it is.
  func path(of link: String) -> String {
    guard let url, link.hasPrefix(url) else { return link }
    let rest = link.dropFirst(url.count)
    return rest.isEmpty ? "/" : rest.hasPrefix("/") ? String(rest) : link
  }
}
