import Diagnostics
import Testing

@testable import Markup

@Suite struct ComplexityScanTests {
  /// A text that would keep cmark-gfm busy, or is too large.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String

    init(_ name: String, before: String = "", _ unit: String, _ count: Int, after: String = "") {
      testDescription = name
      text = before + String(repeating: unit, count: count) + after
    }
  }

  static let cases = [
    Case("quotes", ">", 200, after: "a*a*"),
    Case("lists", "- ", 200, after: "a"),
    Case("indented lists", " ", 300, after: "- a"),
    Case("columns", before: "a\n", "|-", 2_000),
    Case("wide rows", before: "a\n|-\n", "|a", 2_000),
    Case(
      "missing cells",
      before: String(repeating: "|a", count: 500) + "\n" + String(repeating: "|-", count: 500) + "\n",
      "a\n", 500),
    Case("delimiter rows", "|a|a\n|-|\n", 1_000),
    Case("closing brackets", before: "www.a", ")", 2_000),
    Case("addresses", "www.a_", 1_000),
    Case("mail addresses", "a@b.c", 10_000),
    Case("instructions", "<?", 10_000),
    Case("images", "![[]()", 20_000),
    Case("footnotes", "~[^a]", 10_000),
    Case("repeated titles", before: "[a]: b '\(String(repeating: "c", count: 10_000))'\n\n", "[a]", 2_000),
    Case("size", "a\n\n", 800_000),
  ]

  @Test(arguments: cases)
  func whatWouldBeSlowIsRefusedWithOneError(hostile: Case) {
    let markup = parse("x\n\n" + hostile.text, firstLine: 3)
    #expect(markup.diagnostics.map(\.id) == [.markdownTooComplex])
    #expect(markup.isEmpty)
    #expect(markup.diagnostics.first?.location.range != nil)
  }

  @Test func theErrorNamesThePlaceAndTheLimit() throws {
    let diagnostic = try #require(
      parse("a\n\n" + String(repeating: "> ", count: 101) + "b").diagnostics.first)
    #expect(diagnostic.location.range?.start.line == 3)
    #expect(diagnostic.location.range?.start.column == 201)
    #expect(
      diagnostic.message
        == "the Markdown is too complex: more than 100 lists and block quotes in each other")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEndingsDoNotMatter(ending: String) {
    #expect(parse(String(repeating: "|a|a\(ending)|-|\(ending)", count: 1_000)).problems.count == 1)
  }

  @Test func largeOrdinaryTextsPass() {
    let row = "| [[dagestan]] | 12 | [a_b](c_d.md) | *x* | e@f.gg |\n"
    let table = "|a|b|c|d|e|\n|-|-|-|-|-|\n" + String(repeating: row, count: 500)
    let list = String(repeating: "- 12\n- [a](b.md) https://example.org/a_(b)\n", count: 500)
    let text = String(repeating: "Une phrase “ordinaire”, [là](b.md). 日本語のテキスト。", count: 500)
    let code = "```\n" + String(repeating: "    if a[b] || c[d](e) { *f }\n", count: 500) + "```\n"
    let markup = parse([table, list, text, code].joined(separator: "\n\n"))
    #expect(markup.diagnostics.isEmpty)
    #expect(markup.references.count == 500 * 4)
  }
}

@Suite struct RefusedTextTests {
  @Test(arguments: [
    String(repeating: "*a ", count: 20_000) + String(repeating: "_a*_ ", count: 12_000),
    "[a]: /" + String(repeating: "x", count: 200_000) + "\n\n" + String(repeating: "[a]", count: 66_000),
  ])
  func whatIsRefusedReachesTheLibraryByNoWay(text: String) {
    let bytes = Array(text.utf8)
    let clock = ContinuousClock()
    let time = clock.measure {
      bytes.withUnsafeBufferPointer { body in
        let parser = MarkdownParser()
        let parsed = parser.parse(body, path: SourcePath("a.md"))
        #expect(parsed.diagnostics.map(\.id) == [.markdownTooComplex])
        #expect(parser.publishable(body, parsedAs: parsed, path: SourcePath("a.md")) == [])
      }
    }
    #expect(time < .seconds(5))
  }
}
