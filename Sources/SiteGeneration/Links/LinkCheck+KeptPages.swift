package import ParallelWork

/// Pages that weren't rendered again, as the output has them.
package struct KeptPages: Sendable {
  /// Their numbers in the plan.
  let numbers: [Int]
  /// The hashes of the places that any pages asked for which weren't their own, sorted; maybe of some more.
  let wanted: [UInt64]
  /// Whether files are no longer planned that the output has.
  let areFilesGone: Bool
  /// The bytes of a page.
  let read: @Sendable (PlannedPage) throws -> [UInt8]

  package init(
    numbers: [Int], wanted: [UInt64], areFilesGone: Bool,
    read: @escaping @Sendable (PlannedPage) throws -> [UInt8]
  ) {
    self.numbers = numbers
    self.wanted = wanted
    self.areFilesGone = areFilesGone
    self.read = read
  }
}

extension LinkCheck {
  /// Sees to it that what the finished pages and those that were kept ask of each other is known. Kept pages were checked when
  /// they were made: they are read again only where something is gone that they may lead to.
  ///
  /// - Returns: the hashes of the places that pages ask for which aren't their own, for the next build.
  package func take(_ kept: KeptPages, parallel: ParallelMap) throws -> [UInt64] {
    let isWantedGone = lost.contains(where: kept.wanted.containsSorted)
    if kept.areFilesGone || isWantedGone { return try takeAll(kept, parallel: parallel) }
    var isKept = Array(repeating: false, count: plan.pages.count)
    for number in kept.numbers { isKept[number] = true }
    let targets = wantedTargets.map { Int($0) }.filter { $0 < isKept.count && isKept[$0] }.sorted()
    try parallel.each(targets) { number in
      let page = self.plan.pages[number]
      self.takePlaces(of: page, try kept.read(page))
    }
    // To tell all that is wrong, and how often, takes all pages.
    guard brokenLinks().count == 0 else { return try takeAll(kept, parallel: parallel) }
    let new = wantedElsewhere.filter { !kept.wanted.containsSorted($0) }
    return new.isEmpty ? kept.wanted : (kept.wanted + new).sorted()
  }

  private func takeAll(_ kept: KeptPages, parallel: ParallelMap) throws -> [UInt64] {
    try parallel.each(kept.numbers) { number in
      let page = self.plan.pages[number]
      self.take(page, try kept.read(page))
    }
    return wantedElsewhere
  }
}
