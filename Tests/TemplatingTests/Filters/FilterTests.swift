import Testing

@testable import Templating

@Suite struct FilterTests {
  private var view: PageView {
    var view = PageView()
    view.article.topics = ["a", "b & c", "d"]
    view.article.events = [EventView(title: "First"), EventView(title: "Last")]
    return view
  }

  @Test(arguments: [
    ("{{ article.image | default(\"none\") }}", "none"),
    ("{{ article.summary | default(\"none\") }}", "A paragraph."),
    ("{{ article.updates | default(7) }}", "7"), ("{{ \"\" | default(\"x\") }}", "x"),
    ("{{ article.topics | join }}", "a, b &amp; c, d"),
    ("{{ article.topics | join(\"/\") }}", "a/b &amp; c/d"),
    ("{{ article.topics | first }}{{ article.topics | last }}", "ad"), ("{{ article.topics | length }}", "3"),
    ("{{ \"čáp\" | length }}", "3"), ("{{ article.topics | reverse | join }}", "d, b &amp; c, a"),
    ("{{ article.topics | reverse | slice(1) | join }}", "b &amp; c, a"),
    ("{{ article.topics | slice(1, 1) | reverse | join }}", "b &amp; c"),
    ("{{ article.topics | slice(-5, 2) | join }}|{{ article.topics | slice(9) | join }}", "a, b &amp; c|"),
    ("{{ article.topics | slice(0, -1) | length }}", "0"),
    ("{{ \"one two three\" | truncate(8) }}", "one two…"),
    ("{{ \"one two three\" | truncate(7) }}", "one two…"),
    ("{{ \"one two\" | truncate(7) }}", "one two"), ("{{ \"oneword\" | truncate(3) }}", "one…"),
    ("{{ \"x\" | truncate(-1) }}", "…"), ("{{ article.image | truncate(5) }}", ""),
    ("{{ \"a b/ç?\" | url_encode }}", "a%20b%2F%C3%A7%3F"),
    ("{% set e = article.events | last %}{% if e %}{{ e.title }}{% endif %}", "Last"),
    ("{% for e in article.events | reverse %}{{ e.title }}{% endfor %}", "LastFirst"),
  ])
  func filtersDoWhatTheySay(source: String, expected: String) throws {
    #expect(try Theme(source).render(view) == expected)
  }

  @Test func hostsAddTypedFilters() throws {
    let filters = [
      Filter("repeat", "The text so many times.", input: .text, parameters: [.value(.integer)], result: .text)
      {
        text, arguments, _ in
        .text(String(repeating: text.characters, count: max(0, min(arguments[0].number, 100))))
      }
    ]
    #expect(
      try Theme("{{ site | repeat(2) }}{{ article.image | repeat(2) }}", filters: filters).render()
        == "ArchiveArchive")
    #expect(
      Theme("{{ article.words | repeat(2) }}", filters: filters).report == [
        "templates/page.html:1:20+6 template-type: “repeat” works on a value of type text, not integer"
      ])
    #expect(Theme("{{ site | repeat }}", filters: filters).diagnostics.map(\.id) == [.templateType])
  }

  @Test func everyFilterIsDocumented() {
    let reference = Theme(
      "", filters: [Filter("aaa", "Does it.", input: .text, result: .html) { value, _, _ in value }]
    )
    .library.filterReference
    #expect(
      reference.first
        == FilterDescription(name: "aaa", signature: "text | aaa → html", documentation: "Does it."))
    #expect(reference.map(\.name) == reference.map(\.name).sorted())
    #expect(reference.allSatisfy { !$0.documentation.isEmpty && $0.signature.contains("→") })
  }
}
