import Testing

@testable import SiteGeneration

struct PageLimitsTests {
  @Test(arguments: [(0, 1), (1, 1), (10, 1), (11, 2), (20, 2), (21, 3)])
  func aPageBeginsWhereTheLastIsFull(_ count: Int, _ pages: Int) {
    #expect(PageLimits.pages(count, of: 10) == pages)
  }

  @Test(arguments: [0, 1, 9, 10, 11, 35])
  func everyLineStandsOnOnePage(_ count: Int) {
    let lines = Array(0..<count)
    let pages = (1...PageLimits.pages(count, of: 10)).map { PageLimits.slice(lines, part: $0, of: 10) }
    #expect(pages.flatMap { $0 } == lines)
    #expect(pages.allSatisfy { $0.count <= 10 })
    #expect(PageLimits.slice(lines, part: pages.count + 1, of: 10).isEmpty)
  }
}
