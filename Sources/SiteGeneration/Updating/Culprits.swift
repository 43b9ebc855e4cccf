internal import ArchiveModel

/// Which documents made facts change, as far as that can be told from the archive as it is now.
struct Culprits {
  /// Beyond these, nobody reads on.
  static let perFact = 4
  private static let mostFacts = 5_000

  private let site: SiteIndex
  /// The subjects that say other things than before.
  private let changed: Set<Subject>

  init(_ site: SiteIndex, changed facts: [Int]) {
    self.site = site
    changed = Set(
      facts.compactMap { number in
        guard case .of(let subject, let aspect) = site.facts.fact(number), [.record, .text].contains(aspect)
        else {
          return nil
        }
        return subject
      })
  }

  /// For changed facts, the numbers of the subjects that made them change; facts of which that isn't known are left out.
  func of(_ facts: [Int]) -> [(fact: Int, subjects: [Int])] {
    facts.prefix(Self.mostFacts).compactMap { number in
      let subjects = subjects(of: site.facts.fact(number)).filter(changed.contains)
      guard !subjects.isEmpty else { return nil }
      return (number, Array(Set(subjects).sorted().prefix(Self.perFact)).map(site.facts.number))
    }
  }

  private func subjects(of fact: Fact) -> [Subject] {
    let archive = site.archive
    switch fact {
    case .event(let handle): return archive[handle].articles.map { .article($0) }
    case .articles, .events, .entities, .listing, .names, .corrections, .timeline, .geography: return []
    case .of(let subject, .record), .of(let subject, .text): return [subject]
    case .of(let subject, .backlinks): return archive.backlinks[subject].map(\.origin)
    case .of(.source(let handle), .citations): return archive.citations[handle]
    case .of(let subject, .ledger):
      let ledger = site.ledger(of: subject)
      return ledger.articles.map { .article($0) }
        + ledger.events.flatMap { archive[$0].articles.map { .article($0) } }
    case .of(.article(let handle), .neighbours):
      let (newer, older) = archive.neighbours(of: handle)
      return [newer, older].compactMap { $0.map { .article($0) } }
    case .of(.article(let handle), .related): return (site.related.found(handle) ?? []).map { .article($0) }
    case .of(.entity(let handle), .largestChildren):
      return (archive[handle].region?.children ?? []).map { .entity($0) }
    case .of: return []
    }
  }
}
