import Testing

@testable import ArchiveBuild

/// No page grows without end, and no address moves when there is more to say.
struct PageLimitTests {
  /// One region, which 700 articles name, 600 of them with an event in September 2022: 401 on the 25th.
  static func files() -> [String: String] {
    var files = [
      "content/archive.yml": "title: A\nbase_url: https://a.example/\n",
      "content/regions/x.md": "---\nname: X\n---\n",
    ]
    for number in 0..<700 {
      let day = number < 401 ? 25 : number % 24 + 1
      let date = "2022-09-\(day < 10 ? "0" : "")\(day)"
      let event =
        number < 600
        ? "events: [{id: e\(number), date: \(date), title: Event \(number), regions: [x]}]\n" : ""
      let written =
        number < 500 ? "2022-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)-15" : "2021-03-1\(number % 9)"
      files["content/articles/a\(number).md"] =
        "---\ntitle: Article \(number) with a title of ordinary length\ndate: \(written)\nregions: [x]\n"
        + "summary: \(String(repeating: "Words. ", count: 25))\n\(event)---\n[[x]]\n"
    }
    return files
  }

  @Test func aRegionAndAMonthWithVeryMuchAreSplit() throws {
    let site = try TestArchive(Self.files()).site()
    #expect(SiteCrawl(site, baseURL: "https://a.example/").problems == [])
    for path in site.paths where path.hasSuffix(".html") {
      #expect(site.files[path]!.count < 200_000, "\(path) has \(site.files[path]!.count) bytes")
    }
    let paths = Set(site.paths)
    let expected = [
      "regions/x.html", "regions/x/2022.html", "regions/x/2021.html", "regions/x/2022-09.html",
      "regions/x/2022-01.html", "regions/x/backlinks.html", "regions/x/backlinks-2.html",
      "articles/2022.html",
      "articles/2022-09.html", "articles/2021.html", "timeline/index.html", "timeline/2022.html",
      "timeline/2022-09.html", "timeline/2022-09-25.html", "timeline/2022-09-25-2.html",
      "timeline/2022-09-25-3.html", "timeline/2022-09-01.html",
    ]
    for path in expected { #expect(paths.contains(path), "\(path)") }
    for path in ["timeline/2022-09-25-4.html", "timeline/2022-09-02-2.html", "regions/x/2022-2.html"] {
      #expect(!paths.contains(path), "\(path)")
    }
    checkMonth(site)
    checkRegion(site)
  }

  /// A month that is split keeps its days' anchors, each with its count and the page that has it.
  private func checkMonth(_ site: FileTree) {
    let month = HTMLPage(site.files["timeline/2022-09.html"]!)
    #expect(month.ids.isSuperset(of: (1...25).map { "2022-09-\($0 < 10 ? "0" : "")\($0)" }))
    #expect(month.references.contains { $0.address == "2022-09-25.html" })
    #expect(month.text.contains("401 events") && month.text.contains("600 events"))
    #expect(!month.text.contains("Event 7"))
    let days = site.paths.filter { $0.hasPrefix("timeline/2022-09-") }
    #expect(Self.events(in: days, of: site) == (0..<600).map { "e\($0)" }.sorted())
  }

  /// Everything that a region's own page has no room for stands on exactly one further page.
  private func checkRegion(_ site: FileTree) {
    let months = site.paths.filter { $0.hasPrefix("regions/x/202") }
    let days = site.paths.filter { $0.hasPrefix("regions/x/timeline/2022-09-") }
    #expect(Self.events(in: days, of: site) == (0..<600).map { "e\($0)" }.sorted())
    // The page of the year keeps the places of the days that stood on it once.
    let year = HTMLPage(site.files["regions/x/timeline/2022.html"]!)
    #expect(year.ids.isSuperset(of: ["2022-09"] + (1...25).map { "2022-09-\($0 < 10 ? "0" : "")\($0)" }))
    #expect(year.references.contains { $0.address == "2022-09.html#2022-09-25" })
    let articles = months.flatMap { HTMLPage(site.files[$0]!).references }
      .filter { $0.address.hasPrefix("../../articles/a") && !$0.address.contains("#") }
    #expect(articles.count == 700)
    let backlinks = site.paths.filter { $0.hasPrefix("regions/x/backlinks") } + ["regions/x.html"]
    let linked = Set(
      backlinks.flatMap { HTMLPage(site.files[$0]!).references }.compactMap {
        $0.address.split(separator: "/").last
      }
      .filter { $0.hasPrefix("a") && !$0.contains("#") })
    #expect(linked.count >= 700)
  }

  /// Of a region's years, only the long one has pages for its months.
  @Test func theMonthBesideOneWithAPageMayHaveNone() throws {
    var files = Self.files()
    files["content/articles/b.md"] =
      "---\ntitle: B\ndate: 2022-10-01\nregions: [x]\n"
      + "events: [{date: 2021-12-30, title: Before}, {date: 2023-01-02, title: After}]\n---\nText.\n"
    let site = try TestArchive(files).site()
    #expect(!site.paths.contains("regions/x/timeline/2021-12.html"))
    let month = HTMLPage(site.files["regions/x/timeline/2022-09.html"]!)
    let addresses = Set(month.references.map(\.address))
    #expect(addresses.isSuperset(of: ["2021.html#2021-12", "2023.html#2023-01"]))
  }

  /// The fragments of the events that pages link to, sorted, as often as they do.
  private static func events(in paths: [String], of site: FileTree) -> [String] {
    paths.flatMap { HTMLPage(site.files[$0]!).references }
      .compactMap {
        $0.address.split(separator: "#", omittingEmptySubsequences: false).dropFirst().first.map(String.init)
      }
      .filter { $0.hasPrefix("e") }.sorted()
  }

  /// A region that so many articles name, each with an event, over three years.
  private static func growing(_ count: Int) -> [String: String] {
    var files = [
      "content/archive.yml": "title: A\n", "content/regions/x.md": "---\nname: X\n---\n",
    ]
    for number in 0..<count {
      let date = "202\(number % 3)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)-15"
      files["content/articles/a\(number).md"] =
        "---\ntitle: Article \(number)\ndate: \(date)\nregions: [x]\n"
        + "events: [{id: e\(number), date: \(date), title: Event \(number)}]\n---\nText.\n"
    }
    return files
  }

  @Test func aSubjectsTimelineIsOnePageWhileThatHoldsIt() throws {
    let site = try TestArchive(Self.growing(200)).site()
    #expect(SiteCrawl(site).problems == [])
    let pages = site.paths.filter { $0.hasPrefix("regions/x/") && $0.hasSuffix(".html") }
    #expect(pages == ["regions/x/articles.html", "regions/x/timeline/index.html"])
    let timeline = HTMLPage(site.files["regions/x/timeline/index.html"]!)
    #expect(timeline.ids.isSuperset(of: ["2020", "2021", "2022"]))
    #expect(
      Self.events(in: ["regions/x/timeline/index.html"], of: site) == (0..<200).map { "e\($0)" }.sorted())
  }

  @Test(arguments: [(50, 51), (51, 200), (200, 201), (201, 700)]) func whatGrowsKeepsItsAddresses(
    _ before: Int, _ after: Int
  ) throws {
    let lists = try [before, after].map { count in
      let archive = try TestArchive(Self.growing(count))
      #expect(try archive.build("out").errors == [])
      return try AddressListReader().list(archive.folder.path("out"))
    }
    #expect(ReleaseDiff(from: lists[0], to: lists[1]).gone.map(\.address) == [])
  }

  /// One year has bars for its months.
  @Test func oneYearOnOnePageHasAChart() throws {
    var files = Self.growing(60)
    for (path, text) in files where path.hasPrefix("content/articles/") {
      files[path] = text.replacing("2020-", with: "2022-").replacing("2021-", with: "2022-")
    }
    let site = try TestArchive(files).site()
    #expect(SiteCrawl(site).problems == [])
    let text = try #require(site["regions/x/timeline/index.html"])
    #expect(text.contains("class=\"chart") && text.contains("href=\"index.html#2022\""))
  }

  @Test func aSmallArchiveIsNotSplit() throws {
    let site = try TestArchive.sample().site()
    let pages = site.paths.filter { $0.hasSuffix(".html") }
    #expect(pages.allSatisfy { !$0.hasPrefix("regions/dagestan/") && !$0.hasPrefix("timeline/2022-09-") })
  }
}
