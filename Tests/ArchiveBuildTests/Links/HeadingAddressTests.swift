import Testing

@testable import ArchiveBuild

/// Headings of any script share a page with events, footnotes and the page's own parts.
@Suite struct HeadingAddressTests {
  private static let headings = [
    "_main", "main", "_toc", "fn 1", "fn_1", "fnref_1", "2022-09-25", "Events", "_events", "event-2",
    "Где мы", "Где мы",
    "მიგრაცია", "العربية", "日本、中国", "👋🏽", "?", "", "&nbsp;", "`code` *x*",
    String(repeating: "long ", count: 90),
    String(repeating: "ж", count: 400), "toc", "facts", "_facts", "\u{202E}x",
  ]

  private static func archive(events: String) throws -> TestArchive {
    let text = headings.map { "## \($0)\n\nText.\n" }.joined(separator: "\n")
    return try TestArchive([
      "content/archive.yml": "languages: [en]\nbase_url: https://a.example/\n",
      "content/articles/2022/a.md":
        "---\ntitle: A\ndate: 2022-09-25\nevents: [\(events)]\n---\n\(text)\nA note[^1].\n\n[^1]: Note.\n",
      "content/regions/r.md": "---\nname: R\n---\n\(text)",
      "content/pages/about.md": "---\ntitle: About\n---\n\(text)",
      "seeds/s.md": "---\ntitle: S\n---\n\(text)[[r]] [[2022/a]]\n",
    ])
  }

  @Test func noPageHasAnIDTwiceAndEveryHeadingCanBeLinkedTo() throws {
    let event = "{id: queue, date: 2022-09-25, title: E}"
    let site = try Self.archive(events: event).site()
    for path in ["articles/2022/a.html", "regions/r.html", "about.html", "sources/s.html"] {
      let page = HTMLPage(try #require(site.files[path]))
      #expect(page.problems == [], "\(path)")
      #expect(
        page.ids.isSuperset(of: [
          "main", "fn-1", "2022-09-25", "где-мы", "где-мы-2", "მიგრაცია", "日本-中国", "section",
        ]))
      #expect(page.ids.allSatisfy { $0.unicodeScalars.count <= 124 })
    }
    #expect(
      HTMLPage(try #require(site.files["articles/2022/a.html"])).ids.isSuperset(of: [
        "queue", "fn_1", "_main",
      ]))
  }

  @Test(arguments: [
    "{id: main, date: 2022-09-25, title: E}", "{id: 2022-09-25, date: 2022-09-25, title: E}",
    "{date: 2022-09-25, title: D}, {date: 2022-09-25, title: E}",
    "{id: где-мы-2, date: 2022-09-25, title: E}",
  ])
  func anEventWithTheIDOfAHeadingIsAnError(events: String) throws {
    let errors = try Self.archive(events: events).build().errors
    #expect(errors.count == 1 && errors[0].hasSuffix("[address-collision]"), "\(errors)")
  }
}
