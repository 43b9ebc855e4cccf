import Testing

@testable import ArchiveModel
@testable import SiteGeneration

struct LedgerPlanTests {
  static func plan(_ days: [String]) throws -> LedgerPlan {
    try TestSite(TestArchives.articles(days)).index.articles
  }

  @Test func whatFitsOnePageIsNotSplit() throws {
    #expect(try Self.plan([]).years.isEmpty)
    #expect(try Self.plan(Array(repeating: "2022-09-25", count: PageLimits.newest)).years.isEmpty)
  }

  @Test func oneMoreIsSplitByYearNewestFirst() throws {
    let plan = try Self.plan(Array(repeating: "2021-09-25", count: PageLimits.newest) + ["2022-01-01"])
    #expect(plan.years.map(\.period) == [.year(2022), .year(2021)])
    #expect(plan.years.map(\.articles.count) == [1, PageLimits.newest])
    #expect(plan.years.allSatisfy { $0.parts.isEmpty && $0.pageCount == 1 })
  }

  @Test func aYearThatIsTooLongIsSplitByMonth() throws {
    let plan = try Self.plan(
      Array(repeating: "2022-09-25", count: PageLimits.perPeriod) + ["2022-11-02", "2021-02-03"])
    #expect(plan.years.map(\.period) == [.year(2022), .year(2021)])
    #expect(
      plan.years[0].parts.map(\.period) == [.month(year: 2022, month: 11), .month(year: 2022, month: 9)])
    #expect(plan.years[0].parts.map(\.articles.count) == [1, PageLimits.perPeriod])
    #expect(plan.years[0].pageCount == 1)
    #expect(plan.years[1].parts.isEmpty)
  }

  @Test func aMonthThatIsTooLongHasSeveralPages() throws {
    let plan = try Self.plan(Array(repeating: "2022-09-25", count: PageLimits.perPeriod * 2 + 1))
    #expect(plan.years[0].parts.map(\.pageCount) == [3])
  }

  /// The plan of a region that all the articles name, and the files below its page.
  private static func planOfRegion(_ days: [String]) throws -> (plan: LedgerPlan, parts: [String]) {
    let site = try TestSite(
      TestArchives.articles(days, extra: "regions: [r]\n") + TestArchives.region("r", "R"))
    let articles = site.index.ledger(of: .entity(Handle(0))).articles
    return (
      LedgerPlan(ofSubject: articles, in: site.archive),
      site.paths.filter { $0.hasPrefix("regions/r/") }.map { String($0.dropFirst("regions/r/".count)) }
        .sorted()
    )
  }

  @Test func aSubjectHasOnePageForAllWhileThatHoldsThem() throws {
    let days = (1...PageLimits.perPeriod).map { $0 % 2 == 0 ? "2021-09-25" : "2022-01-02" }
    let (few, none) = try Self.planOfRegion(Array(days.prefix(PageLimits.newest)))
    #expect(few.whole == nil && few.years.isEmpty && none == [])
    let (plan, parts) = try Self.planOfRegion(days)
    #expect(plan.whole?.articles.count == days.count && plan.whole?.pageCount == 1 && plan.years.isEmpty)
    #expect(parts == ["articles.html"])
  }

  @Test func aSubjectsPageForAllLeadsToYearsOnceItDoesNotHoldThem() throws {
    let days = (0...PageLimits.perPeriod).map { $0 % 2 == 0 ? "2021-09-25" : "2022-01-02" }
    let (plan, parts) = try Self.planOfRegion(days)
    #expect(plan.whole?.parts.map(\.period) == [.year(2022), .year(2021)])
    #expect(parts == ["2021.html", "2022.html", "articles.html"])
  }

  @Test func aRegionHasWhatTheRegionsWithinItHave() throws {
    let files =
      TestArchives.region("a", "A") + TestArchives.region("b", "B", in: "a") + TestArchives.region("c", "C")
      + TestArchives.articles(["2022-01-01", "2022-01-02"], extra: "regions: [b, a]\n")
    let site = try TestSite(files)
    #expect(
      site.archive.entities.indices.map { site.index.ledger(of: .entity(Handle($0))).articles.count } == [
        2, 2, 0,
      ])
  }
}
