import Testing

@testable import ArchiveModel
@testable import SiteGeneration

struct TimelinePlanTests {
  static func timeline(_ dates: [String]) throws -> (plan: TimelinePlan, site: TestSite) {
    let site = try TestSite(TestArchives.events(dates))
    return (site.index.timeline.plan, site)
  }

  /// The events, by the numbers that they were written with.
  static func names(_ handles: [Handle<Event>], _ site: TestSite) -> [String] {
    handles.map { site.archive[$0].fragment }
  }

  @Test func daysStandInOrderWhateverOrderTheyWereWrittenIn() throws {
    let (plan, site) = try Self.timeline([
      "2022-09-27", "2022-09-02", "../2022-09-20", "2022-09-25", "2022-09-02",
    ])
    let days = plan.years[0].months[0].days
    #expect(days.map(\.day.day) == [2, 20, 25, 27])
    #expect(Self.names(days[0].events, site) == ["e2", "e5"])
  }

  /// An open start is ordered by its latest day, but its event's place may come before that of the event before it.
  @Test func aSpanAndAnOpenStartOnOneDayShareIt() throws {
    let (plan, _) = try Self.timeline(["2022-09-25/2022-09-27", "../2022-09-25", "2022-09-25", "2022-09-26"])
    #expect(plan.years[0].months[0].days.map(\.day.day) == [25, 26])
    #expect(plan.years[0].months[0].days.map(\.events.count) == [3, 1])
  }

  @Test func everyEventIsCountedOnce() throws {
    let dates = [
      "2022-09-25", "2022-09", "2022", "202X", "2022-09-28/2022-11-02", "2021/2023", "../2020-01-01",
      "2022-21",
      "XXXX", "[2022-09-25,2022-09-26]",
    ]
    let (plan, site) = try Self.timeline(dates)
    #expect(site.diagnostics == [])
    #expect(plan.count == dates.count)
    #expect(plan.years.reduce(plan.loose.count) { $0 + $1.count } == dates.count)
    var placed = plan.loose + plan.years.flatMap(\.loose)
    for month in plan.years.flatMap(\.months) { placed += month.loose + month.days.flatMap(\.events) }
    #expect(Self.names(placed, site).sorted() == site.archive.events.map(\.fragment).sorted())
  }

  @Test func anEventThatGoesOnIsListedAndNotCounted() throws {
    let (plan, site) = try Self.timeline(["2022-11-28/2023-01-02"])
    #expect(plan.years.map(\.year) == [2022, 2023])
    #expect(plan.years.map(\.count) == [1, 0])
    #expect(plan.years[0].months.map(\.month) == [11, 12])
    #expect(plan.years[0].months[1].continuing.count == 1)
    #expect(Self.names(plan.years[1].months[0].continuing, site) == ["e1"])
    #expect(plan.years[1].months[0].days.isEmpty)
  }

  @Test func yearsAreInOrderBeforeAndAfterTheYearNought() throws {
    let (plan, _) = try Self.timeline(["2022", "-0044-03-15", "0000", "1789-07"])
    #expect(plan.years.map(\.year) == [-44, 0, 1789, 2022])
    #expect(plan.neighbours(of: 0).previous == -44)
    #expect(plan.neighbours(of: 0).next == 1789)
    #expect(plan.neighbours(of: -44).previous == nil)
    #expect(plan.neighbours(of: 2022).next == nil)
  }

  @Test func theMonthBesideMayBeInAnotherYear() throws {
    let (plan, _) = try Self.timeline(["2020-03-01", "2021", "2022-01-05", "2022-07", "2023-02-01"])
    func beside(_ year: Int, _ month: Int) -> [String] {
      let (previous, next) = plan.neighbours(of: year, month)
      return [previous, next].map { $0.map { "\($0.year.year)-\($0.month.month)" } ?? "none" }
    }
    #expect(beside(2022, 1) == ["2020-3", "2022-7"])
    #expect(beside(2022, 7) == ["2022-1", "2023-2"])
    #expect(beside(2020, 3) == ["none", "2022-1"])
    #expect(beside(2023, 2) == ["2022-7", "none"])
  }

  @Test func aMonthIsSplitOnlyWhenItIsTooLong() throws {
    let fits = try Self.timeline(Array(repeating: "2022-09-25", count: PageLimits.perPeriod)).plan
    #expect(!fits.years[0].months[0].isSplit)
    let splits = try Self.timeline(Array(repeating: "2022-09-25", count: PageLimits.perPeriod + 1)).plan
    #expect(splits.years[0].months[0].isSplit)
    #expect(splits.years[0].months[0].days[0].pageCount == 2)
  }

  @Test func aYearOfADocumentHasMonthPagesOnlyWhereItIsLong() throws {
    let dates =
      Array(repeating: "2022-09-25", count: PageLimits.perPeriod + 1) + [
        "2021-05-06", "2021-12-30/2022-01-02",
      ]
    let files = TestArchives.events(dates, extra: "regions: [r]\n") + TestArchives.region("r", "R")
    let site = try TestSite(files)
    let timelines = site.paths.filter { $0.hasPrefix("regions/r/timeline/") }.sorted()
    #expect(
      timelines.map { $0.dropFirst("regions/r/timeline/".count) } == [
        "2021.html", "2022-01.html", "2022-09-25-2.html", "2022-09-25.html", "2022-09.html", "2022.html",
        "index.html",
      ])
  }

  @Test func aDocumentWithFewEventsHasNoTimelineOfItsOwn() throws {
    let files =
      TestArchives.events(Array(repeating: "2022", count: PageLimits.newest), extra: "regions: [r]\n")
      + TestArchives.region("r", "R")
    #expect(try !TestSite(files).paths.contains { $0.hasPrefix("regions/r/") })
  }

  @Test func onePageHoldsTheEventsOfADocumentWhileTheyAreFew() throws {
    let dates =
      (1...PageLimits.newest).map { "2021-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)-15" } + [
        "2021-12-30/2022-01-02", "2019", "2023-05", "20XX",
      ]
    let site = try TestSite(
      TestArchives.events(dates, extra: "regions: [r]\n") + TestArchives.region("r", "R"))
    #expect(
      site.paths.filter { $0.hasPrefix("regions/r/timeline/") && $0.hasSuffix(".html") } == [
        "regions/r/timeline/index.html"
      ])
    let ledger = site.index.ledger(of: .entity(Handle(0)))
    let plan = try #require(Timeline(of: .entity(Handle(0)), ledger, in: site.archive)).plan
    // What goes on into a year is listed where it began.
    #expect(plan.isOnePage && plan.rests.isEmpty && plan.years.map(\.year) == [2019, 2021, 2023])
    #expect(plan.years.map(\.count) == [1, PageLimits.newest + 1, 1] && plan.loose.count == 1)
  }

  @Test func whatGoesOnWithinAYearIsListedOnceOnItsPage() throws {
    let dates =
      ["2021-11-03/2022-02-04", "2022-03-05/2022-06-07", "2022-06-30"]
      + Array(repeating: "2023-01-01", count: PageLimits.perPeriod)
    let site = try TestSite(TestArchives.events(dates))
    let plan = TimelinePlan(site.archive.events.indices.map { Handle($0) }, as: .compact, in: site.archive)
    #expect(plan.years.map(\.hasMonthPages) == [false, false, false])
    #expect(!plan.isOnePage)
    #expect(plan.years[1].months.map(\.month) == [3, 6])
    #expect(Self.names(plan.years[1].continuing, site) == ["e1"])
    #expect(plan.years[1].months.allSatisfy { $0.continuing.isEmpty })
  }
}
