import Diagnostics
import Testing
import TrustedMarkup

@testable import Templating

@Suite struct InterfaceStringTests {
  private let italian = StringTable(
    language: "it", path: SourcePath("templates/strings/it.yml"),
    messages: [
      "by": .plain("di {name} & altri"), "events": .plural([.one: "un evento", .other: "{count} eventi"]),
      "home": .plain("Pagina iniziale"),
    ])
  private let russian = StringTable(
    language: "ru", path: SourcePath("templates/strings/ru.yml"),
    messages: [
      "by": .plain("{name} и др."),
      "events": .plural([.one: "{count} событие", .few: "{count} события", .many: "{count} событий"]),
      "home": .plain("Главная"),
    ])

  private func theme(_ source: String) -> Theme { Theme(source, strings: [italian, russian]) }

  @Test func aStringIsWrittenInThePagesLanguage() throws {
    let theme = theme("<b title=\"{{ t(\"home\") }}\">{{ t(\"by\", name=site) }}</b>")
    #expect(try theme.render() == "<b title=\"Pagina iniziale\">di Archive &amp; altri</b>")
    #expect(try theme.render(language: 1) == "<b title=\"Главная\">Archive и др.</b>")
    #expect(theme.library.languageIndex(of: "ru") == 1)
    #expect(theme.library.languages == ["it", "ru"])
  }

  @Test func pluralsFollowTheLanguage() throws {
    let theme = theme("{{ t(\"events\", count=article.words) }}")
    var view = PageView()
    view.article.words = 1
    #expect(try theme.render(view) == "un evento")
    view.article.words = 22
    #expect(try theme.render(view) == "22 eventi")
    #expect(try theme.render(view, language: 1) == "22 события")
  }

  @Test func argumentsAreEscapedUnlessTheyAreMarkup() throws {
    var view = PageView()
    view.site = "<b>"
    #expect(try theme("{{ t(\"by\", name=site) }}").render(view) == "di &lt;b&gt; &amp; altri")
    #expect(try theme("{{ t(\"by\", name=article.body) }}").render(view) == "di <p>Body</p> &amp; altri")
    #expect(
      theme("<a title=\"{{ t(\"by\", name=article.body) }}\">").diagnostics.map(\.id) == [.templateType])
  }

  @Test func aStringIsAValueToo() throws {
    #expect(try theme("{% set x = t(\"by\", name=site) %}{{ x | truncate(10) }}").render() == "di Archive…")
    #expect(try theme("{% if t(\"home\") == \"Pagina iniziale\" %}y{% endif %}").render() == "y")
  }

  @Test(arguments: [
    ("{{ t(\"hoem\") }}", "1:6+6 unknown-string: no language has a string “hoem”"),
    ("{{ t(\"by\") }}", "1:6+4 template-type: the string “by” needs a value for “name”"),
    ("{{ t(\"home\", name=site) }}", "1:14+4 template-type: the string “home” has no placeholder “name”"),
    (
      "{{ t(\"events\", count=site) }}",
      "1:22+4 template-type: “count” decides the plural: it must be an integer, not text"
    ),
    (
      "{{ t(\"by\", name=article.topics) }}",
      "1:17+14 template-type: a value of type list of text can't stand in a string"
    ),
    (
      "{{ t(\"by\", name=article.body) | length }}",
      "1:4+26 template-type: a string with markup in it can only be written"
    ),
  ])
  func mistakesAreNamedAtTheirPlace(source: String, expected: String) {
    #expect(theme(source).report == ["templates/page.html:" + expected])
  }

  @Test func gapsInATableAreReported() throws {
    let russian = StringTable(
      language: "ru", path: SourcePath("ru.yml"),
      messages: ["events": .plural([.one: "x"]), "home": .plain("a {b")],
      ranges: ["events": SourceRange(line: 3, column: 1, length: 6)])
    let theme = Theme("{{ t(\"by\", name=site) }}", strings: [italian, russian])
    #expect(
      theme.library.diagnostics.map(\.line) == [
        "ru.yml missing-string: the language “ru” has no string “by”",
        "ru.yml template-syntax: the string “home” has a brace that belongs to no placeholder such as “{count}”",
        "ru.yml:3:1+6 missing-string: the string “events” lacks the plural form “few” of “ru”",
        "ru.yml:3:1+6 missing-string: the string “events” lacks the plural form “many” of “ru”",
      ])
    #expect(try theme.render(language: 1) == "di Archive &amp; altri")
  }
}
