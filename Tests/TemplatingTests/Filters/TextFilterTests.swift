import Diagnostics
import Testing

@testable import Templating

/// Filters on texts and numbers.
@Suite struct TextFilterTests {
  @Test(arguments: [
    ("\"ÀÉß Дом\" | upper", "ÀÉSS ДОМ"), ("\"ÀÉ ДОМ I\" | lower", "àé дом i"),
    ("\"a-b-c\" | replace(\"-\", \"+\")", "a+b+c"), ("\"aaa\" | replace(\"aa\", \"b\")", "ba"),
    ("\"aaa\" | replace(\"\", \"b\")", "aaa"), ("\"aaa\" | replace(\"a\", \"\")", ""),
    ("\"abcabd\" | replace(\"abd\", \"x\")", "abcx"), ("\"ababac\" | replace(\"abac\", \"x\")", "abx"),
    ("\"short\" | replace(\"longer than it\", \"x\")", "short"), ("\"дед\" | replace(\"д\", \"т\")", "тет"),
    ("\" \\u{A0}\\t a b \\n\" | trim", "a b"), ("\"\" | trim", ""), ("\"  \" | trim", ""),
    ("\"a, b,,c\" | split(\",\") | length", "4"), ("\"a, b,,c\" | split(\",\") | join(\"/\")", "a/ b//c"),
    ("\"\" | split(\",\") | length", "0"), ("\"abc\" | split(\"\") | join(\"/\")", "abc"),
    ("\"abc\" | split(\"abc\") | join(\"/\")", "/"), ("\"abc\" | split(\"x\") | first", "abc"),
    ("article.image | upper", ""), ("article.address | upper", "ARTICLES/QUEUE.HTML"),
    ("\"b a b\" | split(\" \") | unique | join", "b, a"),
    ("\"<b>\" | lower", "&lt;b&gt;"),
  ])
  func textsAreChanged(expression: String, expected: String) throws {
    let source = expression.replacing("\\u{A0}", with: "\u{A0}").replacing("\\t", with: "\t")
      .replacing("\\n", with: " ")
    #expect(try Theme("{{ \(source) }}").render() == expected)
  }

  @Test(arguments: [
    ("\"ive\" in site", "y"), ("\"Arc\" in site", "y"), ("\"\" in site", "y"), ("site in site", "y"),
    ("\"arc\" in site", "n"), ("\"Archives\" in site", "n"), ("\"x\" in article.image", "n"),
    ("\"\" in article.image", "n"), ("\"queue\" in article.address", "y"), ("not \"x\" in site", "y"),
    ("\"aab\" in \"aaaab\"", "y"),
  ])
  func aTextIsFoundInAnother(condition: String, expected: String) throws {
    #expect(try Theme("{% if \(condition) %}y{% else %}n{% endif %}").render() == expected)
  }

  @Test func whatHasAPartIsThere() throws {
    var view = PageView()
    view.article.image = "a.png"
    let files = [
      "page.html": "{% if \"png\" in article.image %}{% include \"b.html\" %}{% endif %}",
      "b.html": "{% for p in article.image | split(\".\") %}{{ p }} {% endfor %}",
    ]
    #expect(try Theme(files).render(view) == "a png ")
    #expect(try Theme(files).render() == "")
  }

  @Test(arguments: [
    ("it", [0: "0", 999: "999", 1234: "1234", 12345: "12.345", -1_234_567: "-1.234.567"]),
    ("it-CH", [9999: "9999", 10000: "10.000"]),
    ("fr", [999: "999", 1234: "1\u{202F}234", -12: "-12", 123_456: "123\u{202F}456"]),
    ("en-GB", [1234: "1,234", 1_000_000: "1,000,000", -100: "-100"]),
    ("ru", [1234: "1\u{A0}234", Int.max: "9\u{A0}223\u{A0}372\u{A0}036\u{A0}854\u{A0}775\u{A0}807"]),
    ("ar", [1234: "1,234", -1234: "\u{200E}-1,234"]),
    ("ka", [1234: "1234", Int.min: "-9223372036854775808"]),
  ])
  func numbersAreGroupedAsTheLanguageDoes(language: String, cases: [Int: String]) throws {
    let other = StringTable(language: "x", path: SourcePath("x.yml"), messages: [:])
    let own = StringTable(language: language, path: SourcePath("y.yml"), messages: [:])
    let theme = Theme("{{ article.words | number }}", strings: [other, own])
    for (number, expected) in cases {
      var view = PageView()
      view.article.words = number
      #expect(try theme.render(view, language: 1) == expected)
    }
  }

  @Test func withoutLanguagesNumbersAreWrittenPlain() throws {
    #expect(try Theme("{{ 12345 | number }}").render() == "12345")
    #expect(try Theme("{{ article.updates | number }}").render() == "")
  }
}
