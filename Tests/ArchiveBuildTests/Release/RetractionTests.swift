import Testing

/// Of an article that was withdrawn, a page is left that says so, with its title, date and corrections.
struct RetractionTests {
  static func archive(_ status: String = "retracted") throws -> TestArchive {
    try TestArchive([
      "content/archive.yml": "languages: [it, en]\nbase_url: https://a.example/\n",
      "content/regions/r.md": "---\nname: R\n---\n",
      "content/people/p.md": "---\nname: Persona\n---\n",
      "content/articles/2022/ritirato.md": """
      ---
      title: Titolo rimasto
      date: 2022-09-25
      summary: Sommario revocato
      regions: [r]
      people: [p]
      sources: [s]
      status: \(status)
      corrections: [{date: 2022-09-26, note: Correzione rimasta}]
      events: [{id: fatto-revocato, date: 2021-01-02, title: Evento revocato, place: Luogo revocato}]
      ---
      ## Capitolo revocato

      Testo revocato, [[p]] e [[s]].
      """,
      "content/articles/2022/ritirato.en.md":
        "---\ntitle: Remaining title\nsummary: Revoked summary\n---\nRevoked text [[p]]\n",
      "content/articles/2022/fuori.md":
        "---\ntitle: Fuori\ndate: 2022-09-26\nregions: [r]\n---\nVedi [[2022/ritirato]].\n",
      "seeds/s.md": "---\ntitle: S\n---\n",
    ])
  }

  static let tombstone = "articles/2022/ritirato.html"

  @Test func noTextSummaryOrEventOfItIsPublished() throws {
    let site = try Self.archive().site()
    for word in ["revocat", "Revoked", "2021"] {
      #expect(site.files(with: word) == [], "\(word)")
      #expect(site.paths.filter { $0.contains(word) } == [])
    }
    #expect(try Self.archive("published").site().files(with: "revocat") != [])
    #expect(SiteCrawl(site, baseURL: "https://a.example/").problems == [])
  }

  @Test func itsPageSaysThatItWasWithdrawn() throws {
    let page = try #require(try Self.archive().site()[Self.tombstone])
    #expect(page.contains("ha ritirato questo articolo"))
    #expect(page.contains("<h1>Titolo rimasto</h1>"))
    #expect(page.contains("Correzione rimasta"))
  }

  @Test func itsPageNamesNobody() throws {
    let page = try #require(try Self.archive().site()[Self.tombstone])
    #expect(!page.contains("Persona"))
    #expect(!page.contains("seeds/s.html"))
  }

  @Test func theListOfArticlesSaysThatItWasWithdrawn() throws {
    let list = try #require(try Self.archive().site()["articles/index.html"])
    #expect(list.contains("Titolo rimasto"))
    #expect(list.contains("is-retracted"))
  }

  @Test(arguments: ["people/p.html", "regions/r.html"])
  func whatItWasAboutDoesNotNameItAnyMore(_ name: String) throws {
    let page = try #require(try Self.archive().site()[name])
    #expect(!page.contains("Titolo rimasto"))
  }

  @Test func theTextsThatLinkToItStillMay() throws {
    let site = try Self.archive().site()
    #expect(site["articles/2022/fuori.html"]?.contains("ritirato.html") == true)
    let pages = site.files(with: "Correzione rimasta").filter { $0.hasSuffix(".html") }
    #expect(pages == [Self.tombstone, "corrections.html", "en/" + Self.tombstone, "en/corrections.html"])
  }
}
