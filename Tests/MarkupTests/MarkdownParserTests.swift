import Diagnostics
import Testing

@testable import Markup

@Suite struct MarkdownParserTests {
  @Test(arguments: ["", "\n\n", "<!-- only this -->", "<!-- a -->\n\n[x]: y\n", "#\n"])
  func aBodyThatShowsNothingIsEmpty(text: String) {
    #expect(parse(text).isEmpty)
  }

  @Test func bytesThatAreNoTextDoNoHarm() {
    var state: UInt64 = 42
    for size in 0..<400 {
      let bytes = (0..<size).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 40)
      }
      let markup = MarkdownParser().parse(bytes[...], path: SourcePath("a.md"))
      #expect(markup.body.holes.allSatisfy { $0.offset <= markup.body.html.count })
    }
  }

  @Test func randomMarksDoNoHarm() {
    let marks = [
      "[", "]", "(", ")", "[[", "]]", "|", "\\", "!", "*", "_", "~", "`", "<", ">", "<!--", "-->", "#", "\n",
      "- ", "é",
      "[^1]", "[^1]: ", "&amp;", "a.md", "www.a.b", "://", "\r", "\t", " ", "|-|", "[x] ", "[a]: b\n",
      "\u{0}",
    ]
    var state: UInt64 = 7
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += marks[Int((state >> 33) % UInt64(marks.count))]
      }
      let markup = parse(text)
      #expect(markup.body.holes.allSatisfy { markup.references.indices.contains($0.reference) })
      #expect(!markup.html.contains("<script"))
    }
  }

  @Test func thousandsOfNestedElementsDoNotOverflowTheStack() {
    let text = String(repeating: "*a **a ", count: 4_000) + "b" + String(repeating: " a** a*", count: 4_000)
    #expect(parse(text).html.hasSuffix("</em></p>\n"))
  }
}
