package import ArchiveModel
package import Digests
package import ParallelWork
package import SearchIndex

/// Which pages and exports of a planned site an earlier build has made already.
///
/// A page shows what its template, its place in the plan and the facts that it reads say, and nothing else. So it is as it was
/// where all of these are, which their fingerprints tell.
package struct SiteUpdate: Sendable {
  private let site: SiteIndex
  private let plan: SitePlan
  private let environment: Fingerprint
  private let planned: [Fingerprint]
  private let memory: SiteMemory?
  private let keepsTerms: Bool
  private var table: FactTable
  /// For each page, then each export: its place in the memory, where it is as it was.
  private var former: [Int32]
  /// Why the others are made.
  private var reasons: [RenderReason?]
  /// For each file of texts, its place in the memory, as it was or not.
  private var formerTexts: [Int: Int] = [:]
  /// The numbers that the memory's facts have now.
  private var renumbering = FactRenumbering.unchanged
  /// The hashes of the places that the pages of the earlier build asked for.
  package var wanted: [UInt64] { memory?.wanted ?? [] }
  /// The facts that aren't as they were, by their numbers now.
  private var changedFacts: [Int] = []

  /// - Parameters:
  ///   - theme: the fingerprint of all that compiling the theme read, and of the configuration.
  ///   - formerPaths: the paths of the files that the memory is of, in its order; others may follow.
  ///   - keepsTerms: whether the body store still has the terms of texts.
  package init(
    _ site: SiteIndex, _ plan: SitePlan, _ table: FactTable, theme: Fingerprint, memory: SiteMemory?,
    formerPaths: [OutputPath], keepsTerms: Bool, parallel: ParallelMap
  ) {
    self.site = site
    self.keepsTerms = keepsTerms
    self.plan = plan
    // What doesn't belong together is of no use.
    let memory = memory.flatMap { $0.files.count <= formerPaths.count ? $0 : nil }
    self.memory = memory
    self.table = table
    let fingerprints = PlanFingerprints(site, table, parallel: parallel)
    planned = fingerprints.of(plan.pages) + fingerprints.of(plan.exports)
    environment = fingerprints.environment(theme)
    former = Array(repeating: -1, count: planned.count)
    reasons = Array(repeating: memory == nil ? .clean : .environment, count: planned.count)
    guard let memory, memory.environment == environment else { return }
    renumbering = memory.facts.renumbering(for: table.numbers, of: site.archive)
    if memory.facts.relatedness != table.relatedness {
      _ = parallel.parts(of: site.archive.articles.count, sized: 64) { range in
        for index in range { _ = site.related.nearest(to: Handle(index)) }
      }
    }
    self.table.addRelated(site.archive, else: memory.facts, renumbering)
    compare(with: memory, of: Array(formerPaths.prefix(memory.files.count)))
  }

  private mutating func compare(with memory: SiteMemory, of former: [OutputPath]) {
    var isChanged = memory.facts.fingerprints.indices.map { number in
      renumbering[number].map { table[$0] != memory.facts.fingerprints[number] } ?? true
    }
    // A damaged list may name facts that there never were.
    isChanged.append(true)
    let last = isChanged.count - 1
    changedFacts = isChanged.indices.dropLast().compactMap { isChanged[$0] ? renumbering[$0] : nil }
    let paths = plan.pages.map(\.path) + plan.exports.map(\.path)
    let isAligned = former == paths
    let places = isAligned ? [:] : Dictionary(zip(former, 0...), uniquingKeysWith: { first, _ in first })
    for (number, path) in paths.enumerated() {
      guard let place = isAligned ? number : places[path] else {
        reasons[number] = .new
        continue
      }
      let file = memory.files[place]
      if !file.terms.isEmpty { formerTexts[number] = place }
      guard file.plan == planned[number] else {
        reasons[number] = .plan
        continue
      }
      if number >= plan.pages.count {
        let textCount = plan.exports[number - plan.pages.count].textCount
        guard textCount == 0 || keepsTerms && file.terms.count == textCount else {
          reasons[number] = .output
          continue
        }
      }
      var isStale = false
      var changed: [UInt32] = []
      memory.facts(of: file).forEach { fact in
        let fact = (0..<last).contains(fact) ? fact : last
        guard isChanged[fact] else { return true }
        isStale = true
        // What isn't there any more has no name.
        if fact < last, let now = renumbering[fact] { changed.append(UInt32(now)) }
        return changed.count < RenderReason.factLimit
      }
      reasons[number] = isStale ? .facts(changed) : nil
      if !isStale { self.former[number] = Int32(place) }
    }
  }

  /// How many pages and exports there are.
  package var count: Int { planned.count }

  /// Whether the earlier build made the page or export of this number.
  package func isCurrent(_ number: Int) -> Bool { formerPlace(number) != nil }

  /// The place of the page or export among those of the earlier build; nil where it must be made.
  package func formerPlace(_ number: Int) -> Int? { former[number] >= 0 ? Int(former[number]) : nil }

  /// Where the terms of a file of texts are that the earlier build made, whether or not they still hold.
  package func formerTerms(_ number: Int) -> [BodyPlace] {
    formerTexts[number].flatMap { memory?.files[$0].terms } ?? []
  }

  /// What the index of the search knew; nil where what it was made of is gone.
  package var formerIndex: TermIndexMemory? { keepsTerms ? memory?.index : nil }

  /// Has a page made again, since the output doesn't have it as it was made.
  package mutating func renew(_ number: Int) {
    former[number] = -1
    reasons[number] = .output
  }

  /// What the next build needs to know.
  ///
  /// - Parameters:
  ///   - read: for each page and traced export that was made, the facts that it read.
  ///   - wanted: the hashes of the places that pages ask for which aren't their own.
  ///   - index: what the index of the search knows.
  ///   - terms: for each file of texts, by its number, where the terms of its documents stand in the body store.
  package mutating func remember(
    read: [FactList?], wanted: [UInt64], terms: [Int: [BodyPlace]], index: TermIndexMemory?
  ) -> SiteMemory {
    table.addRelated(site.archive)
    var files: [SiteMemory.File] = []
    files.reserveCapacity(count)
    var lists: [UInt8] = []
    lists.reserveCapacity(memory?.lists.count ?? 1 << 20)
    for number in 0..<count {
      let start = lists.count
      if let place = formerPlace(number), let memory {
        lists += renumbering.list(memory.facts(of: memory.files[place])).bytes
      } else if number < read.count, let facts = read[number] {
        lists += facts.bytes
      }
      files.append(
        SiteMemory.File(
          plan: planned[number], facts: start..<lists.count, reason: reasons[number],
          terms: terms[number] ?? []))
    }
    let culprits = Culprits(site, changed: changedFacts).of(changedFacts).map {
      SiteMemory.Culprit(fact: UInt32($0.fact), subjects: $0.subjects.map { UInt32($0) })
    }
    return SiteMemory(
      environment: environment, facts: FactMemory(table, of: site.archive), wanted: wanted, files: files,
      lists: lists, culprits: culprits, index: index)
  }
}
