import Testing

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
