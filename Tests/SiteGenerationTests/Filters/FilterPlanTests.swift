import Testing

@testable import ArchiveModel
@testable import SiteGeneration

struct FilterPlanTests {
  private static func plan(
    _ dates: [String], extra: String = "", with files: [String: String] = [:]
  ) throws -> (plan: FilterPlan, site: TestSite) {
    let site = try TestSite(TestArchives.events(dates, extra: extra) + files)
    return (FilterPlan(of: site.index.timeline.plan, in: site.archive), site)
  }

  private static func days(_ count: Int, in month: String) -> [String] {
    (0..<count).map { "\(month)-\($0 % 28 < 9 ? "0" : "")\($0 % 28 + 1)" }
  }

  private static func sizes(_ plan: FilterPlan) -> [String] {
    plan.shards.map { "\($0.name) \($0.events.count)" }
  }

  @Test func aYearIsOneFileAndWhatNoYearHoldsIsTheLast() throws {
    let (plan, _) = try Self.plan([
      "2022-09-25", "2022", "2022-11", "1999/2003", "XXXX", "202X", "-0043-03-15", "../2021-05-01",
    ])
    #expect(Self.sizes(plan) == ["-0043 1", "1999 1", "2021 1", "2022 3", "undated 2"])
    #expect(plan.shards.map(\.number) == [0, 1, 2, 3, 4])
  }

  @Test func aLongYearIsSplitIntoMonthsAndALongMonthIntoParts() throws {
    let dates = Self.days(250, in: "2022-03") + Self.days(430, in: "2022-05") + ["2022", "2023-01-01"]
    #expect(
      Self.sizes(try Self.plan(dates).plan)
        == ["2022 1", "2022-03 250", "2022-05 400", "2022-05-2 30", "2023 1"])
    #expect(Self.sizes(try Self.plan(Self.days(400, in: "2022-03")).plan) == ["2022 400"])
  }

  @Test func anExtentHasAllDaysThatTheEventsMayMean() throws {
    func extent(_ dates: [String]) throws -> String? {
      let (plan, _) = try Self.plan(dates)
      #expect(plan.shards.count == 1)
      return plan.shards[0].extent.map {
        "\($0.earliest?.iso8601 ?? "…") \($0.latest?.iso8601 ?? "…")"
      }
    }
    #expect(try extent(["2022-09-25", "2022-11"]) == "2022-09-25 2022-11-30")
    #expect(try extent(["2022-09-25", "2022-03/2024"]) == "2022-03-01 2024-12-31")
    #expect(try extent(["2022-09-25/..", "2022-03-01"]) == "2022-03-01 …")
    #expect(try extent(["../2022-09-25", "2022-10-01/.."]) == "… …")
    #expect(try extent(["XXXX"]) == nil)
    #expect(try extent(["202X", "XXXX-12-25"]) == "2020-01-01 2029-12-31")
  }

  @Test func listsOfFilesAreRuns() throws {
    let (plan, site) = try Self.plan(["1990", "1991", "1992", "1995", "1996", "1999"])
    let events = site.archive.events.indices.map { Handle<Event>($0) }
    #expect(plan.shards(of: events) == "06")
    #expect(plan.shards(of: [events[0], events[1], events[2], events[4]]) == "0311")
    #expect(plan.shards(of: [events[3]]) == "31")
    #expect(plan.shards(of: []) == "")
  }

  @Test func aLongRunGoesOnAfterARunOfNone() throws {
    let (plan, site) = try Self.plan((0..<120).map { "\(1900 + $0)" })
    let events = site.archive.events.indices.map { Handle<Event>($0) }
    #expect(plan.shards(of: Array(events[35...])) == "z" + "z0z0f")
    #expect(plan.shards(of: Array(events[36..<71])) == "z01" + "z")
    #expect(plan.shards(of: Array(events[70..<106])) == "z0z" + "z01")
  }

  @Test func filesArePlannedWhereTheThemeHasItsScript() throws {
    let site = try TestSite(
      TestArchives.events(["2022-09-25", "XXXX"]) + ["content/archive.yml": "title: A\nlanguages: [it, en]\n"]
    )
    func paths(_ assets: [PlannedAsset]) -> [String] {
      SitePlan.make(for: site.index, assets: assets).plan.exports.map(\.path.rawValue)
        .filter { $0.hasSuffix(".js") }
    }
    let script = PlannedAsset(path: OutputPath(Theme.filterScript)!, bytes: [])
    let names = ["index", "2022", "undated"]
    #expect(
      paths([script]) == ["", "en/"].flatMap { tree in names.map { "\(tree)timeline/filter/\($0).js" } })
    #expect(paths([]) == [])
    let empty = try TestSite([:])
    #expect(SitePlan.make(for: empty.index, assets: [script]).plan.exports.isEmpty)
  }
}
