import Testing

/// What stands on a page without being an article, a day or a backlink may be much, too.
struct LoosePageLimitTests {
  /// A region with as many events of one date, told by articles of 50 each.
  static func events(_ date: String, count: Int) -> [String: String] {
    var files = ["content/regions/x.md": "---\nname: X\n---\n"]
    for article in 0..<(count / 50) {
      let events = (0..<50).map {
        "  - {id: e\($0), date: \(date), title: 'An event with a title of ordinary length', place: A place}\n"
      }
      files["content/articles/a\(article).md"] =
        "---\ntitle: A\ndate: 2022-09-25\nregions: [x]\nevents:\n\(events.joined())---\n"
    }
    return files
  }

  static func check(_ files: [String: String]) throws -> Set<String> {
    let site = try TestArchive(files).site()
    for path in site.paths where path.hasSuffix(".html") {
      #expect(site.files[path]!.count < 200_000, "\(path) has \(site.files[path]!.count) bytes")
    }
    #expect(SiteCrawl(site).problems == [])
    return Set(site.paths)
  }

  @Test(arguments: [
    ("2022-09", ["2022-09-XX", "2022-09-XX-2"]), ("2022", ["2022-XX-XX", "2022-XX-XX-2"]),
    ("202X", ["XXXX", "XXXX-2"]),
    ("2022-09-30/2022-10-02", ["2022-09-30", "2022-09-30-2", "2022-10-before", "2022-10-before-2"]),
    ("2021/2022", ["2021-XX-XX", "2022-before", "2022-before-2"]),
  ])
  func eventsWithoutADayAreSplitToo(_ date: String, _ expected: [String]) throws {
    let paths = try Self.check(Self.events(date, count: 400))
    for name in expected { #expect(paths.contains("timeline/\(name).html"), "\(name)") }
  }

  @Test func fewEventsWithoutADayStandWhereTheyBelong() throws {
    for date in ["2022-09", "2022", "202X", "2022-09-30/2022-10-02", "2021/2022"] {
      let paths = try Self.check(Self.events(date, count: 50))
      #expect(paths.filter { $0.contains("XX") || $0.contains("before") } == [])
    }
  }

  @Test func aRegionWithVeryManyWithinItListsThemElsewhere() throws {
    var files = ["content/regions/x.md": "---\nname: X\n---\n"]
    for number in 0..<401 {
      files["content/regions/y\(number).md"] =
        "---\nname: A region with a rather long name, as some do have, number \(number)\nparent: x\n---\n"
    }
    let paths = try Self.check(files)
    #expect(paths.isSuperset(of: (["", "-2"]).map { "regions/x/within\($0).html" }))
    #expect(!paths.contains("regions/x/within-3.html"))
  }

  @Test func aTimelineOfManyYearsNamesOnlyTheYears() throws {
    var files: [String: String] = [:]
    for year in 1972..<2023 {
      let events = (1...12).map { "  - {date: \(year)-\($0 < 10 ? "0" : "")\($0), title: E}\n" }
      files["content/articles/a\(year).md"] =
        "---\ntitle: A\ndate: 2022-09-25\nevents:\n\(events.joined())---\n"
    }
    #expect(try Self.check(files).isSuperset(of: ["timeline/1972.html", "timeline/2022-12.html"]))
  }

  /// Regions, people and sources, four of each with long names, and events of those dates that name them all.
  static func connectedEvents(_ dates: [String]) -> [String: String] {
    var files: [String: String] = [:]
    for number in 1...4 {
      let name = "Something with a rather long name, as some do have, number \(number)"
      files["content/regions/a-region-with-a-long-name-\(number).md"] = "---\nname: \(name)\n---\n"
      files["content/people/a-person-with-a-long-name-\(number).md"] = "---\nname: \(name)\n---\n"
      files["seeds/a-source-with-a-long-name-\(number).md"] = "---\ntitle: \(name)\n---\n"
    }
    func list(_ kind: String) -> String {
      "[" + (1...4).map { "a-\(kind)-with-a-long-name-\($0)" }.joined(separator: ", ") + "]"
    }
    let links = "regions: \(list("region")), people: \(list("person")), sources: \(list("source"))"
    let events = dates.enumerated().map {
      "  - {id: e\($0), date: \($1), title: An event with a title of ordinary length, \(links)}\n"
    }
    for start in stride(from: 0, to: events.count, by: 50) {
      let some = events[start..<min(start + 50, events.count)].joined()
      files["content/articles/a\(start).md"] = "---\ntitle: A\ndate: 2022-09-25\nevents:\n\(some)---\n"
    }
    return files
  }

  @Test(arguments: [
    Array(repeating: "2022-09-25", count: 200), Array(repeating: "2022-09-25", count: 201),
    Array(repeating: "2022-09-30/2022-10-02", count: 150), Array(repeating: "202X", count: 200),
    Array(repeating: "2021/2022", count: 50) + Array(repeating: "2022", count: 50),
  ])
  func eventsOfManyConnectionsLeaveThemOutWhereTheyAreMany(_ dates: [String]) throws {
    _ = try Self.check(Self.connectedEvents(dates))
  }

  @Test func fewEventsOnAPageOfTheTimelineShowTheirConnections() throws {
    let site = try TestArchive(Self.connectedEvents(Array(repeating: "2022-09-25", count: 50))).site()
    let month = HTMLPage(site.files["timeline/2022-09.html"]!)
    #expect(month.references.contains { $0.address == "../people/a-person-with-a-long-name-4.html" })
  }

  @Test func aRegionsEventsWithoutAYearHaveAPageOfTheirOwn() throws {
    let files = Self.events("202X", count: 400)
    let paths = try Self.check(files)
    #expect(paths.isSuperset(of: ["regions/x/timeline/XXXX.html", "regions/x/timeline/XXXX-2.html"]))
    #expect(!paths.contains("regions/x/timeline/2020.html"))
    let site = try TestArchive(files).site()
    #expect(HTMLPage(site.files["regions/x/timeline/XXXX.html"]!).text.contains("Without one certain year"))
    #expect(
      HTMLPage(site.files["regions/x.html"]!).references.contains { $0.address == "x/timeline/index.html" })
  }
}
