import Testing

/// Archives in several languages, and what they link to where a translation is missing.
struct LanguageTreeTests {
  static func archive(_ files: [String: String] = [:]) throws -> TestArchive {
    try TestArchive(
      [
        "content/archive.yml": "title: {it: Uno, en: One}\nlanguages: [it, en]\n",
        "content/regions/r.md": "---\nname: {it: Regione, en: Region}\n---\n## Dove\n\n[qui](#dove)\n",
        "content/articles/solo.md":
          "---\ntitle: Solo\ndate: 2022-09-25\nregions: [r]\n---\n## Capo\n\n[[r#dove]] [[due]]\n",
        "content/articles/due.md": "---\ntitle: Due\ndate: 2022-09-24\nregions: [r]\n---\n[[solo#capo]]\n",
        "content/articles/due.en.md": "---\ntitle: Two\n---\n[[r#dove]] [[solo#capo]] [it](due.md)\n",
        "content/articles/inglese.md":
          "---\ntitle: English only\ndate: 2022-09-23\nlang: en\nregions: [r]\n---\n[[due]] [[solo]]\n",
      ].merging(files) { $1 })
  }

  static func references(_ site: FileTree, _ path: String) -> [String] {
    HTMLPage(site.files[path] ?? []).references.map(\.address)
  }

  @Test func everyReferenceHolds() throws {
    #expect(SiteCrawl(try Self.archive().site()).problems == [])
  }

  @Test func anArticleStandsOnlyInTheTreesOfItsLanguages() throws {
    let articles = try Self.archive().site().paths.filter {
      $0.contains("articles/") && !$0.hasSuffix("index.html")
    }
    #expect(
      articles == [
        "articles/due.html", "articles/solo.html", "en/articles/due.html", "en/articles/inglese.html",
      ])
  }

  @Test func listsLinkToTheOriginalWhereATranslationIsMissing() throws {
    let site = try Self.archive().site()
    for page in ["en/index.html", "en/articles/index.html", "en/regions/r.html"] {
      let up = page == "en/index.html" ? "../" : "../../"
      #expect(Self.references(site, page).contains("\(up)articles/solo.html"), "\(page)")
      #expect(
        site[page]!.contains(
          #"articles/solo.html" lang="it" dir="auto" hreflang="it">Solo</a> <span class="lang">it</span>"#))
    }
    #expect(Self.references(site, "articles/index.html").contains("../en/articles/inglese.html"))
  }

  @Test func aLinkInATextStaysInItsLanguageWhereItCan() throws {
    let site = try Self.archive().site()
    #expect(Self.references(site, "en/articles/inglese.html").contains("due.html"))
    #expect(Self.references(site, "en/articles/due.html").contains("../../articles/due.html"))
    #expect(Self.references(site, "en/articles/due.html").contains("../../articles/solo.html#capo"))
  }

  @Test func aFragmentOfATextThatBothLanguagesShowDoesNotLeaveTheLanguage() throws {
    let site = try Self.archive().site()
    #expect(Self.references(site, "en/regions/r.html").contains("r.html#dove"))
    #expect(Self.references(site, "en/articles/due.html").contains("../regions/r.html#dove"))
    #expect(Self.references(site, "articles/solo.html").contains("../regions/r.html#dove"))
  }

  @Test func aFragmentOfATranslatedTextLeadsToTheTextThatHasIt() throws {
    let archive = try Self.archive([
      "content/regions/r.en.md": "---\n---\n## Where\n\n[here](#where) [[pg#su]]\n",
      "content/pages/pg.md": "---\ntitle: Pagina\n---\n## Su\n\n[[r#dove]]\n",
      "content/articles/due.en.md": "---\ntitle: Two\n---\n[[r#where]]\n",
    ])
    let site = try archive.site()
    #expect(SiteCrawl(site).problems == [])
    // The Italian text of the page, shown in English, names a heading that only the Italian region has.
    #expect(Self.references(site, "en/pg.html").contains("../regions/r.html#dove"))
    #expect(Self.references(site, "en/regions/r.html").contains("r.html#where"))
    #expect(Self.references(site, "en/regions/r.html").contains("../pg.html#su"))
  }

  @Test func aLinkSaysTheLanguageOfThePageAndNotOfItsTitle() throws {
    let site = try Self.archive([
      "seeds/s.md": "---\ntitle: Указ\nlang: ru\n---\n",
      "content/articles/due.md": "---\ntitle: Due\ndate: 2022-09-24\nsources: [s]\n---\n",
    ]).site()
    #expect(
      site["en/articles/due.html"]!.contains(#"<a href="../sources/s.html" lang="ru" dir="auto">Указ</a>"#))
  }

  @Test func theSwitchLeadsToThePageOrElseToTheHomePage() throws {
    let site = try Self.archive().site()
    func other(_ path: String, _ language: String) -> String? {
      HTMLPage(site.files[path] ?? []).references.first { $0.language == language }?.address
    }
    #expect(other("regions/r.html", "en") == "../en/regions/r.html")
    #expect(other("en/regions/r.html", "it") == "../../regions/r.html")
    #expect(other("articles/solo.html", "en") == "../en/index.html")
    #expect(other("en/articles/inglese.html", "it") == "../../index.html")
    #expect(other("articles/due.html", "en") == "../en/articles/due.html")
  }

  @Test func anArchiveInOneLanguageHasNoSwitch() throws {
    let site = try TestArchive(["content/articles/a.md": HardArchiveTests.article]).site()
    #expect(site.files(with: "hreflang").filter { $0.hasSuffix(".html") } == [])
    #expect(site.files(with: "class=\"languages\"") == [])
  }
}
