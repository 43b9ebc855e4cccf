import Testing

@testable import CorpusGenerator

@Suite struct ZipfTableTests {
  @Test func frequenciesFallWithTheRank() {
    let table = ZipfTable(count: 1_000, offset: 1)
    var random = SplitMix64(seed: 5)
    var counts = Array(repeating: 0, count: 1_000)
    for _ in 0..<50_000 { counts[table.sample(&random)] += 1 }
    // The harmonic number of 1,000 is about 7.49.
    #expect((6_300...7_050).contains(counts[0]))
    #expect((3_100...3_600).contains(counts[1]))
    #expect(counts[500...].reduce(0, +) > 3_000)
  }

  @Test(arguments: [0, 1]) func aTableWithoutAChoiceGivesTheFirstRank(count: Int) {
    var random = SplitMix64(seed: 5)
    #expect(ZipfTable(count: count, offset: 1).sample(&random) == 0)
  }
}
