import Diagnostics
import Testing

@testable import Markup

@Suite struct MarkdownRendererTests {
  @Test func headingsBeginBelowThePageAndHaveUniqueIds() {
    let markup = parse("# Uno\n\n## Due *volte*\n\n# Uno\n\n###### Sei\n")
    #expect(
      markup.html
        == "<h2 id=\"uno\">Uno</h2>\n<h3 id=\"due-volte\">Due <em>volte</em></h3>\n<h2 id=\"uno-2\">Uno</h2>\n<h6 id=\"sei\">Sei</h6>\n"
    )
    #expect(markup.headings.map(\.level) == [2, 3, 2, 6])
    #expect(markup.headings.map(\.id) == ["uno", "due-volte", "uno-2", "sei"])
    #expect(markup.headings.map(\.text) == ["Uno", "Due volte", "Uno", "Sei"])
  }

  @Test func holesInHeadingsStandAfterTheId() {
    #expect(
      parse("# A [b](c.md) [[d]]").html
        == "<h2 id=\"a-b-d\">A <a href=\"{u0}\"{a0}>b</a> <a href=\"{u1}\"{a1}>{l1}</a></h2>\n")
  }

  @Test func tablesAreNamedRegionsWithHeadersAndClasses() {
    #expect(
      parse("|a|b||\n|:-|-:|-|\n|1|2|\n").html == """
        <div class="table" role="region" tabindex="0" aria-label="Table 1">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">a</th>
        <th scope="col" class="align-right">b</th>
        <td></td>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">1</td>
        <td class="align-right">2</td>
        <td></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func taskBoxesAreNamedAndOnlyTheirOwnMarkTicksThem() {
    #expect(
      parse("- [x] a\n- [ ] b, not [x]\n- c\n").html == """
        <ul>
        <li class="task"><input type="checkbox" disabled checked aria-label="done"> a</li>
        <li class="task"><input type="checkbox" disabled aria-label="to do"> b, not [x]</li>
        <li>c</li>
        </ul>

        """)
  }

  @Test func footnotesAreNumberedAndLeadBackToEachReference() {
    #expect(
      parse("a[^n] b[^m] c[^n]\n\n[^m]: M\n[^n]: N\n").html == """
        <p>a<sup class="footnote-ref"><a href="#fn_1" id="fnref_1" role="doc-noteref">1</a></sup> \
        b<sup class="footnote-ref"><a href="#fn_2" id="fnref_2" role="doc-noteref">2</a></sup> \
        c<sup class="footnote-ref"><a href="#fn_1" id="fnref_1_2" role="doc-noteref">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="fn_1">
        <p>N <a href="#fnref_1" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 1">↩</a> \
        <a href="#fnref_1_2" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 1-2">↩<sup>2</sup></a></p>
        </li>
        <li id="fn_2">
        <p>M <a href="#fnref_2" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func aFootnoteInALinkIsNoLinkInALink() {
    let html = parse("[a[^1]](b.md)\n\n[^1]: x\n").html
    #expect(html.hasPrefix("<p><a href=\"{u0}\"{a0}>a<sup class=\"footnote-ref\">1</sup></a></p>\n"))
    #expect(!html.contains("fnref_1"))
  }

  @Test func labelsAreEscapedAndInTheTextsLanguage() {
    var labels = MarkupLabels()
    labels.table = "Tabella “{number}” <\">"
    let parser = MarkdownParser(labels: labels)
    let html = parser.parse(Array("|a|\n|-|\n".utf8)[...], path: SourcePath("a.md")).html
    #expect(html.contains("aria-label=\"Tabella “1” &lt;&quot;&gt;\""))
  }

  @Test func codeNamesItsLanguage() {
    #expect(
      parse("```swift extra\na < b\n```\n").html
        == "<pre><code class=\"language-swift\">a &lt; b\n</code></pre>\n")
  }

  @Test func imagesTakeTheirTextAsAlternative() {
    #expect(
      parse("![a *b* `c` [d](e) \"](x.png \"t\")").html
        == "<figure>{o0}<img src=\"{u0}\" alt=\"a b c d &quot;\"{a0}>{c0}<figcaption>t</figcaption></figure>\n"
    )
  }

  @Test(arguments: [
    ("x ![a](y \"t\")", "<p>x <img src=\"{u0}\" alt=\"a\" title=\"t\"{a0}></p>\n"),
    ("x ![](y)", "<p>x <img src=\"{u0}\" alt=\"{x0}\"{a0}></p>\n"),
    (
      "![ ](y \"<t>\")",
      "<figure>{o0}<img src=\"{u0}\" alt=\"{x0}\"{a0}>{c0}<figcaption>&lt;t&gt;</figcaption></figure>\n"
    ),
    (
      "- ![a](y)\n- x",
      "<ul>\n<li>\n<figure>{o0}<img src=\"{u0}\" alt=\"a\"{a0}>{c0}{f0}</figure>\n</li>\n<li>x</li>\n</ul>\n"
    ),
    (
      "[![a](y)](https://e.org)",
      "<p><a href=\"https://e.org\" rel=\"noopener noreferrer external\"><img src=\"{u0}\" alt=\"a\"{a0}></a></p>\n"
    ),
    ("![a](y)\n![b](z)", "<p><img src=\"{u0}\" alt=\"a\"{a0}>\n<img src=\"{u1}\" alt=\"b\"{a1}></p>\n"),
    ("![a](https://e.org/y.png)", "<p>a</p>\n"),
  ])
  func imagesAloneAreFigures(markdown: String, html: String) {
    #expect(parse(markdown).html == html)
  }
}

@Suite struct RawHTMLTests {
  @Test func tagsAreShownAsText() {
    let markup = parse("`<b>` \\<b> a <b onclick=\"x\">c</b>\n\n<script>alert(1)</script>\n")
    #expect(
      markup.html
        == "<p><code>&lt;b&gt;</code> &lt;b&gt; a &lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt;</p>\n<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"
    )
    #expect(markup.problems == ["1:14 html-as-text"])
  }

  @Test(arguments: [
    ("<!-- a -->", ""),
    ("<!-- a --> b <!-- c -->", "<p>b</p>\n"),
    ("<!-- a\n\n<b>\n-->\nx", "<p>x</p>\n"),
    ("<!--> a", "<p>a</p>\n"),
    ("x <!-- a --> y", "<p>x  y</p>\n"),
    ("`<!-- a -->`", "<p><code>&lt;!-- a --&gt;</code></p>\n"),
    ("![a <!-- b -->](c)", "<figure>{o0}<img src=\"{u0}\" alt=\"a \"{a0}>{c0}{f0}</figure>\n"),
  ])
  func commentsAreDropped(text: String, html: String) {
    let markup = parse(text)
    #expect(markup.html == html)
    #expect(markup.diagnostics.isEmpty)
  }

  @Test func aCommentThatDoesNotEndIsReportedAndNotShown() {
    let markup = parse("a\n\n<!-- b --> <!-- secret\n\nc\n", firstLine: 10)
    #expect(markup.problems == ["12:12 unclosed-comment"])
    #expect(!markup.html.contains("secret"))
  }

  @Test func whatOnlyLooksLikeACommentIsReported() {
    #expect(parse("`<!-- x` a <!-- b -- c -->").problems == ["1:12 unclosed-comment"])
    #expect(parse("a \\<!-- b -- c -->").problems.isEmpty)
  }
}
