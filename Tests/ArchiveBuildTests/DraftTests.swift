import Foundation
import Testing

@testable import ArchiveBuild

/// What isn't published reaches no byte of the output.
struct DraftTests {
  static func archive() throws -> TestArchive {
    try TestArchive([
      "content/archive.yml": "languages: [it, en]\nbase_url: https://a.example/\n",
      "content/regions/r.md": "---\nname: R\nextra: {note: segretissimo-uno}\n---\n",
      "content/articles/2022/bozza-nascosta.md": """
      ---
      title: Titolo nascosto
      date: 2022-09-25
      summary: Sommario nascosto
      regions: [r]
      sources: [s]
      status: draft
      events: [{id: fatto-nascosto, date: 2021-01-02, title: Evento nascosto, place: Luogo nascosto}]
      ---
      ## Capitolo nascosto

      Testo nascosto, [[r]] e [[s]].
      """,
      "content/articles/2022/bozza-nascosta.en.md": "---\ntitle: Hidden title\n---\nHidden text [[r]]\n",
      "content/articles/2022/fuori.md": """
      ---
      title: Fuori
      date: 2022-09-26
      regions: [r]
      extra: {note: segretissimo-due, more: [segretissimo-tre]}
      ---
      Testo. <!-- nascosto -->
      """,
      "seeds/s.md": "---\ntitle: S\nextra: {note: segretissimo-quattro}\n---\n",
      "seeds/s.txt": "originale nascosto", "seeds/s/altro-nascosto.pdf": "originale nascosto",
    ])
  }

  @Test func noByteOfADraftIsPublished() throws {
    let site = try Self.archive().site()
    #expect(site.files(with: "Fuori") != [])
    for word in ["nascost", "Hidden", "2021-01", "2021", "fatto-"] {
      #expect(site.files(with: word) == [], "\(word)")
      #expect(site.paths.filter { $0.contains(word) } == [])
    }
    #expect(SiteCrawl(site, baseURL: "https://a.example/").problems == [])
  }

  @Test func aDraftIsCountedNowhere() throws {
    let archive = try Self.archive()
    let site = try archive.site()
    #expect(site.files.keys.contains { $0.hasPrefix("timeline/") } == false)
    #expect(try archive.build().counts.articles == 1)
  }

  @Test func customFieldsAreNotPublished() throws {
    #expect(try Self.archive().site().files(with: "segretissimo") == [])
  }

  @Test func originalsAreNotPublished() throws {
    let site = try Self.archive().site()
    #expect(site.files(with: "originale") == [])
    #expect(
      site.paths.allSatisfy { path in
        [".html", ".css", ".js", ".txt", ".xml", ".json", ".opml", ".bib", ".ris", ".csv"].contains {
          path.hasSuffix($0)
        }
      })
    #expect(
      site.paths.filter { $0.hasSuffix(".js") && !$0.hasPrefix("search/") } == [
        "assets/filters.js", "assets/regesta.js", "assets/search.js",
      ])
    #expect(site.paths.filter { $0.hasSuffix(".txt") } == ["manifest-sha256.txt", "robots.txt"])
  }

  @Test func whatHasBecomeADraftIsTakenOut() throws {
    let archive = try Self.archive()
    #expect(try archive.site().paths.contains("articles/2022/fuori.html"))
    try archive.write(
      "content/articles/2022/fuori.md",
      "---\ntitle: Fuori\ndate: 2022-09-26\nregions: [r]\nstatus: draft\n---\nTesto.\n")
    let site = try archive.site()
    #expect(!site.paths.contains("articles/2022/fuori.html"))
    #expect(site.files(with: "Fuori") == [])
  }

  @Test func noTextMayLinkToADraft() throws {
    let archive = try Self.archive()
    try archive.write("content/pages/p.md", "---\ntitle: P\n---\n[[2022/bozza-nascosta]]\n")
    let report = try archive.build()
    #expect(report.diagnostics.map(\.id.rawValue) == ["unpublished-reference"])
    #expect(try archive.tree() == FileTree())
  }
}

/// A preview for authors has what readers don't get, and says so on every page.
struct DraftPreviewTests {
  private func preview(_ archive: TestArchive) throws -> FileTree {
    let report = try archive.build("preview") { $0.audience = .authors(isLive: false) }
    try #require(report.errors == [])
    return try archive.tree("preview")
  }

  @Test func draftsAndTheirTranslationsAreThere() throws {
    let site = try preview(DraftTests.archive())
    #expect(site.files["articles/2022/bozza-nascosta.html"] != nil)
    #expect(site.files["en/articles/2022/bozza-nascosta.html"] != nil)
    #expect(site.files["timeline/2021.html"] != nil)
  }

  @Test func everyPageIsMarked() throws {
    let site = try preview(DraftTests.archive())
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.contains("<meta name=\"robots\" content=\"noindex, nofollow\">\n"), "\(path)")
      #expect(page.components(separatedBy: "class=\"regesta-authors\"").count == 2, "\(path)")
      #expect(!page.contains("<script defer src=\"../assets/regesta/live.js\""), "\(path)")
    }
  }

  @Test func nothingIsMadeForProgramsNorForTheSearch() throws {
    let site = try preview(DraftTests.archive())
    let others = site.paths.filter {
      !$0.hasSuffix(".html") && !$0.hasPrefix("assets/") && $0 != "manifest-sha256.txt"
    }
    #expect(others.allSatisfy { $0.contains("timeline/filter/") }, "\(others)")
    #expect(SiteCrawl(site, baseURL: nil).problems == [])
  }

  @Test func whatIsUnderEmbargoIsThereAndNobodyIsToldOfAMissingAddress() throws {
    let archive = try TestArchive([
      "content/articles/2022/a.md":
        "---\ntitle: A\ndate: 2022-09-25\nembargo: 2999-01-01T00:00Z\n---\nText.\n"
    ])
    let report = try archive.build("preview") { $0.audience = .authors(isLive: false) }
    #expect(report.diagnostics == [] && report.exclusions.isEmpty && report.counts.articles == 1)
  }

  @Test func draftsDoNotGetWhereReadersLook() throws {
    let archive = try DraftTests.archive()
    #expect(throws: EnvironmentError.self) {
      try archive.build("archive/public") { $0.audience = .authors(isLive: false) }
    }
    #expect(!FileManager.default.fileExists(atPath: archive.folder.path("archive/public")))
    let site = try archive.site()
    #expect(throws: EnvironmentError.self) {
      try archive.build("site") { $0.audience = .authors(isLive: false) }
    }
    #expect(try archive.tree("site") == site)
    _ = try preview(archive)
    // A preview may be built again, and give its place to pages for readers.
    _ = try preview(archive)
    try archive.build("preview")
    #expect(try archive.tree("preview") == site)
  }

  @Test func marksStandInPagesOfAnyTheme() throws {
    let archive = try DraftTests.archive()
    try archive.write("templates/page.html", "<!doctype html><title>x</title><p>{{ title }}")
    try archive.write("content/pages/about.md", "---\ntitle: About\n---\nText.\n")
    let page = String(decoding: try preview(archive).files["about.html"] ?? [], as: UTF8.self)
    #expect(page.contains("noindex") && page.contains("regesta-authors"))
  }
}
