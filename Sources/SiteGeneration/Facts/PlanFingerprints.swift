internal import ArchiveModel
internal import Digests
internal import ParallelWork

/// What the plan says of each page and export: together with the facts that a page reads, all that tells it apart from the
/// page that an earlier build made.
struct PlanFingerprints {
  private let site: SiteIndex
  private let facts: FactTable
  private let ids: LastingIDs
  private let parallel: ParallelMap

  init(_ site: SiteIndex, _ facts: FactTable, parallel: ParallelMap) {
    self.site = site
    self.facts = facts
    ids = facts.ids
    self.parallel = parallel
  }

  /// Those of a plan's pages, in their order.
  func of(_ pages: [PlannedPage]) -> [Fingerprint] {
    let skeletons = skeletons(of: pages)
    let (archive, ids) = (site.archive, ids)
    return parallel.parts(of: pages.count, sized: 1024) { range in
      var writer = FactWriter(archive, ids)
      return range.map { number in
        let page = pages[number]
        return writer.fingerprint { writer in
          writer.write(page.language)
          writer.write(page.content.kind.rawValue)
          if let timeline = page.content.ownTimeline { writer.write(skeletons[ObjectIdentifier(timeline)]!) }
          writer.write(page.content)
        }
      }
    }.flatMap { $0 }
  }

  /// Those of a plan's exports, in their order. Of those that aren't traced, this says all that they show.
  func of(_ exports: [PlannedExport]) -> [Fingerprint] {
    let (site, facts, ids) = (site, facts, ids)
    let all = site.archive.events.indices.map { Handle<Event>($0) }
    let rows = parallel.parts(of: all.count, sized: 1024) { range in
      var writer = FactWriter(site.archive, ids)
      return range.map { row in
        writer.fingerprint { Self.write(row: all[row], of: site.archive, facts, to: &$0) }
      }
    }.flatMap { $0 }
    let (filter, names) = (filter(rows), names)
    return parallel.parts(of: exports.count, sized: 256) { range in
      var writer = FactWriter(site.archive, ids)
      return range.map { number -> Fingerprint in
        switch exports[number].content {
        case .events(let subject, let format):
          return writer.fingerprint { writer in
            writer.write(format.rawValue)
            if let subject { writer.write(facts[facts.numbers[subject, .record]]) }
            for event in subject.map({ site.ledger(of: $0).events }) ?? all {
              writer.write(rows[event.index])
            }
          }
        case .searchTexts(let search, let chunk):
          return writer.fingerprint { writer in
            writer.write(names)
            for document in search.documents[chunk.documents] {
              Self.write(document, of: site.archive, facts, to: &writer)
            }
          }
        case .searchFacets(let language):
          return writer.fingerprint { writer in
            for entity in site.archive.entities.indices.map({ Handle<Entity>($0) }) {
              writer.write(facts[facts.numbers[.entity(entity), .record]])
              writer.write(site.archive.ledgers[entity].articles.isEmpty)
            }
            for fact in SearchWordsFile.kinds.map({ Fact.listing(language, $0) }) {
              writer.write(facts[facts.numbers[fact]])
            }
          }
        case .sitemap(let entries):
          return writer.fingerprint { writer in
            for entry in entries {
              writer.write(entry.path)
              if let day = entry.changed { writer.write(day) }
            }
          }
        case .sitemapIndex(let count): return writer.fingerprint { $0.write(count) }
        case .robots, .feedOutline: return writer.fingerprint { _ in }
        case .citations(let format, let articles):
          return writer.fingerprint { writer in
            writer.write(format.rawValue)
            writer.write(articles)
          }
        case .data(let file):
          return writer.fingerprint { writer in
            writer.write(file.set.rawValue)
            writer.write(file.format.rawValue)
            for subject in file.subjects { writer.write(subject) }
          }
        case .eventData(let events, let format):
          return writer.fingerprint { writer in
            writer.write(format.rawValue)
            for event in events { writer.write(rows[event.index]) }
          }
        case .imageData:
          return writer.fingerprint { writer in
            for image in site.archive.images { writer.write(image) }
          }
        case .dataSchema(let set): return writer.fingerprint { $0.write(set.rawValue) }
        case .dataPackage(let package):
          return writer.fingerprint { writer in
            for resource in package.resources { writer.write(resource.path) }
          }
        case .feed(let feed, let format, let language):
          return writer.fingerprint { writer in
            writer.write(language)
            writer.write(format.rawValue)
            writer.write(feed)
          }
        case .filterHead, .filterShard, .searchWords: return filter
        }
      }
    }.flatMap { $0 }
  }

  /// What any program is told of an event.
  private static func write(
    row event: Handle<Event>, of archive: Archive, _ facts: FactTable, to writer: inout FactWriter
  ) {
    writer.write(facts[facts.numbers[event]])
    writer.write(facts[facts.numbers[.article(archive[event].articles[0]), .record]])
    for entity in archive[event].entities { writer.write(facts[facts.numbers[.entity(entity), .record]]) }
  }

  /// What a text of the search is made from, with the names of what it links to.
  private static func write(
    _ document: SearchPlan.Document, of archive: Archive, _ facts: FactTable, to writer: inout FactWriter
  ) {
    func write(_ subject: Subject, _ aspect: Fact.Aspect) {
      writer.write(facts[facts.numbers[subject, aspect]])
    }
    writer.write(document.language)
    write(document.subject, .record)
    write(document.subject, .text)
    for link in archive.texts(of: document.subject).text(in: document.language)?.links ?? [] {
      write(link.subject, .record)
    }
    guard case .article(let handle) = document.subject else { return }
    for event in archive[handle].events { writer.write(facts[facts.numbers[event]]) }
    for entity in archive[handle].entities { write(.entity(entity), .record) }
  }

  /// All names that texts may have of entities.
  private var names: Fingerprint {
    var writer = FactWriter(site.archive, ids)
    return writer.fingerprint { writer in
      for entity in site.archive.entities {
        writer.write(entity.id)
        writer.write(entity.name)
        writer.write(entity.spellings)
      }
    }
  }

  /// The filter's files are few, and hold a part of everything.
  private func filter(_ rows: [Fingerprint]) -> Fingerprint {
    var writer = FactWriter(site.archive, ids)
    return writer.fingerprint { writer in
      for row in rows { writer.write(row) }
      for index in site.archive.entities.indices {
        writer.write(facts[facts.numbers[.entity(Handle(index)), .record]])
      }
      for fact in facts.numbers.general { writer.write(facts[facts.numbers[fact]]) }
    }
  }

  /// Of what is the same for all pages.
  ///
  /// - Parameter theme: of all that compiling the theme read, and of the configuration.
  func environment(_ theme: Fingerprint) -> Fingerprint {
    var writer = FactWriter(site.archive, ids)
    return writer.fingerprint { writer in
      writer.write(theme)
      writer.write(site.audience)
      writer.write(site.timeline.plan.count > 0)
      for kind in DocumentKind.allCases { writer.write(site.count(of: kind) > 0) }
      writer.write(!site.corrections.isEmpty)
      for language in site.archive.configuration.languages {
        for feed in [Feed.articles, .corrections] { writer.write(site.feeds.has(feed, in: language)) }
      }
      for index in site.archive.pages.indices { writer.write(Subject.page(Handle(index))) }
    }
  }

  /// Which periods the timelines have.
  private func skeletons(of pages: [PlannedPage]) -> [ObjectIdentifier: Fingerprint] {
    var skeletons: [ObjectIdentifier: Fingerprint] = [:]
    var writer = FactWriter(site.archive, ids)
    for timeline in pages.lazy.compactMap(\.content.ownTimeline) {
      let id = ObjectIdentifier(timeline)
      guard skeletons[id] == nil else { continue }
      skeletons[id] = writer.fingerprint { writer in
        if let owner = timeline.ownerID { writer.write(owner) }
        writer.write(skeletonOf: timeline)
      }
    }
    return skeletons
  }
}

extension PageContent {
  /// The timeline whose page it is.
  fileprivate var ownTimeline: Timeline? {
    switch self {
    case .timeline(let timeline), .timelineYear(let timeline, _), .timelineMonth(let timeline, _, _),
      .timelineDay(let timeline, _, _), .timelineRest(let timeline, _, _):
      timeline
    case .home, .article, .entity, .source, .plain, .articles, .list, .children, .period, .backlinks,
      .redirect, .notFound, .search, .names, .corrections:
      nil
    }
  }
}

extension FactWriter {
  fileprivate mutating func write(_ feed: Feed) {
    switch feed {
    case .articles: write("articles")
    case .corrections: write("corrections")
    case .entity(let handle): write(Subject.entity(handle))
    }
  }

  fileprivate mutating func write(_ content: PageContent) {
    switch content {
    case .home, .articles, .notFound, .search: break
    case .corrections(let part): write(part)
    case .names(let letter, let part):
      write(letter)
      write(part)
    case .article(let handle): write(Subject.article(handle))
    case .entity(let handle): write(Subject.entity(handle))
    case .source(let handle): write(Subject.source(handle))
    case .plain(let handle): write(Subject.page(handle))
    case .list(let kind, let part):
      write(kind)
      write(part)
    case .children(let handle, let part):
      write(Subject.entity(handle))
      write(part)
    case .period(let owner, let period, let part):
      if case .subject(let subject) = owner { write(subject) }
      write(period)
      write(part)
    case .backlinks(let subject, let part):
      write(subject)
      write(part)
    case .timeline(let timeline): write(timeline)
    case .timelineYear(_, let year): write(year)
    case .timelineMonth(_, let year, let month):
      write(year)
      write(month)
    case .timelineDay(_, let day, let part):
      write(day)
      write(part)
    case .redirect(let subject, let part):
      write(subject)
      write(part)
    case .timelineRest(_, let rest, let part):
      write(rest.name)
      write(rest.events)
      write(part)
    }
  }
}
