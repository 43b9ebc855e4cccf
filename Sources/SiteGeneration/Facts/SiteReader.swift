internal import ArchiveModel
internal import Cartography

/// A site as its pages see it: whatever they read is noted.
struct SiteReader {
  private let site: SiteIndex
  private let trace: ReadTrace
  let archive: ArchiveReader

  init(_ site: SiteIndex, trace: ReadTrace) {
    self.site = site
    self.trace = trace
    archive = ArchiveReader(site.archive, facts: site.facts, trace: trace)
  }

  /// Follow from ids and languages alone.
  var addresses: Addresses { site.addresses }

  var timeline: Timeline {
    trace.note(site.facts[.timeline])
    return site.timeline
  }

  /// Whether there are events, which every page's navigation shows.
  var hasTimeline: Bool { site.timeline.plan.count > 0 }

  /// Whether there are files for other programs.
  var hasExports: Bool { !site.audience.isOfAuthors }

  /// Whether there are documents of a kind, which every page's navigation shows.
  func has(_ kind: DocumentKind) -> Bool { site.count(of: kind) > 0 }

  /// Whether there is anything that readers could look for.
  var isEmpty: Bool { site.isEmpty }

  /// How the list of all articles is split.
  var articles: LedgerPlan {
    trace.note(site.facts[.articles])
    return site.articles
  }

  /// How the articles of a ledger are split: follows from their dates, which are part of the ledger.
  func plan(of ledger: Ledger) -> LedgerPlan { LedgerPlan(ofSubject: ledger.articles, in: site.archive) }

  func entities(of kind: DocumentKind) -> [Handle<Entity>] {
    trace.note(site.facts[.entities(kind)])
    return site.entities[kind] ?? []
  }

  func count(of kind: DocumentKind) -> Int {
    switch kind {
    case .article: archive.articles.count
    case .page: archive.pages.count
    case .region, .person, .organisation, .topic: entities(of: kind).count
    case .source: listing(of: .source, in: archive.configuration.defaultLanguage).count
    }
  }

  func listing(of kind: DocumentKind, in language: LanguageTag) -> [Listing] {
    trace.note(site.facts[.listing(language, kind)])
    return site.listings[language]?[kind] ?? []
  }

  /// All names from A to Z.
  func names(in language: LanguageTag) -> NameList {
    trace.note(site.facts[.names(language)])
    return site.names(in: language)
  }

  /// All corrections, the newest first.
  var corrections: [CorrectionPlace] {
    trace.note(site.facts[.corrections])
    return site.corrections
  }

  /// Whether there is a log of corrections, which every page's navigation shows.
  var hasCorrections: Bool { !site.corrections.isEmpty }

  /// Whether there is a feed, which every page's head shows.
  func has(_ feed: Feed, in language: LanguageTag) -> Bool { site.feeds.has(feed, in: language) }

  /// Follows from the entity's id.
  func address(of feed: Feed, _ format: FeedFormat, in language: LanguageTag) -> String {
    site.addresses.feed(feed.name(in: site.archive), format, in: language)
  }

  func directory(in language: LanguageTag) -> PageDirectoryReader {
    PageDirectoryReader(directory: site.directory(in: language), archive: archive)
  }

  /// The articles most related to one, the most related first.
  func related(to article: Handle<Article>) -> [Handle<Article>] {
    archive.note(.article(article), .related)
    return site.related.nearest(to: article)
  }

  /// The regions directly within one, by name.
  func children(of region: Handle<Entity>, in language: LanguageTag) -> [Handle<Entity>] {
    let children = archive[region].region?.children ?? []
    for child in children { archive.note(.entity(child), .record) }
    return Listing.sorted(children, in: site.archive, language)
  }

  func largestChildren(of region: Handle<Entity>) -> [Handle<Entity>] {
    archive.note(.entity(region), .largestChildren)
    return site.largestChildren[region.index]
  }

  var shapes: RegionShapes {
    trace.note(site.facts[.geography])
    return site.maps.shapes
  }

  var painter: MapPainter { site.maps.painter }

  func places(
    of events: some Sequence<Handle<Event>>, in region: Handle<Entity>?
  ) -> [(place: EventPlace, count: Int)] {
    trace.note(site.facts[.geography])
    for event in events { trace.note(site.facts[event]) }
    return site.maps.places(of: events, in: region)
  }

  func marker(of place: EventPlace, count: Int) -> MapMarker? {
    trace.note(site.facts[.geography])
    return site.maps.marker(of: place, count: count)
  }

  /// Runs `body`, and says what it reads, whether or not the page had read it before.
  func reads<Value>(during body: () throws -> Value) rethrows -> (value: Value, facts: [UInt32]) {
    try trace.reads(during: body)
  }

  /// Notes what was read when something was made that this page shows, too.
  func note(_ facts: [UInt32]) {
    for fact in facts { trace.note(Int(fact)) }
  }
}

/// The addresses and titles of pages, each noted as a part of its subject's record.
struct PageDirectoryReader {
  private let directory: PageDirectory
  private let archive: ArchiveReader

  init(directory: PageDirectory, archive: ArchiveReader) {
    self.directory = directory
    self.archive = archive
  }

  subscript(subject: Subject) -> PageDirectory.Entry {
    archive.note(subject, .record)
    return directory[subject]
  }
}
