import Diagnostics
import Testing

@testable import Markup

@Suite struct CitationTests {
  /// The HTML of a citation.
  private func link(_ number: Int, _ place: Int, _ locator: String? = nil) -> String {
    let more = locator.map { ", \($0)" } ?? ""
    let shown = locator.map { ", <bdi>\($0)</bdi>" } ?? ""
    return
      "<a class=\"citation\" id=\"_cite-\(number)-\(place)\" href=\"#_source-\(number)\" role=\"doc-biblioref\" "
      + "aria-label=\"Source \(number)\(more)\">\(number)\(shown)</a>"
  }

  @Test func sourcesAreNumberedByTheirFirstCitation() {
    let markup = parse("A [@b, p. 3]. B [@a; @b]. C [@a].")
    #expect(
      markup.html
        == "<p>A [\(link(1, 1, "p. 3"))]. B [\(link(2, 1)); \(link(1, 2))]. C [\(link(2, 2))].</p>\n")
    #expect(markup.references.map(\.target) == ["b", "a", "b", "a"])
    #expect(markup.references.map(\.kind) == ["p. 3", nil, nil, nil].map { .citation(locator: $0) })
    #expect(markup.references.map(\.place) == ["1:5-6", "1:19-20", "1:23-24", "1:31-32"])
    #expect(markup.body.holes.isEmpty)
  }

  @Test(arguments: [
    ("\\[@a]", "[@a]"), ("[\\@a]", "[@a]"), ("`[@a]`", "<code>[@a]</code>"), ("[@a b]", "[@a b]"),
    ("[@a, *p*]", "[@a, <em>p</em>]"), ("&#91;@a]", "[@a]"), ("[@a", "[@a"), ("[@a\nb", "[@a\nb"),
    ("[@a,<br>]", "[@a,&lt;br&gt;]"),
    (
      "[x [@a]](https://b.example)",
      "<a href=\"https://b.example\" rel=\"noopener noreferrer external\">x [@a]</a>"
    ),
    ("[@a](https://b.example)", "<a href=\"https://b.example\" rel=\"noopener noreferrer external\">@a</a>"),
    (
      "[@a]\n\n[@a]: https://b.example",
      "<a href=\"https://b.example\" rel=\"noopener noreferrer external\">@a</a>"
    ),
  ])
  func otherBracketsStayAsTheyAre(text: String, html: String) {
    let markup = parse(text)
    #expect(markup.html == "<p>\(html)</p>\n")
    #expect(markup.references.isEmpty)
    #expect(markup.problems == (text.contains("<br>") ? ["1:5 html-as-text"] : []))
  }

  @Test(arguments: ["    [@a]", "```\n[@a]\n```", "![x [@a]](y.png)", "<!-- [@a] -->"])
  func nothingIsCitedInCodeImagesAndComments(text: String) {
    #expect(parse(text).references.allSatisfy { if case .image = $0.kind { true } else { false } })
    let after = parse(text + "\n\n[@a]")
    #expect(after.references.last?.kind == .citation(locator: nil))
    #expect(after.references.last?.place == "\(text.split(separator: "\n").count + 2):3-4")
  }

  @Test func afterAnEscapedOneTheNextIsFound() {
    let markup = parse("é \\[@a] `[@a]` [x [@a]](y.md) [@ab] [@a, é]")
    #expect(markup.references.map(\.target) == ["y.md", "ab", "a"])
    #expect(markup.references.map(\.place) == ["1:25-29", "1:33-35", "1:39-40"])
  }

  @Test func aLineMayEndWithinBrackets() {
    let markup = parse("> Text [@a,\n> p. 3; @b,\n> p. 4]. End\n> [[c]] [@d\n> x] [@e]")
    #expect(markup.html.contains("Text [\(link(1, 1, "p. 3")); \(link(2, 1, "p. 4"))]. End\n<a href"))
    #expect(markup.html.contains("[@d\nx] [\(link(3, 1))]</p>"))
    #expect(markup.references.map(\.target) == ["a", "b", "c", "e"])
    #expect(markup.references.map(\.place) == ["1:10-11", "2:10-11", "4:5-6", "5:8-9"])
    #expect(markup.references.first?.sentence.text == "Text.")
  }

  @Test func aCommentInTheSameLineHidesNone() {
    let markup = parse("x\n\n[@a] [[b]] \\<!-- [@c]\ny <!-- [@d]")
    #expect(markup.references.map(\.target) == ["a", "b", "c", "d"])
    #expect(markup.references.map(\.place) == ["3:3-4", "3:8-9", "3:20-21", "4:10-11"])
    #expect(markup.problems == ["4:3 unclosed-comment"])
  }

  @Test func headingsCiteNothing() {
    let markup = parse("## The queue [@a]\n\n[@a]\n")
    #expect(markup.problems == ["1:16 misplaced-citation"])
    #expect(markup.headings.map(\.id) == ["the-queue-a"])
    #expect(markup.references.count == 1)
    #expect(parse("## \\[@a] `[@a]`").problems == [])
  }

  @Test func tablesListsAndFootnotesCite() {
    let markup = parse(
      "| x |\n| - |\n| é [@b] |\n| `[@a]` [@a, 1] |\n\n- one [@b]\n  - two [@c][^n]\n\nEnd [@d].\n\n[^n]: Note [@c, p. 2].\n"
    )
    #expect(markup.html.contains("<td>é [\(link(1, 1))]</td>"))
    #expect(markup.html.contains("<code>[@a]</code> [\(link(2, 1, "1"))]</td>"))
    #expect(markup.html.contains("two [\(link(3, 1))]<sup"))
    // Footnotes stand at the end, where they are read.
    #expect(markup.html.contains("End [\(link(4, 1))]"))
    #expect(markup.html.contains("Note [\(link(3, 2, "p. 2"))]"))
    #expect(markup.references.map(\.place) == ["3:7-8", "4:12-13", "6:9-10", "7:11-12", "9:7-8", "11:14-15"])
  }

  @Test func locatorsAreTextWhateverTheySay() {
    let markup = parse("[@a, \"\\<b>\" & {number}]")
    #expect(markup.html.contains("aria-label=\"Source 1, &quot;&lt;b&gt;&quot; &amp; {number}\">"))
    #expect(markup.html.contains("<bdi>&quot;&lt;b&gt;&quot; &amp; {number}</bdi>"))
  }

  @Test func labelsAreTheThemes() {
    var labels = MarkupLabels()
    labels.citation = "المصدر {number}"
    labels.comma = "، "
    labels.semicolon = "؛ "
    let text = Array("[@a, ص 3; @b]".utf8)
    let markup = MarkdownParser(labels: labels).parse(text[...], path: SourcePath("a.md"))
    #expect(markup.html.contains("aria-label=\"المصدر 1، ص 3\">1، <bdi>ص 3</bdi></a>؛ <a"))
  }

  @Test func sentencesAreQuotedWithoutCitations() {
    let markup = parse("One. It was long [@a, p. 3], and [[b]] cold [@c]. [X ](y.md)[@d]")
    #expect(Set(markup.references.dropLast(2).map(\.sentence.text)) == ["It was long, and b cold."])
  }

  @Test(arguments: [
    ("One. Two [@a]. Three.", "Two."), ("One. Two.[@a] Three.", "Two."), ("Two。[@a]三。", "Two。"),
    ("One. [@a] Two. Three.", "Two."), ("One. Two. [@a]", "Two."), ("[@a] One. Two.", "One."),
    ("[@a]", ""),
  ])
  func aCitationBelongsToASentence(text: String, sentence: String) {
    #expect(parse(text).references.first?.sentence.text == sentence)
  }

  @Test func sameKeysInOtherUnicodeFormsAreOneSource() {
    #expect(parse("[@caff\u{E8}] [@caffe\u{300}]").html.contains("_cite-1-2"))
  }

  @Test(arguments: [
    String(repeating: "[@", count: 2_000) + "\n", "[@a\n", "[@a,\n", "[@a;", "[@a] ", "[@a", "[@a]]\n",
    "[[@a]", "[@[@a]\n",
    "\\[@a] ", "`[@a]` [@a]\n", "[@a, [", "[@a, x\n\n", "[@a]: ", "@a; ",
  ])
  func hostileBracketsAreReadInTime(unit: String) {
    let markup = parse(String(repeating: unit, count: 100_000 / unit.utf8.count))
    // Every text is read to its end, or refused.
    #expect(markup.html.hasSuffix(">\n") || markup.problems.count == 1)
    let ids = markup.html.split(separator: "id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }

  @Test func manyInOnePairOfBracketsAreLocatedEach() {
    let keys = (0..<100).map { "@k\($0)" }
    let markup = parse("[" + keys.joined(separator: "; ") + "]")
    #expect(markup.references.map { "@\($0.target)" } == keys)
    #expect(
      zip(markup.references, markup.references.dropFirst()).allSatisfy {
        $0.range.end.column < $1.range.start.column
      })
  }
}
