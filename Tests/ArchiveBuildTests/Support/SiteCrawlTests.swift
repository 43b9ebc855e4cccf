import Testing

/// A crawl that finds nothing must be one that could have.
struct SiteCrawlTests {
  /// Problems of a site of two pages, the first of which has `body`.
  static func problems(_ body: String, page: String = "index.html", other: String = "<p id=\"é\">b</p>")
    -> [String]
  {
    func page(_ body: String) -> [UInt8] {
      Array(
        """
        <!doctype html><html lang="it"><head><meta http-equiv="Content-Security-Policy" \
        content="default-src 'none'"><title>a</title></head><body><h1>a</h1>\(body)</body></html>
        """.utf8)
    }
    return SiteCrawl(
      FileTree([
        "index.html": page("<a href=\"a%20b/%C3%A9.html\">a</a><i id=\"x\">a</i>" + body),
        "a b/é.html": page(other), "a.css": [],
      ])
    ).problems
  }

  @Test(arguments: [
    "a%20b/%C3%A9.html#%C3%A9", "./index.html", "index.html#x", "#x", "a.css", "https://a.example/b c",
    "mailto:a@b.example", "a%20b/../a.css",
  ])
  func whatOpensFromDiskIsSound(_ address: String) {
    #expect(Self.problems("<a href=\"\(address)\">a</a>") == [])
  }

  @Test(arguments: [
    "", "b.html", "a%20b/", "a b/%C3%A9.html", "a%20b/é.html", "a%20b/E.html", "#y", "index.html#é",
    "/index.html",
    "//a.example/", "file:a.css", "javascript:a", "data:,a", "../index.html", "index.html?a", "a%2.css",
    "%FF.css",
    "a.css#x", "#",
  ])
  func whatDoesNotIsFound(_ address: String) {
    #expect(Self.problems("<a href=\"\(address)\">a</a>").count == 1)
  }

  @Test func thingsLoadedFromElsewhereAreFound() {
    #expect(Self.problems("<img alt=\"\" src=\"https://a.example/a.png\">").count == 1)
    #expect(Self.problems("<img alt=\"\" src=\"a.css\" srcset=\"a.css 1x, b.css 2x\">").count == 1)
  }

  @Test func aWrongLanguageOfATargetIsFound() {
    #expect(Self.problems("<a href=\"index.html\" hreflang=\"it\">a</a>") == [])
    #expect(Self.problems("<a href=\"index.html\" hreflang=\"ru\">a</a>").count == 1)
  }

  @Test func aPageThatNothingLeadsToIsFound() {
    let tree = FileTree(["index.html": [], "b.html": []])
    #expect(SiteCrawl(tree).problems.contains("b.html can't be reached from index.html"))
  }
}
