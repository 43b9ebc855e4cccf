import Diagnostics
import Testing

@testable import Markup

@Suite struct AllowedHTMLTests {
  private func html(_ text: String, _ allowed: Set<AllowedElement> = Set(AllowedElement.allCases)) -> String {
    let parsed = MarkdownParser(allowedHTML: allowed).parse(Array(text.utf8)[...], path: SourcePath("a.md"))
    return String(decoding: parsed.body.html, as: UTF8.self)
  }

  @Test func nothingIsAllowedUnlessTheArchiveSaysSo() {
    #expect(html("H<sub>2</sub>O", []) == "<p>H&lt;sub&gt;2&lt;/sub&gt;O</p>\n")
    #expect(html("H<sub>2</sub>O<br>x", [.sub]) == "<p>H<sub>2</sub>O&lt;br&gt;x</p>\n")
  }

  @Test(arguments: [
    ("H<sub>2</sub>O", "H<sub>2</sub>O"), ("a<br>b<br/>c<br />d", "a<br>b<br>c<br>d"),
    ("x <KBD>Q</KBD>", "x <kbd>Q</kbd>"), ("x <b>a **c** d</b>", "x <b>a <strong>c</strong> d</b>"),
    (
      "x <abbr title='A &amp; \"B\" > C'>AB</abbr>",
      "x <abbr title=\"A &amp; &quot;B&quot; &gt; C\">AB</abbr>"
    ),
    ("x <span lang=\"ru\" dir=ltr>да</span>", "x &lt;span lang=&quot;ru&quot; dir=ltr&gt;да&lt;/span&gt;"),
    ("x <span lang=\"ru\" dir=\"ltr\">да</span>", "x <span lang=\"ru\" dir=\"ltr\">да</span>"),
    ("x <time datetime=\"2022-09-25\">ieri</time>", "x <time datetime=\"2022-09-25\">ieri</time>"),
    ("x <b >y</b >", "x <b>y</b>"),
  ])
  func allowedTagsAreWritten(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test(arguments: [
    "x <b onclick=\"alert(1)\">y</b>", "x <b style=\"color:red\">y</b>", "x <b class=\"notice\">y</b>",
    "x <b id=\"top\">y</b>", "x <b lang=\"\">y</b>", "x <b dir=\"up\">y</b>", "x <b title=y>y</b>",
    "x <b title=\"a\" title=\"b\">y</b>", "x <b datetime=\"2022\">y</b>", "x <script>y</script>",
    "x <a href=\"javascript:alert(1)\">y</a>", "x <img src=x onerror=alert(1)>", "x <iframe></iframe>",
    "x <b/>y", "x <b/ title=\"a\">y</b>", "x <bb>y</bb>", "x <br title=\"a\" onload=\"x\">", "x <b:c>y</b:c>",
    "x <b>y", "x y</b>", "x </br>", "x <b title=\"<i>\">y</b>", "x <svg><b></svg>", "x <?b?>", "x <!B>",
    "x <b lang=\"it\" onclick>y</b>", "x <time datetime=\"&#x22;\">y</time>",
  ])
  func everythingElseIsText(text: String) {
    let written = html(text)
    // No tag but the paragraph's own, or a pair that has no attributes.
    let rest = written.replacing("<p>", with: "").replacing("</p>", with: "").replacing("<b>", with: "")
      .replacing("</b>", with: "")
    #expect(!rest.contains("<"), "\(written)")
    #expect(written.count(where: { $0 == "<" }) == written.count(where: { $0 == ">" }))
    #expect(
      written.components("<b>") == written.components("</b>"), "\(written)")
  }

  @Test func elementsDoNotCross() {
    #expect(html("x <b>a <i>b</b> c</i>") == "<p>x <b>a &lt;i&gt;b</b> c&lt;/i&gt;</p>\n")
    #expect(html("x <b>**a</b>**") == "<p>x &lt;b&gt;<strong>a&lt;/b&gt;</strong></p>\n")
    #expect(html("a <b>b\n\nc</b>") == "<p>a &lt;b&gt;b</p>\n<p>c&lt;/b&gt;</p>\n")
    #expect(html("x <b>[a</b>](https://a.example/)").contains("&lt;b&gt;"))
    #expect(html("x <b>a <b>b</b> c</b>") == "<p>x <b>a <b>b</b> c</b></p>\n")
  }

  @Test func alternativeTextHasNoTags() {
    #expect(html("![a <b>b</b>](x.jpg)").contains("alt=\"a &lt;b&gt;b&lt;/b&gt;\""))
  }

  @Test func manyTagsTakeNoLongerThanTheirNumber() {
    let many = 20_000
    let texts = [
      String(repeating: "x<b>", count: many) + String(repeating: "</i>", count: many),
      String(repeating: "x<b>", count: many) + String(repeating: "</b>", count: many),
      String(repeating: "x<b>y</b>**<i>z</i>**", count: many / 4),
    ]
    let clock = ContinuousClock()
    for text in texts { #expect(clock.measure { _ = html(text) } < .seconds(10)) }
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
