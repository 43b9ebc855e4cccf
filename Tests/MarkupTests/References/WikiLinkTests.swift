import Testing

@testable import Markup

@Suite struct WikiLinkTests {
  @Test(arguments: [
    ("[[dagestan]]", "dagestan", nil, false, "<a href=\"{u0}\"{a0}>{l0}</a>"),
    ("[[ 2022/a_b | la *coda ]]", "2022/a_b", nil, true, "<a href=\"{u0}\"{a0}>la *coda</a>"),
    ("[[a#b|c]]", "a", "b", true, "<a href=\"{u0}\"{a0}>c</a>"),
    ("[[#b]]", "", "b", false, "<a href=\"{u0}\"{a0}>{l0}</a>"),
    ("[[a|]]", "a", nil, false, "<a href=\"{u0}\"{a0}>{l0}</a>"),
    ("[[[a]]]", "a", nil, false, "[<a href=\"{u0}\"{a0}>{l0}</a>]"),
    ("[[a&b]]", "a&b", nil, false, "<a href=\"{u0}\"{a0}>{l0}</a>"),
    ("[[caff&egrave;]]", "caffè", nil, false, "<a href=\"{u0}\"{a0}>{l0}</a>"),
  ])
  func wikiLinksAreReferences(text: String, target: String, fragment: String?, hasText: Bool, html: String) {
    let markup = parse(text)
    #expect(markup.html == "<p>\(html)</p>\n")
    #expect(markup.references.map(\.kind) == [.wikiLink])
    #expect(markup.references.first?.target == target)
    #expect(markup.references.first?.fragment == fragment)
    #expect(markup.references.first?.hasText == hasText)
  }

  @Test(arguments: [
    "[[]]", "[[ ]]", "[[#]]", "[[|a]]", "[[a]", "[a]]", "[[a\nb]]", "\\[[a]]", "`[[a]]`", "    [[a]]",
  ])
  func otherBracketsStayText(text: String) {
    #expect(parse(text).references.isEmpty)
  }

  @Test func inATableTheBarIsEscaped() {
    let markup = parse("|x|\n|-|\n| é [[a\\|b]] |\n", firstLine: 7)
    #expect(markup.html.contains("<td>é <a href=\"{u0}\"{a0}>b</a></td>"))
    #expect(markup.references.map(\.place) == ["9:7-8"])
  }

  @Test func insideALinkThereIsNone() {
    let markup = parse("[a [[b]] c](d.md) [[b]]")
    #expect(markup.references.map(\.target) == ["d.md", "b"])
    #expect(markup.references.map(\.place) == ["1:13-17", "1:21-22"])
  }
}
