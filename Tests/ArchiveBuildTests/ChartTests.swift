import Testing

/// The bar charts of timelines.
struct ChartTests {
  private static func site(_ dates: [String]) throws -> FileTree {
    var files = ["content/archive.yml": "title: A\nlanguages: [en]\n"]
    for (index, date) in dates.enumerated() {
      files["content/articles/a\(index).md"] =
        "---\ntitle: A\(index)\ndate: 2022-01-01\nevents: [{date: \"\(date)\", title: E\(index)}]\n---\nText.\n"
    }
    return try TestArchive(files).site()
  }

  /// What each bar says and leads to.
  private static func bars(_ page: String?) -> [String] {
    (page ?? "").matches(of: /<a href="(?<url>[^"]*)" tabindex="-1" aria-label="(?<words>[^"]*)"><rect/).map {
      "\($0.words) → \($0.url)"
    }
  }

  @Test func eachPageCountsByTheNextSmallerPeriod() throws {
    let site = try Self.site([
      "2021-03-04", "2022-09-25", "2022-09-25", "2022-09-26", "2022-11", "2022", "202X",
    ])
    #expect(
      Self.bars(site["timeline/index.html"]) == ["2021: 1 event → 2021.html", "2022: 5 events → 2022.html"])
    #expect(
      Self.bars(site["timeline/2022.html"]) == [
        "September 2022: 3 events → 2022-09.html", "November 2022: 1 event → 2022-11.html",
      ])
    #expect(
      Self.bars(site["timeline/2022-09.html"]) == [
        "25 September 2022: 2 events → #2022-09-25", "26 September 2022: 1 event → #2022-09-26",
      ])
    #expect(Self.bars(site["timeline/2022-11.html"]) == [])
    for page in ["index", "2022"] {
      #expect(
        site["timeline/\(page).html"]?.contains("1 event of a less precise date isn’t in the bars.") == true)
    }
    #expect(site["timeline/2022-09.html"]?.contains("less precise") == false)
  }

  @Test func theTableHasTheSameNumbers() throws {
    let page = try #require(
      try Self.site(["2022-09-25", "2022-09-25", "2022-09-26"])["timeline/2022-09.html"])
    let rows = page.matches(
      of: /<tr><th scope="row"><a href="(?<url>[^"]*)">.*?<\/th><td>(?<count>\d+)<\/td>/)
    #expect(rows.map { "\($0.url) \($0.count)" } == ["#2022-09-25 2", "#2022-09-26 1"])
  }

  @Test func yearsAreLeftOutWhereTheyWouldBeTooMany() throws {
    let near = try Self.site(["1900", "2022"])["timeline/index.html"]
    #expect(near?.contains("viewBox=\"0 0 1476 100\"") == true)
    #expect(near?.contains("left out") == false)
    let far = try Self.site(["1500", "2022"])["timeline/index.html"]
    #expect(far?.contains("viewBox=\"0 0 24 100\"") == true)
    #expect(far?.contains("Years without events are left out.") == true)
  }
}
