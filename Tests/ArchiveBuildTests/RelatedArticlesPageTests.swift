import Testing

@testable import ArchiveBuild

/// Ways on at the foot of an article.
struct RelatedArticlesPageTests {
  private static func article(_ title: String, _ day: Int, _ more: String, body: String = "Testo.") -> String
  {
    "---\ntitle: \(title)\ndate: 2022-09-\(day)\n\(more)\n---\n\(body)\n"
  }

  private static let files = [
    "content/archive.yml": "languages: [it, en]\n",
    "content/regions/russia.md": "---\nname: Russia\n---\n",
    "content/regions/dagestan.md": "---\nname: {it: Daghestan, en: Dagestan}\nparent: russia\n---\n",
    "content/topics/fuga.md": "---\nname: Fuga\n---\n",
    "content/articles/uno.md": article("Uno", 11, "regions: [dagestan]"),
    "content/articles/due.md": article("Due", 12, "topics: [fuga]"),
    "content/articles/tre.md": article("Tre", 13, "regions: [russia]\ntopics: [fuga]"),
    "content/articles/quattro.md": article("Quattro", 14, "regions: [dagestan]\ntopics: [fuga]"),
    "content/articles/quattro.en.md": "---\ntitle: Four\n---\nText.\n",
  ]

  /// The part of a page from the tag that has `mark` to the end of that element.
  private func part(_ site: FileTree, _ path: String, from mark: String, to end: String) throws -> String {
    let page = try #require(site[path])
    let start = try #require(page.range(of: mark)?.upperBound, "\(path) has no \(mark)")
    return String(page[start...].prefix(upTo: page[start...].range(of: end)?.lowerBound ?? page.endIndex))
  }

  private func titles(_ html: String) -> [String] {
    html.matches(of: /<a [^>]*>(?:<span class="label">[^<]*<\/span> )?([^<]*)<\/a>/).map {
      String($0.output.1)
    }
  }

  @Test func anArticleListsTheArticlesThatShareWhatItIsAbout() throws {
    let site = try TestArchive(Self.files).site()
    let related = try part(site, "articles/quattro.html", from: #"id="_related""#, to: "</section>")
    #expect(titles(related) == ["Uno", "Tre", "Due"])
    #expect(related.contains(">Articoli collegati</h2>"))
    let english = try part(site, "en/articles/quattro.html", from: #"id="_related""#, to: "</section>")
    #expect(
      english.contains(#"<a href="../../articles/tre.html" lang="it" dir="auto" hreflang="it">Tre</a>"#))
  }

  @Test func previousAndNextInARegionPassOverOtherArticles() throws {
    let site = try TestArchive(Self.files).site()
    let ofQuattro = try part(site, "articles/quattro.html", from: #"id="_in-region""#, to: "</nav>")
    #expect(titles(ofQuattro) == ["Daghestan", "Uno"])
    let ofTre = try part(site, "articles/tre.html", from: #"id="_in-region""#, to: "</nav>")
    #expect(titles(ofTre) == ["Russia", "Uno", "Quattro"])
    #expect(site["articles/due.html"]?.contains("_in-region") == false)
  }

  @Test func anEditedTextRelatesNoOtherArticles() throws {
    let before = try TestArchive(Self.files).site()
    var files = Self.files
    files["content/articles/uno.md"] = Self.article("Uno", 11, "regions: [dagestan]", body: "Fuga, poi.")
    let after = try TestArchive(files).site()
    let changed = before.paths.filter { before[$0] != after[$0] && $0.hasPrefix("articles/") }
    #expect(changed == ["articles/uno.html"])
  }
}
