import Testing

/// An allow-list that finds nothing must be one that could have.
struct PageAllowListTests {
  static func problems(_ body: String, title: String = "a") -> [String] {
    let page = """
      <!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'self'; base-uri 'none'; form-action 'none'"><title>\(title)</title></head><body>\(body)</body></html>
      """
    var list = PageAllowList()
    return list.problems(in: ParsedPage(Array(page.utf8)))
  }

  @Test(arguments: [
    "", "<p>a &lt;script&gt; b</p>", "<p>\u{202E}a</p>", "<a href=\"../a.html#b\">a</a>",
    "<a href=\"https://a.example\">a</a>",
    "<p><input type=\"checkbox\" disabled checked aria-label=\"a\"> b<br>c</p>",
    "<svg viewBox=\"0 0 100 5\" preserveAspectRatio=\"none\"><rect width=\"1\" height=\"5\"/></svg>",
  ])
  func whatThePagesHoldIsAllowed(_ body: String) {
    #expect(Self.problems(body) == [])
  }

  @Test(arguments: [
    "<script>a</script>", "<script type=\"application/ld+json\">{\"a\":</script>", "<p onclick=\"a\">b</p>",
    "<p style=\"a\">b</p>", "<img src=\"a.png\" alt=\"\">", "<iframe></iframe>", "<x-a></x-a>",
    "<p data-a=\"b\">c</p>",
    "<meta http-equiv=\"refresh\" content=\"0; url=a.html\">", "<a href=\"javascript:a\">b</a>",
    "<a href=\" \u{1}java&#9;script:a\">b</a>", "<a href=\"/&#10;/a.example\">b</a>",
    "<a href=\"\\\\a.example\">b</a>",
    "<a href=\"data:a\">b</a>", "<a target=\"_blank\" href=\"a.html\">b</a>", "<p>a", "</p>", "<!-- a -->",
    "<svg><script>a</script></svg>", "<svg><a xlink:href=\"a\"></a></svg>", "<math></math>",
    "<template></template>",
    "<table>a<tr><td>b</td></tr></table>", "<ul>a</ul>", "<p class=\"a\u{A0}B\">b</p>", "<p id=\"a b\">c</p>",
    "<script defer src=\"assets/regesta.js\"></script>", "<script defer src=\"assets/a.js\"></script>",
    "<b>a</b>", "<p id=\"a\"></p><p id=\"a\"></p>", "<input type=\"text\">", "<title>a</title>",
  ])
  func anythingElseIsFound(_ body: String) {
    #expect(Self.problems(body) != [])
  }

  @Test func aTitleThatEndsEarlyIsFound() {
    #expect(Self.problems("", title: "a</title><p>b") != [])
  }

  /// The payloads have teeth: written as they are, nearly all of those made of markup are found.
  @Test(arguments: [
    "script tags", "event handlers", "out of attributes", "foreign content", "mutation", "active elements",
    "styles",
  ])
  func payloadsThatNobodyEscapesAreFound(_ group: String) {
    let payloads = AttackPayload.all.filter { $0.group == group && $0.text.contains { "<\"'`".contains($0) } }
    let missed = payloads.filter { payload in
      let text = payload.text
      return [
        "<p>\(text)</p>", "<a href=\"\(text)\">a</a>", "<p title=\"\(text)\">a</p>",
        "<p title='\(text)'>a</p>",
        "<p title=\(text)>a</p>",
      ].allSatisfy { Self.problems($0) == [] }
    }
    #expect(!payloads.isEmpty && missed.map(\.text) == [])
  }

  /// Addresses have teeth, too.
  @Test func addressesThatNobodyChecksAreFound() {
    let bad = AttackPayload.all.filter { $0.group == "addresses" }.prefix(17).filter { payload in
      let address = payload.text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      return Self.problems("<a href=\"\(address)\">a</a>") != []
    }
    #expect(bad.count >= 8)
  }
}
