import Testing

/// The crawl is only as good as what reads the pages, so that is tested on pages with one mistake each.
struct HTMLPageTests {
  static func page(_ body: String, head: String = "") -> HTMLPage {
    HTMLPage(
      Array(
        """
        <!doctype html><html lang="it"><head>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'">\(head)
        <title>a &amp; b</title></head><body><h1>a</h1>\(body)</body></html>
        """.utf8))
  }

  @Test func aSoundPageHasNoProblems() {
    let page = Self.page("<ul><li id=\"x\"><a href=\"a&amp;b#%20\">x &lt; y</a><br></li></ul>")
    #expect(page.problems == [])
    #expect(page.references.map(\.address) == ["a&b#%20"])
    #expect(page.ids == ["x"])
    #expect(page.title == "a & b")
    #expect(page.text.contains("x < y"))
  }

  @Test(arguments: [
    "<p>a", "a</p>", "<p><b>a</p></b>", "<ul><p>a</p></ul>", "<ul><ul><li>a</li></ul></ul>", "<ul>a</ul>",
    "<p><div>a</div></p>", "<li>a</li>", "<a href=\"x\"><a href=\"y\">a</a></a>", "<div/>", "<br></br>",
    "<p id=\"a\">a</p><p id=\"a\">b</p>", "<p id=\"\">a</p>", "<p style=\"a\">a</p>",
    "<p onclick=\"a\">a</p>",
    "<script>a</script>", "<h1>b</h1>", "<h3>b</h3>", "<h2>a</h2><h4>b</h4>", "<p id=a>a</p>",
    "<p id=\"a\"class=\"b\">a</p>", "a < b", "a & b",
    "<p class=\"a\" class=\"b\">a</p>", "<nav aria-labelledby=\"b\">a</nav>", "<img src=\"a\">", "<!-- a",
    "<p class=\"a>a</p>", "<dl><p>a</p></dl>", "<form>a</form>", "<style>a</style>", "<p lang=\"\">a</p>",
    "<P>a</P>", "<table><tr><td>a</td></tr></table>",
  ])
  func aMistakeIsFound(_ body: String) {
    #expect(Self.page(body).problems != [], "\(body)")
  }

  @Test func whatEveryPageNeedsIsMissed() {
    #expect(
      HTMLPage(Array("<html><head></head><body></body></html>".utf8)).problems == [
        "no doctype at the start", "0 elements h1", "no language", "no title", "no Content-Security-Policy",
      ])
    let unsafe = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'unsafe-inline'\">"
    #expect(Self.page("", head: unsafe).problems.count == 1)
  }

  @Test func bytesThatAreNoTextAreFound() {
    #expect(HTMLTokenizer.tokens(of: [0x61, 0xFF]).first == .problem("bytes that aren't UTF-8"))
  }
}
