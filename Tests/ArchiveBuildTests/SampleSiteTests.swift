import CorpusGenerator
import Testing

/// Whole sites, every reference of which is followed.
struct SampleSiteTests {
  @Test func theSampleArchiveHasNothingBroken() throws {
    let site = try TestArchive.sample().site()
    let crawl = SiteCrawl(site, baseURL: "https://regesta.example/")
    #expect(crawl.problems == [])
    #expect(crawl.pageCount > 90)
    #expect(site.files["manifest-sha256.txt"] != nil)
    #expect(site.files["assets/regesta.css"] != nil)
  }

  @Test func aGeneratedArchiveHasNothingBroken() throws {
    let crawl = SiteCrawl(try TestArchive(Corpus(articles: 150)).site(), baseURL: "https://corpus.example/")
    #expect(crawl.problems == [])
    #expect(crawl.pageCount > 500)
  }

  @Test func theSampleArchiveBuildsWithoutAWord() throws {
    #expect(try TestArchive.sample().build().diagnostics == [])
  }

  @Test func everyLanguageHasATreeOfItsOwn() throws {
    let site = try TestArchive.sample().site()
    let paths = Set(site.paths.filter { $0.hasSuffix(".html") })
    for path in paths where !path.hasPrefix("en/") && !path.hasPrefix("articles/20") && path != "404.html" {
      #expect(paths.contains("en/\(path)"))
    }
  }
}
