import Testing

/// The lines below the bars of timelines' charts.
struct ChartLineTests {
  private static func site(_ dates: [String], status: String = "reported") throws -> FileTree {
    let events = dates.enumerated().map { index, date in
      "  - {id: e\(index), date: '\(date)', title: E\(index), status: \(status)}\n"
    }
    return try TestArchive([
      "content/archive.yml": "title: A\nlanguages: [en]\n",
      "content/articles/a.md": "---\ntitle: A\ndate: 2022-09-01\nevents:\n\(events.joined())---\nText.\n",
    ]).site()
  }

  /// The events that have lines, in order, with their strokes.
  private static func lines(_ page: String?) -> [String] {
    (page ?? "").matches(
      of:
        /<a href="[^"]*#(?<event>[^"]*)" tabindex="-1" title="[^"]*"><span class="badge is-\w+"><\/span><svg(?<strokes>.*)<\/svg><\/a>/
    ).map { "\($0.event)\($0.strokes)" }
  }

  @Test func anEventOfAMonthSpansTheMonthAndIsInNoDaysBar() throws {
    let site = try Self.site(["2022-09-01", "2022-09"])
    let page = site["timeline/2022-09.html"]
    #expect(Self.lines(page) == [#"e1><rect x="0%" y="-4" width="100%" height="8"/>"#])
    #expect(page?.contains("1 event of a less precise date isn’t in the bars.") == true)
    #expect(page?.contains("Most: 1 event (1 September 2022)") == true)
    // Its month counts it on the page of the year, which has nothing to add.
    #expect(Self.lines(site["timeline/2022.html"]) == [])
  }

  @Test func eachPageDrawsItsOwnPart() throws {
    let site = try Self.site(["2022-08-17/2022-10-16", "2022-08-04", "2022-09-04"])
    #expect(
      Self.lines(site["timeline/2022-08.html"]) == [
        #"e0><line x1="51.61%" x2="100%"/><line x1="51.61%" x2="51.61%" y1="-5" y2="5"/>"#
      ])
    #expect(Self.lines(site["timeline/2022-09.html"]) == [#"e0><line x1="0%" x2="100%"/>"#])
    // A page of one event needs no chart.
    #expect(Self.lines(site["timeline/2022-10.html"]) == [])
    #expect(Self.lines(site["timeline/2022.html"]).count == 1)
    #expect(Self.lines(site["timeline/index.html"]) == [])
  }

  @Test func linesStandInOrderOfTimeAndTheLongestAreDrawn() throws {
    let short = (1...14).map { "2022-09-\($0 < 10 ? "0" : "")\($0)~" }
    let page = try Self.site(short + ["2022-09-20/2022-09-28", "../2022-09-05"])["timeline/2022-09.html"]
    let events = Self.lines(page).map { $0.prefix { $0 != " " && $0 != ">" } }
    // Days are all of one length: the earlier ones are drawn.
    #expect(events == ["e15"] + (0...9).map { "e\($0)" } + ["e14"])
    #expect(page?.contains("12 events of inexact or longer dates are drawn as lines.") == true)
    #expect(page?.contains("4 more are in the lists only.") == true)
  }

  @Test func whatMayBeAnywhereOnThePageGivesWay() throws {
    let months = Array(repeating: "2022-09", count: 12)
    let page = try Self.site(months + ["2022-09-25~", "2022-09-01/2022-09-30"])["timeline/2022-09.html"]
    let events = Self.lines(page).map { $0.prefix { $0 != " " && $0 != ">" } }
    #expect(events.count == 12 && events.first == "e13" && events.last == "e12")
  }

  @Test func theTableSaysInWordsWhatTheLinesShow() throws {
    let page = try #require(
      try Self.site(["2022-09-25~", "2022-09-21/.."], status: "disputed")["timeline/2022-09.html"])
    let rows = page.matches(
      of:
        /<tr><th scope="row"><a href="[^"]*#(?<event>e\d)">E\d<\/a><\/th><td>(?<date>.*?)<\/td><td>(?<status>.*?)<\/td>/
    )
    #expect(rows.map(\.event) == ["e1", "e0"])
    #expect(rows[0].date.hasSuffix("from 21 September 2022"))
    #expect(rows[1].date.hasSuffix("about 25 September 2022"))
    #expect(rows.allSatisfy { $0.status == #"<span class="badge is-disputed">Disputed</span>"# })
  }

  @Test func theKeyExplainsOnlyWhatOccurs() throws {
    let page = try #require(
      try Self.site(["2022-09-25~", "2022-09-21/.."], status: "retracted")["timeline/2022-09.html"])
    let key = try #require(page.firstMatch(of: /<ul class="chart-key">(?s:.*?)<\/ul>/)).output
    let words = key.matches(of: /<\/svg> (?<words>.*?)<\/li>/).map { String($0.words) }
    #expect(words == ["went on from end to end", "approximate", "start or end open or unknown"])
    #expect(key.contains("Retracted") && !key.contains("Confirmed"))
  }

  @Test(arguments: ["confirmed", "reported", "disputed", "retracted"])
  func theSignOfAStatusIsThatOfItsBadge(_ status: String) throws {
    let page = try Self.site(["2022-09-01", "2022-09"], status: status)["timeline/2022-09.html"]
    #expect(page?.contains(#"title="E1"><span class="badge is-\#(status)"></span><svg>"#) == true)
  }

  /// Where all there is lies in one bar, or in none, lines make a chart of their own.
  @Test func twoEventsOfWhichOneHasALineMakeAChart() throws {
    let loose = try Self.site(["2022-09", "2022-09~"])["timeline/2022-09.html"]
    #expect(Self.lines(loose).count == 2)
    #expect(loose?.contains("Most:") == false)
    #expect(loose?.contains("preserveAspectRatio") == false)
    #expect(loose?.contains(#"<th scope="col">Day</th>"#) == false)
    // One year is no scale for all years; its own page draws the same.
    let open = try Self.site(["2022-09-25/..", "2022-09-26"])
    #expect(open["timeline/index.html"]?.contains("<figure") == false)
    #expect(Self.lines(open["timeline/2022.html"]).count == 1)
    #expect(try Self.site(["2022-09"])["timeline/2022-09.html"]?.contains("<figure") == false)
    #expect(
      try Self.site(["2022-09-25", "2022-09-25"])["timeline/2022-09.html"]?.contains("<figure") == false)
  }

  @Test func aLineTakesFewBytes() throws {
    let lines =
      try Self.site(["2022-09-21~/2022-09-28", "2022-09-21/..", "2022-09"])["timeline/2022-09.html"]?
      .split(separator: "\n").filter { $0.contains("<span class=\"badge is-reported\"></span><svg") } ?? []
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.utf8.count < 300 })
  }

  @Test func theSampleArchiveHasLinesOfSeveralKinds() throws {
    let site = try TestArchive.sample().site()
    let month = try #require(site["en/timeline/2022-09.html"])
    for words in ["at some time within the box", "approximate", "start or end open or unknown"] {
      #expect(month.contains("</svg> \(words)</li>"))
    }
    #expect(Self.lines(month).count >= 8)
    #expect(Self.lines(site["timeline/2022-09.html"]).count == Self.lines(month).count)
    #expect(!Self.lines(site["timeline/2022.html"]).isEmpty)
  }
}
