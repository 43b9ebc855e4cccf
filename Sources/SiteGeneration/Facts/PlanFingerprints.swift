internal import ArchiveModel
internal import Digests

/// What the plan says of each page and export: together with the facts that a page reads, all that tells it apart from the
/// page that an earlier build made.
struct PlanFingerprints {
  private let site: SiteIndex
  private let facts: FactTable
  private var writer: FactWriter
  private var skeletons: [ObjectIdentifier: Fingerprint] = [:]

  init(_ site: SiteIndex, _ facts: FactTable) {
    self.site = site
    self.facts = facts
    writer = FactWriter(site.archive)
  }

  /// Those of a plan's pages, in their order.
  mutating func of(_ pages: [PlannedPage]) -> [Fingerprint] {
    var fingerprints: [Fingerprint] = []
    fingerprints.reserveCapacity(pages.count)
    for page in pages {
      var skeleton: Fingerprint?
      if let timeline = page.content.ownTimeline { skeleton = self.skeleton(of: timeline) }
      let fingerprint = writer.fingerprint { writer in
        writer.write(page.language)
        writer.write(page.content.kind.rawValue)
        if let skeleton { writer.write(skeleton) }
        writer.write(page.content)
      }
      fingerprints.append(fingerprint)
    }
    return fingerprints
  }

  /// Of what is the same for all pages.
  ///
  /// - Parameter theme: of all that compiling the theme read, and of the configuration.
  mutating func environment(_ theme: Fingerprint) -> Fingerprint {
    let site = site
    return writer.fingerprint { writer in
      writer.write(theme)
      writer.write(site.timeline.plan.count > 0)
      for kind in DocumentKind.allCases { writer.write(site.count(of: kind) > 0) }
      for index in site.archive.pages.indices { writer.write(Subject.page(Handle(index))) }
    }
  }

  private mutating func skeleton(of timeline: Timeline) -> Fingerprint {
    if let known = skeletons[ObjectIdentifier(timeline)] { return known }
    let skeleton = writer.fingerprint { writer in
      if let owner = timeline.ownerID { writer.write(owner) }
      writer.write(skeletonOf: timeline)
    }
    skeletons[ObjectIdentifier(timeline)] = skeleton
    return skeleton
  }

  /// Those of a plan's exports, in their order. No page's trace says what an export reads, so this says all.
  mutating func of(_ exports: [PlannedExport]) -> [Fingerprint] {
    let archive = site.archive
    var rows: [Fingerprint] = []
    for index in archive.events.indices { rows.append(row(of: Handle(index))) }
    let all = archive.events.indices.map { Handle<Event>($0) }
    var filter: Fingerprint?
    let (site, facts) = (site, facts)
    var fingerprints: [Fingerprint] = []
    fingerprints.reserveCapacity(exports.count)
    for export in exports {
      switch export.content {
      case .events(let subject, let format):
        let fingerprint = writer.fingerprint { writer in
          writer.write(format.rawValue)
          if let subject { writer.write(facts[facts.numbers[subject, .record]]) }
          for event in subject.map({ site.ledger(of: $0).events }) ?? all { writer.write(rows[event.index]) }
        }
        fingerprints.append(fingerprint)
      case .filterHead, .filterShard:
        let known = filter ?? self.filter(rows)
        filter = known
        fingerprints.append(known)
      }
    }
    return fingerprints
  }

  /// What any program is told of an event.
  private mutating func row(of event: Handle<Event>) -> Fingerprint {
    let (archive, facts) = (site.archive, facts)
    return writer.fingerprint { writer in
      writer.write(facts[facts.numbers[event]])
      writer.write(facts[facts.numbers[.article(archive[event].articles[0]), .record]])
      for entity in archive[event].entities { writer.write(facts[facts.numbers[.entity(entity), .record]]) }
    }
  }

  /// The filter's files are few, and hold a part of everything.
  private mutating func filter(_ rows: [Fingerprint]) -> Fingerprint {
    let (site, facts) = (site, facts)
    return writer.fingerprint { writer in
      for row in rows { writer.write(row) }
      for index in site.archive.entities.indices {
        writer.write(facts[facts.numbers[.entity(Handle(index)), .record]])
      }
      for fact in facts.numbers.general { writer.write(facts[facts.numbers[fact]]) }
    }
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
      .redirect,
      .notFound:
      nil
    }
  }
}

extension FactWriter {
  fileprivate mutating func write(_ content: PageContent) {
    switch content {
    case .home, .articles, .notFound: break
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
