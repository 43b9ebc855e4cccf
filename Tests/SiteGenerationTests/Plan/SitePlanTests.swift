import Diagnostics
import Testing

@testable import ArchiveModel
@testable import SiteGeneration

struct SitePlanTests {
  static let page = "---\ntitle: A\n---\n"
  static let article = "---\ntitle: A\ndate: 2022-09-25\n---\n"

  static func problems(_ files: [String: String]) throws -> [String] {
    SitePlan.make(for: try TestSite(files).index, assets: []).diagnostics.map(\.line)
  }

  @Test func anEmptyArchiveHasTwoPages() throws {
    #expect(try TestSite([:]).paths == ["404.html", "index.html"])
  }

  @Test func aKindWithoutDocumentsHasNoList() throws {
    #expect(
      try TestSite(["content/people/a.md": "---\nname: A\n---\n"]).paths == [
        "404.html", "index.html", "people/a.html", "people/index.html",
      ])
  }

  @Test func pagesOfAllKindsArePlannedInEveryLanguage() throws {
    let files = [
      "content/archive.yml": "languages: [it, en]\n", "content/regions/r.md": "---\nname: R\n---\n",
      "content/pages/about.md": Self.page, "content/articles/a.md": Self.article,
      "content/articles/a.en.md": Self.page,
      "content/articles/b.md": Self.article,
    ]
    #expect(
      try TestSite(files).paths == [
        "404.html", "about.html", "articles/a.html", "articles/b.html", "articles/index.html",
        "en/about.html",
        "en/articles/a.html", "en/articles/index.html", "en/index.html", "en/regions/index.html",
        "en/regions/r.html",
        "index.html", "regions/index.html", "regions/r.html",
      ])
  }

  @Test(arguments: [("index", "index.html"), ("404", "404.html")])
  func aPlainPageCannotTakeTheAddressOfAnother(_ name: String, _ address: String) throws {
    #expect(
      try Self.problems(["content/pages/\(name).md": Self.page]).allSatisfy {
        $0.hasPrefix("content/pages/\(name).md: the address \(address) is taken by the ")
          && $0.hasSuffix("[address-collision]")
      })
    #expect(try Self.problems(["content/pages/\(name).md": Self.page]).count == 1)
  }

  @Test func aCollisionNamesBothOwners() throws {
    let files = ["content/articles/index.md": Self.article]
    #expect(
      try Self.problems(files) == [
        "content/articles/index.md: the address articles/index.html is taken by the list of articles "
          + "[address-collision]"
      ])
  }

  @Test func anArticleCannotStandWhereItsNeighboursBacklinksAre() throws {
    var files = [
      "content/articles/a.md": Self.article, "content/articles/a/backlinks.md": Self.article,
    ]
    for number in 0...PageLimits.newest {
      files["content/articles/b\(number).md"] = Self.article + "[[articles/a]]\n"
    }
    #expect(
      try Self.problems(files) == [
        "content/articles/a/backlinks.md: the address articles/a/backlinks.html is taken by "
          + "a page of content/articles/a.md [address-collision]"
      ])
  }

  @Test(arguments: ["2022", "2022-09", "0001", "12022"])
  func anArticleNamedAsAYearOrMonthCollidesBeforeThatHasAPage(_ name: String) throws {
    let line =
      "content/articles/\(name).md: the address articles/\(name).html is taken by the articles of a period "
      + "[address-collision]"
    var files = ["content/articles/\(name).md": Self.article]
    #expect(try Self.problems(files) == [line])
    files["content/archive.yml"] = "languages: [it, en]\n"
    files["content/articles/\(name).en.md"] = Self.page
    files = files + TestArchives.articles(Array(repeating: "2022-09-01", count: PageLimits.newest))
    #expect(try Self.problems(files) == [line])
  }

  @Test func aPageCannotStandWhereTheLogOfCorrectionsWillBe() throws {
    let files = ["content/pages/corrections.md": Self.page]
    let line =
      "content/pages/corrections.md: the address corrections.html is taken by the list of corrections [address-collision]"
    #expect(try Self.problems(files) == [line])
    let corrected = "---\ntitle: A\ndate: 2022-09-25\ncorrections: [{date: 2022-10-01, note: N}]\n---\n"
    let site = try TestSite(files + ["content/articles/a.md": corrected]).index
    #expect(SitePlan.make(for: site, assets: [], pages: [.corrections]).diagnostics.map(\.line) == [line])
  }

  @Test(arguments: [
    "articles/2022-13", "articles/2022-09-25", "articles/202", "articles/a/2022", "regions/2022",
  ])
  func aDocumentOfAnotherNameDoesNot(_ name: String) throws {
    let text = name.hasPrefix("regions/") ? "---\nname: R\n---\n" : Self.article
    #expect(try Self.problems(["content/\(name).md": text]) == [])
  }

  @Test func anAliasAtAYearOfTheArticlesCollides() throws {
    #expect(try Self.problems(aliases: ["articles/2021.html", "2021.html"]) == ["5 address-collision"])
  }

  @Test(arguments: ["backlinks", "within"])
  func aDocumentBelowAnotherCollidesBeforeThatHasSuchAPage(_ name: String) throws {
    var files = ["content/articles/a/\(name).md": Self.article, "content/articles/\(name).md": Self.article]
    #expect(try Self.problems(files) == [])
    files["content/articles/a.md"] = Self.article
    #expect(
      try Self.problems(files) == [
        "content/articles/a/\(name).md: the address articles/a/\(name).html is taken by "
          + "a page of content/articles/a.md [address-collision]"
      ])
  }

  @Test func aPageInAFolderOfAnotherPagesNameIsFound() throws {
    let files = [
      "content/articles/a.html/b.html/c.md": Self.article, "content/articles/a.html/b.md": Self.article,
      "content/articles/z.html/a.md": Self.article,
    ]
    #expect(
      try Self.problems(files) == [
        "content/articles/a.html/b.html/c.md: the folder of this page has the address articles/a.html/b.html, "
          + "which is a page of content/articles/a.html/b.md [address-collision]"
      ])
  }

  static func problems(assets: [String]) throws -> [String] {
    let assets = assets.map { PlannedAsset(path: OutputPath($0)!, bytes: []) }
    return SitePlan.make(for: try TestSite([:]).index, assets: assets).diagnostics.map(\.line)
  }

  @Test func assetsWhoseNamesLookAlikeCollide() throws {
    #expect(
      try Self.problems(assets: ["assets/Logo.svg", "assets/b.css", "assets/logo.svg"]) == [
        "templates/assets/logo.svg: on disks that know no case, this file has the address of "
          + "templates/assets/Logo.svg [address-collision]"
      ])
  }

  @Test func anAssetThatLooksLikeTheDefaultThemesIsAtFaultItself() throws {
    #expect(
      try Self.problems(assets: ["assets/Regesta.css", "assets/regesta.css"]) == [
        "templates/assets/Regesta.css: on disks that know no case, this file has the address of "
          + "templates/assets/regesta.css [address-collision]"
      ])
  }

  @Test(arguments: ["assets/a:b.css", "assets/aux.css", "assets/fonts /a.woff2"])
  func anAssetThatSomeDiskCannotHoldIsUnsafe(_ path: String) throws {
    let problems = try Self.problems(assets: [path])
    #expect(problems.count == 1 && problems[0].hasPrefix("templates/\(path): "))
    #expect(problems.allSatisfy { $0.hasSuffix("[unsafe-name]") })
  }

  /// What is wrong with the aliases of `content/articles/a.md`, each with its line.
  static func problems(aliases: [String]) throws -> [String] {
    let lines = aliases.map { "  - \($0)\n" }.joined()
    let files = ["content/articles/a.md": "---\ntitle: A\ndate: 2022-09-25\naliases:\n\(lines)---\n"]
    let site = try TestSite(files)
    #expect(site.diagnostics.isEmpty)
    return SitePlan.make(for: site.index, assets: []).diagnostics.map {
      "\($0.location.range?.start.line ?? 0) \($0.id.rawValue)"
    }
  }

  @Test func anAliasAtTheDocumentsOwnAddressCollidesWhereItIsWritten() throws {
    #expect(try Self.problems(aliases: ["old.html", "articles/a.html"]) == ["6 address-collision"])
    #expect(try Self.problems(aliases: ["Articles/A.html"]) == ["5 address-collision"])
  }

  @Test func anAliasThatIsWrittenTwiceCollidesWithItself() throws {
    #expect(try Self.problems(aliases: ["old.html", "new.html", "old.html"]) == ["7 address-collision"])
    #expect(try Self.problems(aliases: ["old.html", "new.html"]) == [])
  }

  @Test(arguments: [
    ".regesta-partial/a.html", "manifest-sha256.txt/a.html", ".Regesta-Partial/a.html",
    "Manifest-SHA256.TXT/b/a.html",
  ])
  func anAliasThatPublishingNeedsItselfIsUnsafe(_ alias: String) throws {
    #expect(try Self.problems(aliases: [alias]) == ["5 unsafe-name"])
  }
}
