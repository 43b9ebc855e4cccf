import Testing

@testable import SiteGeneration

struct ChartViewTests {
  private static func chart(_ counts: [Int]) -> ChartView? {
    ChartView(
      .month,
      counts.enumerated().map { (url: "#\($0.offset)", words: "w\($0.offset)", iso: "", count: $0.element) },
      missing: 0)
  }

  @Test func barsAreHundredthsOfTheHighest() throws {
    let chart = try #require(Self.chart([3, 0, 30, 1]))
    #expect(chart.bars.map(\.height) == [10, 0, 100, 3])
    #expect(chart.bars.map(\.url) == ["#0", nil, "#2", "#3"])
    #expect(chart.bars.map(\.x) == [1, 13, 25, 37])
  }

  @Test func oneEventAmongThousandsStillShows() throws {
    #expect(try #require(Self.chart([100_000, 1])).bars.map(\.height) == [100, 2])
  }

  @Test(arguments: [[], [0, 0], [0, 7, 0]])
  func oneBarAloneSaysNothing(_ counts: [Int]) {
    #expect(Self.chart(counts) == nil)
  }
}
