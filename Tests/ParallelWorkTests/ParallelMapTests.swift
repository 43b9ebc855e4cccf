import Testing

@testable import ParallelWork

@Suite struct ParallelMapTests {
  private struct Refusal: Error, Equatable {
    let item: Int
  }

  @Test(arguments: [1, 2, 7, 64]) func resultsStandInTheOrderOfTheItems(jobs: Int) throws {
    let items = Array(0..<1_000)
    let squares = try ParallelMap(jobs: jobs).map(items) { $0 * $0 }
    #expect(squares == items.map { $0 * $0 })
  }

  @Test func theFirstItemThatIsRefusedCounts() {
    let parallel = ParallelMap(jobs: 4)
    #expect(throws: Refusal(item: 100)) {
      try parallel.map(Array(0..<1_000)) { item in
        if item % 100 == 0, item > 0 { throw Refusal(item: item) }
      }
    }
  }

  @Test(arguments: [1, 3]) func partsAreTheSameOnAnyNumberOfThreads(jobs: Int) {
    let parts = ParallelMap(jobs: jobs).parts(of: 10, sized: 4) { $0 }
    #expect(parts == [0..<4, 4..<8, 8..<10])
    #expect(ParallelMap(jobs: jobs).parts(of: 0, sized: 4) { $0 }.isEmpty)
  }

  @Test func workWithinWorkIsDone() throws {
    let parallel = ParallelMap(jobs: 4)
    let sums = try parallel.map(Array(0..<100)) { item in
      let (left, right) = parallel.both(
        { item }, { parallel.parts(of: 100, sized: 3) { $0.reduce(0, +) }.reduce(0, +) })
      return left + right
    }
    #expect(sums == (0..<100).map { $0 + 4_950 })
    let (left, right) = parallel.both {
      try? parallel.map(Array(0..<500)) { $0 }
    } _: {
      try? parallel.map(Array(0..<500)) { -$0 }
    }
    #expect(left == Array(0..<500) && right == (0..<500).map { -$0 })
  }

  @Test func twoPiecesOfWorkGiveTwoResults() {
    let (left, right) = ParallelMap(jobs: 2).both({ 1 }, { "two" })
    #expect(left == 1)
    #expect(right == "two")
  }
}
