import Testing

@testable import SiteGeneration

struct SearchTextTests {
  static func blocks(_ html: String) -> [String] {
    VisibleText(Array(html.utf8)).blocks.map { ($0.isHeading ? "# " : "") + $0.text }
  }

  @Test func readersSeeBlocksWithoutMarkup() {
    #expect(
      Self.blocks("<h2 id=\"a\">Uno &amp; due</h2>\n<p>Il <em>va</em>lico\n di <a href=\"x>y\">Lars</a>.</p>")
        == ["# Uno & due", "Il valico di Lars."])
    #expect(Self.blocks("<ul>\n<li>a</li>\n<li>b<br>c</li></ul>") == ["a", "b c"])
    #expect(Self.blocks("<hr>\n<p>&lt;b&gt; &quot;q&quot; &#39;</p>") == ["<b> \"q\" '"])
  }

  @Test func numbersOfNotesAndCitationsAreLeftOut() {
    #expect(
      Self.blocks(
        "<p>Uno<sup class=\"footnote-ref\"><a href=\"#fn_1\">1</a></sup> due [<a class=\"citation\" href=\"#s\">1</a>, p. 3; "
          + "<a class=\"citation\" href=\"#t\">2</a>], [tre].</p>") == ["Uno due, [tre]."])
  }

  @Test func whatMarksWordsSplitsNoLine() {
    #expect(
      Self.blocks("<p>Il <mark>va</mark>lico, 10 km<sup>2</sup> <kbd>a</kbd>.</p>") == [
        "Il valico, 10 km2 a."
      ])
    #expect(
      Self.blocks(
        "<figure class=\"lead\"><img src=\"a.png\" alt=\"b\"><figcaption><bdi lang=\"it\">Il valico</bdi> <small>NASA</small>"
          + "</figcaption></figure><p>c</p>") == ["Il valico NASA", "c"])
  }

  @Test func unfinishedMarkupEndsNothing() {
    #expect(Self.blocks("<p>a <b") == ["a"])
    #expect(Self.blocks("a & b") == ["a &"])
  }

  @Test func aShortTextIsTheOneThatItWas() {
    for text in [
      "Частичная мобилизация, объявленная 21 сентября. URL: https://a.example/", "città", "",
      "احتجاجات في داغستان ضد التعبئة الجزئية في البلاد", "😀😀😀😀😀😀 ж",
    ] {
      let short = ShortText(text)
      let table = Array(short.table.unicodeScalars)
      let letters = Dictionary(
        uniqueKeysWithValues: stride(from: 0, to: table.count, by: 2).map { (table[$0], table[$0 + 1]) })
      #expect(String(String.UnicodeScalarView(short.text.unicodeScalars.map { letters[$0] ?? $0 })) == text)
      #expect(short.text.utf8.count + short.table.utf8.count <= text.utf8.count)
    }
    #expect(ShortText("città di Roma").table.isEmpty)
  }
}
