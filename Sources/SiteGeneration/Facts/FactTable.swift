internal import ArchiveModel
internal import Digests
package import ParallelWork

/// The fingerprints of all facts of an archive. Equal ones in two builds mean that pages which read the fact show the same.
package struct FactTable: Sendable {
  let numbers: FactNumbers
  private var fingerprints: [Fingerprint]
  /// What related articles are worked out from.
  let relatedness: Fingerprint
  private let related: RelatedMemory
  let ids: LastingIDs

  package init(_ site: SiteIndex, parallel: ParallelMap) {
    let ids = LastingIDs(site.archive, site.facts, parallel: parallel)
    let (archive, numbers) = (site.archive, site.facts)
    self.numbers = numbers
    related = site.related
    self.ids = ids
    fingerprints = Array(repeating: .none, count: numbers.count)
    let (ofSubjects, ofEvents) = (
      parallel.parts(of: numbers.subjects, sized: 512) { range in
        var writer = FactWriter(archive, ids)
        return range.map { Self.aspects(of: numbers.subject($0), site, &writer) }
      },
      parallel.parts(of: archive.events.count, sized: 1024) { range in
        var writer = FactWriter(archive, ids)
        return range.map { index in writer.fingerprint { $0.write(record: archive.events[index]) } }
      }
    )
    for (number, aspects) in ofSubjects.joined().enumerated() {
      for (aspect, fingerprint) in aspects {
        fingerprints[numbers[numbers.subject(number), aspect]] = fingerprint
      }
    }
    for (index, fingerprint) in ofEvents.joined().enumerated() {
      fingerprints[numbers[Handle<Event>(index)]] = fingerprint
    }
    var writer = FactWriter(archive, ids)
    for fact in numbers.general {
      fingerprints[numbers[fact]] = writer.fingerprint { Self.write(fact, of: site, to: &$0) }
    }
    relatedness = writer.fingerprint { writer in
      archive.related.forEach { article, day, entities in
        writer.write(.article(article))
        writer.write(day)
        writer.write(entities)
      }
    }
  }

  /// The fingerprint of a fact; that of related articles only where they were looked up.
  subscript(number: Int) -> Fingerprint { fingerprints[number] }

  private static func aspects(
    of subject: Subject, _ site: SiteIndex, _ writer: inout FactWriter
  ) -> [(Fact.Aspect, Fingerprint)] {
    let archive = site.archive
    var aspects: [(Fact.Aspect, Fingerprint)] = []
    func add(_ aspect: Fact.Aspect, _ describe: (inout FactWriter) -> Void) {
      aspects.append((aspect, writer.fingerprint(describe)))
    }
    add(.text) { $0.write(contentOf: archive.texts(of: subject)) }
    let backlinks = archive.backlinks[subject]
    if !backlinks.isEmpty {
      add(.backlinks) { writer in
        for backlink in backlinks { writer.write(backlink) }
      }
    }
    let ledger = site.ledger(of: subject)
    if !ledger.isEmpty { add(.ledger) { $0.write(ledger) } }
    switch subject {
    case .article(let handle):
      add(.record) { $0.write(record: archive[handle]) }
      let (newer, older) = archive.neighbours(of: handle)
      add(.neighbours) { writer in
        for neighbour in [newer, older] { writer.write(neighbour.map { [$0] } ?? []) }
      }
    case .entity(let handle):
      add(.record) { $0.write(record: archive[handle]) }
      let children = site.largestChildren[handle.index]
      if !children.isEmpty { add(.largestChildren) { $0.write(children) } }
    case .source(let handle):
      add(.record) { $0.write(record: archive[handle]) }
      let citing = archive.citations[handle]
      if !citing.isEmpty {
        add(.citations) { writer in
          for origin in citing { writer.write(origin) }
        }
      }
    case .page(let handle):
      add(.record) { $0.write(record: archive[handle]) }
    }
    return aspects
  }

  private static func write(_ fact: Fact, of site: SiteIndex, to writer: inout FactWriter) {
    let archive = site.archive
    switch fact {
    case .articles:
      for (index, article) in archive.articles.enumerated() {
        writer.write(.article(Handle(index)))
        writer.write(article.date)
      }
    case .events: writer.write(archive.events.indices.map { Handle<Event>($0) })
    case .entities(let kind): writer.write(site.entities[kind] ?? [])
    case .listing(let language, let kind):
      for listing in site.listings[language]?[kind] ?? [] {
        writer.write(listing.subject)
        writer.write(listing.depth)
      }
    case .names(let language):
      for letter in site.names(in: language).letters {
        writer.write(letter.name)
        for entry in letter.entries {
          writer.write(entry.subject)
          writer.write(entry.spelling)
        }
      }
    case .corrections:
      for place in site.corrections {
        writer.write(.article(place.article))
        writer.write(place.number)
      }
    case .timeline: writer.write(site.timeline)
    case .geography:
      for entity in archive.entities where entity.region != nil { writer.write(record: entity) }
    case .of, .event: preconditionFailure("what is about one subject or event has no place here")
    }
  }

  /// Takes over what was looked up of related articles.
  mutating func addRelated(_ archive: Archive) {
    var writer = FactWriter(archive, ids)
    for index in archive.articles.indices {
      guard let found = related.found(Handle(index)) else { continue }
      fingerprints[numbers[.article(Handle(index)), .related]] = writer.fingerprint { $0.write(found) }
    }
  }

  /// Takes over what an earlier build knew of related articles where they are worked out from the same, and what was looked
  /// up.
  mutating func addRelated(_ archive: Archive, else memory: FactMemory, _ renumbering: FactRenumbering) {
    if memory.relatedness == relatedness {
      for (number, fingerprint) in memory.fingerprints(of: .related) {
        if let now = renumbering[number] { fingerprints[now] = fingerprint }
      }
    }
    addRelated(archive)
  }
}
