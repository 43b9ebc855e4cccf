package import ParallelWork

/// What each page of a finished build shows, to find those that show something.
package struct PageReadings: Sendable {
  private let memory: SiteMemory
  private let pages: Int
  /// Those of pages that were rendered again since.
  private var renewed: [Int: FactList] = [:]

  /// - Parameter pages: how many of the build's files are pages; these come first.
  package init(_ memory: SiteMemory, pages: Int) {
    self.memory = memory
    self.pages = min(pages, memory.count)
  }

  /// The numbers of the pages that show any of these facts.
  package func pages(showing facts: Set<Int>, parallel: ParallelMap) -> [Int] {
    parallel.parts(of: pages, sized: 2048) { range in
      range.filter { page in
        var shows = false
        (renewed[page] ?? memory.facts(of: memory.files[page])).forEach { fact in
          shows = facts.contains(fact)
          return !shows
        }
        return shows
      }
    }.flatMap { $0 }
  }

  /// Notes what a page shows that was rendered again.
  package mutating func renew(_ page: Int, _ facts: FactList) { renewed[page] = facts }
}
