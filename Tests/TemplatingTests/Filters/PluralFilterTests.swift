import Diagnostics
import Testing

@testable import Templating

/// The filter `plural`.
@Suite struct PluralFilterTests {
  private let strings = [
    StringTable(
      language: "en", path: SourcePath("en.yml"),
      messages: [
        "n": .plural([.one: "{count} <event>", .other: "{count} events"]), "plain": .plain("no {count} here"),
        "none": .plain("nothing"), "two": .plural([.one: "one of {place}", .other: "{count} of {place}"]),
      ]),
    StringTable(
      language: "ru", path: SourcePath("ru.yml"),
      messages: [
        "n": .plural([.one: "{count} событие", .few: "{count} события", .many: "{count} событий"]),
        "plain": .plain("{count}"), "none": .plain("-"), "two": .plain("{count} {place}"),
      ]),
  ]

  @Test func itSaysWhatTheStringWithThatCountSays() throws {
    var view = PageView()
    view.article.topics = ["a", "b", "c"]
    let theme = Theme(
      "{{ article.topics | length | plural(\"n\") }}|{{ 1 | plural(\"n\") }}|{{ 5 | plural('plain') }}",
      strings: strings)
    #expect(try theme.render(view) == "3 events|1 &lt;event&gt;|no 5 here")
    #expect(try theme.render(view, language: 1) == "3 события|1 событие|5")
    let value = Theme("{% set x = 1 | plural(\"n\") | upper %}{{ x }}", strings: strings)
    #expect(try value.render() == "1 &lt;EVENT&gt;")
  }

  @Test func itIsTheSameStepAsTheFunction() throws {
    func operations(_ source: String) throws -> String {
      let template = try #require(
        Theme(source, strings: strings).library.compile("page.html", root: PageView.contract).template)
      return "\(template.program.operations)"
    }
    #expect(
      try operations("{{ article.words | plural(\"n\") }}")
        == operations("{{ t(\"n\", count=article.words) }}"))
  }

  @Test(arguments: [
    ("{{ 1 | plural(\"nn\") }}", "1:15+4 unknown-string: no language has a string “nn”"),
    ("{{ 1 | plural(\"none\") }}", "1:8+6 template-type: the string “none” has no placeholder “count”"),
    ("{{ 1 | plural(\"two\") }}", "1:15+5 template-type: the string “two” needs a value for “place”"),
    (
      "{{ site | plural(\"n\") }}",
      "1:4+4 template-type: “count” decides the plural: it must be an integer, not text"
    ),
    (
      "{{ article.updates | plural(\"n\") }}",
      "1:4+15 template-type: “count” decides the plural: it must be an integer, not optional integer"
    ),
    (
      "{{ 1 | plural }}",
      "1:8+6 template-type: “plural” takes one argument: the key of an interface string in quotes"
    ),
    (
      "{% set x = 1 | plural(site) %}",
      "1:16+6 template-type: “plural” takes one argument: the key of an interface string in quotes"
    ),
  ])
  func itIsCheckedAsTheFunctionIs(source: String, expected: String) {
    #expect(Theme(source, strings: strings).report == ["templates/page.html:" + expected])
  }
}
