internal import ParallelWork

extension ArchiveResolver {
  /// Large enough that a copy of the resolver costs nothing.
  private static let part = 128

  /// What `resolve` makes of each index below `count`, on several threads.
  ///
  /// Where anything is wrong in a part, it is done again after the others, by this resolver: what a message suggests depends
  /// on what was asked before, and must not depend on threads.
  mutating func each<Result: Sendable>(
    below count: Int, _ resolve: @Sendable (inout ArchiveResolver, Int) -> Result
  ) -> [Result] {
    var silent = self
    silent.diagnostics = []
    silent.resolver.nearest = .none
    let parts = parallel.parts(of: count, sized: Self.part) { [silent] range -> [Result]? in
      var resolver = silent
      let results = range.map { resolve(&resolver, $0) }
      return resolver.diagnostics.isEmpty ? results : nil
    }
    var all: [Result] = []
    all.reserveCapacity(count)
    for (number, part) in parts.enumerated() {
      if let part {
        all += part
      } else {
        let start = number * Self.part
        for index in start..<min(count, start + Self.part) { all.append(resolve(&self, index)) }
      }
    }
    return all
  }
}
