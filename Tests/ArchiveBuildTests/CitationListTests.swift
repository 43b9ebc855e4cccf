import Foundation
import Testing

@testable import ArchiveBuild

/// The numbers in a text and the list of sources at its foot.
struct CitationListTests {
  static let files = [
    "content/archive.yml": "languages: [it, en, ar]\nbase_url: https://a.example/\n",
    "seeds/a.md": """
    ---
    title: {it: Primo, en: First}
    publisher: Editore
    published: 2022-09-21
    accessed: 2022-10-03
    url: https://original.example/
    archived: https://copy.example/
    ---
    Nota [@b, p. 1].
    """,
    "seeds/b.md": "---\ntitle: Secondo\n---\n",
    "seeds/c.md": "---\ntitle: Terzo\n---\n",
    "content/articles/2022/x.md": """
    ---
    title: Titolo
    date: 2022-09-25
    sources: [c, b]
    events: [{id: cite-1-1, date: 2022, title: E}]
    ---
    ## Source 1

    Uno [@b, p. 3; @a]. Due[^1] [@b, pp. 4–5].

    ## Cite 2 1

    ## Sources

    | x |
    | - |
    | [@b, p. 3] |

    [^1]: Nota [@a].
    """,
    "content/articles/2022/x.en.md": "---\ntitle: Title\n---\nOne [@a]. Two [@b].\n",
    "content/articles/2022/z.md": "---\ntitle: عنوان\nlang: ar\ndate: 2022-09-24\n---\nنص [@a, ص 3; @b].\n",
    "content/people/p.md": "---\nname: Persona\n---\nTesto [@a].\n",
    "content/people/p.en.md": "---\n---\nText.\n",
    "content/pages/about.md": "---\ntitle: Pagina\n---\nTesto [@a, p. 9], e [@b].\n",
    "content/pages/more.md": "---\ntitle: Altra\n---\nVedi [[sources/a]].\n",
  ]

  static func site() throws -> FileTree { try TestArchive(files).site() }

  /// The items of the list of sources on a page, without links' addresses.
  static func items(_ page: String?) -> [String] {
    guard let page, let start = page.range(of: "<ol class=\"sources\">"),
      let end = page[start.upperBound...].range(of: "</ol>")
    else { return [] }
    return page[start.upperBound..<end.lowerBound].split(separator: "\n").dropLast().map {
      $0.replacing(/<[^>]*>/, with: "").trimmingPrefix { $0 == " " }.description
    }
  }

  @Test func everyPageIsSound() throws {
    let archive = try TestArchive(Self.files)
    #expect(try archive.build { $0.strict = true }.diagnostics == [])
    #expect(SiteCrawl(try archive.tree(), baseURL: "https://a.example/").problems == [])
  }

  @Test func citedSourcesComeFirstByNumber() throws {
    let site = try Self.site()
    #expect(
      Self.items(site["articles/2022/x.html"]) == [
        "Secondo ↩ 1 2 3",
        "Primo. Editore, 21 settembre 2022. Originale. Copia d’archivio. Consultazione: 3 ottobre 2022 ↩ 1 2",
        "Terzo",
      ])
    #expect(Self.items(site["en/articles/2022/x.html"]).map { $0.prefix(5) } == ["First", "Secon", "Terzo"])
  }

  @Test func eachPlaceIsLinkedBothWays() throws {
    let page = try #require(try Self.site()["articles/2022/x.html"])
    #expect(
      page.contains(##"id="_cite-1-3" href="#_source-1" role="doc-biblioref" aria-label="Fonte 1, p. 3""##))
    #expect(
      page.contains(
        ##"<a href="#_cite-1-3" role="doc-backlink" aria-label="Fonte 1: torna al punto 3">3</a>"##))
    #expect(page.contains("<li id=\"_source-3\"><a href=\"../../sources/c.html\">Terzo</a></li>"))
  }

  @Test func arabicPagesHaveTheirOwnSigns() throws {
    let page = try #require(try Self.site()["ar/articles/2022/z.html"])
    #expect(page.contains("aria-label=\"المصدر 1، ص 3\">1، <bdi>ص 3</bdi></a>؛ <a"))
    #expect(Self.items(page).count == 2)
  }

  @Test func otherTextsHaveListsToo() throws {
    let site = try Self.site()
    #expect(Self.items(site["people/p.html"]).count == 1)
    // The English text cites nothing.
    #expect(Self.items(site["en/people/p.html"]) == [])
    #expect(Self.items(site["about.html"]).map { $0.prefix(5) } == ["Primo", "Secon"])
    #expect(Self.items(site["sources/a.html"]) == ["Secondo ↩ 1"])
  }

  @Test func aSourceNamesThePlacesWhereItIsCited() throws {
    let site = try Self.site()
    let page = try #require(site["sources/b.html"])
    #expect(
      page.contains(
        #"<a href="../articles/2022/x.html">Titolo</a> <span class="count">3 citazioni: <bdi>p. 3</bdi>; <bdi>pp. 4–5</bdi></span>"#
      ))
    #expect(page.contains(#"<a href="../about.html">Pagina</a> <span class="count">1 citazione</span>"#))
    #expect(
      page.contains(#"<a href="a.html">Primo</a> <span class="count">1 citazione: <bdi>p. 1</bdi></span>"#))
    // Those aren't listed again among the links.
    #expect(!page.contains("_backlinks"))
    let other = try #require(site["sources/a.html"])
    #expect(other.contains("_backlinks"))
    // In the head of the page, and among the links.
    #expect(other.components(separatedBy: "../more.html\">Altra</a></li>").count == 2)
    #expect(other.contains(#"Altra</a>\#n      <p class="context" dir="auto">Vedi Primo.</p>"#))
    #expect(other.components(separatedBy: "../people/p.html\"").count == 2)
  }

  @Test func aSourceThatIsOnlyCitedHasTheArticleInItsLedger() throws {
    let page = try #require(try Self.site()["sources/a.html"])
    #expect(page.contains("<li>2 articoli</li>"))
  }

  @Test func aSourceCitedByManyPagesLinksToThemAll() throws {
    var files = Self.files
    for number in 0..<120 {
      files["content/people/q\(number).md"] = "---\nname: Q\(number)\n---\n[@c]\n"
    }
    let archive = try TestArchive(files)
    let site = try archive.site()
    let page = try #require(site["sources/c.html"])
    #expect(page.components(separatedBy: "1 citazione<").count == 51)
    #expect(page.contains("c/backlinks.html"))
    #expect(SiteCrawl(site, baseURL: "https://a.example/").problems == [])
  }

  @Test func aWithdrawnArticleShowsNone() throws {
    var files = Self.files
    files["content/articles/2022/x.md"]?.replace(
      "---\ntitle: Titolo", with: "---\nstatus: retracted\ntitle: Titolo")
    let site = try TestArchive(files).site()
    #expect(Self.items(site["articles/2022/x.html"]) == [])
    #expect(site["sources/b.html"]?.contains("Titolo") == false)
    #expect(site["sources/b.html"]?.contains("p. 3") == false)
  }

  @Test func aThemeWithoutTheListIsToldOfTheBrokenLinks() throws {
    var files = Self.files
    files["templates/partials/sources.html"] = "<ol>{% for source in sources %}<li>x</li>{% endfor %}</ol>\n"
    let report = try TestArchive(files).build()
    #expect(Set(report.diagnostics.filter { $0.severity == .error }.map(\.id)) == [.brokenOutputLink])
  }

  @Test func twoBuildsAreTheSame() throws {
    let archive = try TestArchive(Self.files)
    let one = try archive.site { $0.jobs = 1 }
    try archive.build("two") { $0.jobs = 4 }
    #expect(try one.differences(from: archive.tree("two")) == [])
  }
}
