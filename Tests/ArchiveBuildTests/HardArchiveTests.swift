import Testing

/// Archives at the edge of what may be built.
struct HardArchiveTests {
  static let article = "---\ntitle: A\ndate: 2022-09-25\n---\n"

  static func problems(_ files: [String: String]) throws -> [String] {
    SiteCrawl(try TestArchive(files).site()).problems
  }

  @Test func anArchiveWithNothingInItHasAHomeAndA404Page() throws {
    let archive = try TestArchive([:])
    let site = try archive.site()
    #expect(
      site.paths == [
        "404.html", "assets/filters.js", "assets/regesta.css", "assets/regesta.js", "assets/search.css",
        "assets/search.js", "index.html", "manifest-sha256.txt",
      ])
    #expect(SiteCrawl(site).problems == [])
    #expect(try archive.build().diagnostics.map(\.id.rawValue) == ["missing-base-url"])
  }

  @Test func withoutABaseURLThe404PageHasNoLinks() throws {
    let archive = try TestArchive(["content/pages/about.md": "---\ntitle: A\n---\n"])
    #expect(HTMLPage(try archive.site().files["404.html"] ?? []).references.map(\.address) == ["#_main"])
    let published = try archive.site { $0.baseURL = "https://a.example/b" }
    let page = HTMLPage(published.files["404.html"] ?? [])
    #expect(page.references.contains { $0.address == "https://a.example/b/about.html" })
    #expect(SiteCrawl(published, baseURL: "https://a.example/b/").problems == [])
    #expect(published["404.html"]!.contains("style-src https://a.example/b/;"))
  }

  @Test(arguments: ["regions", "people", "organisations", "topics"])
  func oneKindOfEntityIsEnough(_ kind: String) throws {
    let site = try TestArchive(["content/\(kind)/a.md": "---\nname: A\n---\n"]).site()
    #expect(SiteCrawl(site).problems == [])
    #expect(site.paths.contains("\(kind)/a.html") && site.paths.contains("\(kind)/index.html"))
    #expect(site.paths.filter { $0.hasSuffix(".html") }.count == 6)
  }

  @Test func oneDocumentOfAnyKindIsEnough() throws {
    #expect(try Self.problems(["content/articles/a.md": Self.article]) == [])
    #expect(try Self.problems(["seeds/a.md": "---\ntitle: A\n---\n"]) == [])
    #expect(try Self.problems(["content/pages/a.md": "---\ntitle: A\n---\nText\n"]) == [])
  }

  @Test func namesOfFilesMayHoldAnythingThatEveryFileSystemTakes() throws {
    let names = [
      "a b", "ж", "\u{E9}", "a#b", "100%", "a&b", "it's", "%41",
    ]
    var files: [String: String] = [:]
    for name in names {
      files["content/articles/\(name)/\(name).md"] =
        "---\ntitle: A\ndate: 2022-09-25\nregions: ['\(name.replacing("'", with: "''"))']\n---\n[[about]]\n"
      files["content/regions/\(name).md"] = "---\nname: A\n---\n## \(name)\n"
    }
    files["content/pages/about.md"] = "---\ntitle: A\n---\n"
    let site = try TestArchive(files).site()
    #expect(SiteCrawl(site).problems == [])
    for name in names { #expect(site.files["articles/\(name)/\(name).html"] != nil, "\(name)") }
  }

  @Test func hostileTextStaysText() throws {
    let hostile = "\"><script>alert('1')</script>&amp;<!--{{ x }}{% y %}\u{202E}"
    let quoted = "'" + hostile.replacing("'", with: "''") + "'"
    let files = [
      "content/archive.yml":
        "title: \(quoted)\ndescription: \(quoted)\npublisher: \(quoted)\ncontact: \(quoted)\nlicense: \(quoted)\n",
      "content/regions/r.md": "---\nname: \(quoted)\nspellings: [\(quoted)]\n---\n\(hostile)-->\n",
      "seeds/s.md": "---\ntitle: \(quoted)\npublisher: \(quoted)\nreliability: \(quoted)\n---\n",
      "content/articles/a.md": """
      ---
      title: \(quoted)
      summary: \(quoted)
      date: 2022-09-25
      authors: [\(quoted)]
      regions: [r]
      sources: [s]
      events: [{date: 2022-09-25~, title: \(quoted), place: \(quoted)}]
      corrections: [{date: 2022-09-26, note: \(quoted)}]
      ---
      # \(hostile)-->
      \(hostile)--> [[r]] [a](a.md "\(hostile.replacing("\"", with: ""))")
      """,
    ]
    #expect(try Self.problems(files) == [])
  }

  @Test func aPageInAFolderThatIsAPageIsAnError() throws {
    let report = try TestArchive([
      "content/articles/a.md": Self.article, "content/articles/a.html/b.md": Self.article,
    ]).build()
    #expect(
      report.errors == [
        "content/articles/a.html/b.md: the folder of this page has the address articles/a.html, "
          + "which is a page of content/articles/a.md [address-collision]"
      ])
    #expect(report.output == nil)
  }

  @Test func anEventWithoutAnIDMustNotShareAHeadings() throws {
    let report = try TestArchive([
      "content/articles/a.md": """
      ---
      title: A
      date: 2022-09-25
      events: [{date: 2022-09-25, title: A}]
      ---
      ## Event 1
      """
    ]).build()
    #expect(
      report.errors == [
        "content/articles/a.md: the event “event-1” has the id of a heading of the article's text in “en” "
          + "[address-collision]"
      ])
  }

  @Test func headingsMayHaveTheNamesOfThePagesOwnParts() throws {
    let words = [
      "main", "_main", "toc", "facts", "events", "sources", "source 1", "corrections", "backlinks", "fn 1",
      "fnref 1", "children", "articles", "years", "2022-09-25",
    ]
    let body = words.map { "## \($0)\n\n[^1]\n\n" }.joined() + "[^1]: a\n"
    let files = [
      "content/regions/r.md": "---\nname: R\n---\n\(body)", "seeds/s.md": "---\ntitle: S\n---\n\(body)",
      "content/pages/p.md": "---\ntitle: P\n---\n\(body)",
      "content/articles/a.md": "---\ntitle: A\ndate: 2022-09-25\nregions: [r]\nsources: [s]\n"
        + "events: [{date: 2022-09-25, title: A}]\n---\n[[r]] [[s]] [[p]]\n\n\(body)",
      "content/articles/b.md": "---\ntitle: A\ndate: 2022-09-25\n---\n[[a]]\n",
    ]
    #expect(try Self.problems(files) == [])
  }

  @Test func aDeepTreeOfRegionsIsListedSoundly() throws {
    var files = ["content/regions/r0.md": "---\nname: R0\n---\n"]
    for number in 1..<40 {
      // A chain with side branches, so that lists close several levels at once.
      let parent = number.isMultiple(of: 3) ? number / 3 : number - 1
      files["content/regions/r\(number).md"] = "---\nname: R\(number)\nparent: r\(parent)\n---\n"
    }
    #expect(try Self.problems(files) == [])
  }

  @Test func aTreeOfRegionsThatFillsSeveralPagesIsListedSoundly() throws {
    var files: [String: String] = [:]
    // Those within others are found on their pages alone, as the list has no room for a second level.
    for number in 0..<420 {
      let parent = number < 410 ? "" : "parent: r\(number - 1)\n"
      files["content/regions/r\(number).md"] = "---\nname: R\(number + 1000)\n\(parent)---\n"
    }
    let site = try TestArchive(files).site()
    #expect(SiteCrawl(site).problems == [])
    #expect(site.paths.contains("regions/index-2.html"))
  }
}
