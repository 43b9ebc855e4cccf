package import ArchiveModel
internal import Chronology
package import Diagnostics
package import ParallelWork

/// The archive, and what many pages ask of it, worked out once.
package final class SiteIndex: Sendable {
  package let archive: Archive
  package let audience: Audience
  let facts: FactNumbers
  let related: RelatedMemory
  let addresses: Addresses
  /// The archive's timeline.
  let timeline: Timeline
  /// How the list of all articles is split.
  let articles: LedgerPlan
  let entities: [DocumentKind: [Handle<Entity>]]
  let wordings: [LanguageTag: DateWording]
  private let directories: [LanguageTag: PageDirectory]
  /// What the list pages of each kind name, in order.
  let listings: [LanguageTag: [DocumentKind: [Listing]]]
  /// All names from A to Z.
  private let names: [LanguageTag: NameList]
  let maps: MapIndex
  /// All corrections of articles, the newest first.
  let corrections: [CorrectionPlace]
  let feeds: FeedIndex
  /// For each region, by handle, those of the regions within it that most articles and events name.
  let largestChildren: [[Handle<Entity>]]
  /// Languages whose dates can't be worded.
  package let diagnostics: [Diagnostic]

  package init(
    _ archive: Archive, for audience: Audience = .readers, parallel: ParallelMap = ParallelMap()
  ) {
    self.archive = archive
    self.audience = audience
    facts = FactNumbers(archive)
    related = RelatedMemory(archive)
    let addresses = Addresses(defaultLanguage: archive.configuration.defaultLanguage)
    self.addresses = addresses
    let languages = archive.configuration.languages
    let (lists, (timeline, maps)) = parallel.both {
      parallel.parts(of: languages.count, sized: 1) { range in
        let language = languages[range.lowerBound]
        let directory = PageDirectory(of: archive, in: language, addresses)
        return (
          directory: directory, listings: Listing.all(in: archive, language: language),
          names: NameList(of: archive, in: language, directory)
        )
      }
    } _: {
      (Timeline(of: archive), MapIndex(archive))
    }
    directories = Dictionary(uniqueKeysWithValues: zip(languages, lists.map(\.directory)))
    listings = Dictionary(uniqueKeysWithValues: zip(languages, lists.map(\.listings)))
    names = Dictionary(uniqueKeysWithValues: zip(languages, lists.map(\.names)))
    self.timeline = timeline
    self.maps = maps
    corrections = CorrectionPlace.all(in: archive)
    feeds = FeedIndex(archive, corrections)
    articles = LedgerPlan(ofArchive: archive.articles.indices.map { Handle($0) }, in: archive)
    entities = Dictionary(
      uniqueKeysWithValues: DocumentKind.entities.map { ($0, archive.entities(of: $0)) })
    wordings = Dictionary(
      uniqueKeysWithValues: archive.configuration.languages.compactMap { language in
        DateWording(language: language.rawValue).map { (language, $0) }
      })
    largestChildren = archive.entities.map { entity in
      func size(_ handle: Handle<Entity>) -> Int {
        archive.ledgers[handle].articles.count + archive.ledgers[handle].events.count
      }
      let children = (entity.region?.children ?? []).sorted { (size($0), $1) > (size($1), $0) }
      return Array(children.prefix(PageLimits.siblings + 1))
    }
    let wordless = archive.configuration.languages.filter { DateWording(language: $0.rawValue) == nil }
    diagnostics = wordless.map { language in
      let known = DateWording.languages.joined(separator: ", ")
      return Diagnostic(
        .unknownLanguage, at: SourceLocation(.archiveConfiguration),
        "dates can't be put into words in “\(language)”", help: ["they can be in \(known)"])
    }
  }

  /// The same site of an archive with other texts, which nothing here is worked out from.
  init(_ other: SiteIndex, with archive: Archive) {
    self.archive = archive
    audience = other.audience
    facts = other.facts
    related = other.related
    addresses = other.addresses
    timeline = other.timeline
    articles = other.articles
    entities = other.entities
    wordings = other.wordings
    directories = other.directories
    listings = other.listings
    names = other.names
    maps = other.maps
    corrections = other.corrections
    feeds = other.feeds
    largestChildren = other.largestChildren
    diagnostics = other.diagnostics
  }

  /// How many documents of a kind there are.
  func count(of kind: DocumentKind) -> Int {
    switch kind {
    case .article: archive.articles.count
    case .source: archive.sources.count
    case .page: archive.pages.count
    case .region, .person, .organisation, .topic: entities[kind]?.count ?? 0
    }
  }

  /// Whether there is anything that readers could look for.
  var isEmpty: Bool {
    archive.articles.isEmpty && archive.entities.isEmpty && archive.sources.isEmpty && archive.pages.isEmpty
  }

  func names(in language: LanguageTag) -> NameList { names[language] ?? .none }

  /// The articles and events that name a subject in their metadata.
  func ledger(of subject: Subject) -> Ledger { archive.ledgers[subject] }

  /// The language in whose tree a path stands.
  func languageOfTree(_ path: OutputPath) -> LanguageTag {
    let folder = path.rawValue.prefix { $0 != "/" }
    let languages = archive.configuration.languages
    return languages.dropFirst().first { $0.rawValue == folder } ?? languages[0]
  }

  /// The pages that readers of one of the archive's languages find.
  func directory(in language: LanguageTag) -> PageDirectory {
    guard let directory = directories[language] else {
      preconditionFailure("pages are in the archive's languages")
    }
    return directory
  }
}
