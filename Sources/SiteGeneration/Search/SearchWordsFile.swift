internal import ArchiveModel
internal import JSONWriting
internal import SearchIndex

/// What the search script needs to speak a language.
struct SearchWordsFile {
  let site: SiteIndex
  let language: LanguageTag

  /// - Parameter words: the theme's for the script.
  func file(_ words: JSONValue) -> [UInt8] {
    let isDefault = language == site.archive.configuration.defaultLanguage
    let json = JSONValue.members(["tree": .string(isDefault ? "" : "\(language)/"), "words": words])
    return SearchFile(path: "", function: "language", [json.scriptBytes]).bytes
  }

  static let kinds: [DocumentKind] = [.region, .person, .topic]

  /// What readers can narrow a search to.
  var facets: [UInt8] {
    let lists = Self.kinds.map { kind in
      JSONValue.Member(kind.noun, .array(rows(of: kind)))
    }
    return SearchFile(path: "", function: "facets", [JSONValue.object(lists).scriptBytes]).bytes
  }

  /// `[id, title, depth]` of what articles are about, in the order of lists.
  private func rows(of kind: DocumentKind) -> [JSONValue] {
    let listings =
      kind == .region
      ? Listing.regions(in: site.archive, language: language) : site.listings[language]?[kind] ?? []
    return listings.compactMap { listing in
      guard case .entity(let handle) = listing.subject, !site.archive.ledgers[handle].articles.isEmpty else {
        return nil
      }
      return .array([
        .string(site.archive[handle].id.name), .string(site.directory(in: language)[listing.subject].title),
        .integer(listing.depth),
      ])
    }
  }
}
