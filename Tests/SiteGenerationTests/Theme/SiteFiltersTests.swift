import Chronology
import Testing

@testable import ArchiveModel
@testable import SiteGeneration
@testable import Templating

/// The filters that this site's templates have, seen through templates of a line.
struct SiteFiltersTests {
  static let files = [
    "content/archive.yml": "languages: [it, en, fr, ru, ar]\n",
    "content/articles/uno.md": """
    ---
    title: Uno
    date: 2022-09-27
    updated: 2022-10-01
    events:
      - {date: "2022-09-25~", title: A}
      - {date: "2022-09-21/2022-10-03", title: B}
    ---
    """,
  ]

  /// Every language has the article's page only where it has the article; the home page lists it in all.
  private static func home(_ format: String, in language: String) throws -> String {
    let template = "{% for a in articles %}{{ a.date | date(\"\(format)\") }}{% endfor %}"
    let path = language == "it" ? "index.html" : "\(language)/index.html"
    return try TestSite(files).page(path, ["home.html": template])
  }

  @Test(arguments: [
    ("it", "27 settembre 2022", "27 set 2022", "settembre 2022", "2022"),
    ("en", "27 September 2022", "27 Sep 2022", "September 2022", "2022"),
    ("fr", "27 septembre 2022", "27 sept. 2022", "septembre 2022", "2022"),
    ("ru", "27 сентября 2022 года", "27 сент. 2022 г.", "сентябрь 2022 года", "2022 год"),
    ("ar", "27 سبتمبر 2022", "27 سبتمبر 2022", "سبتمبر 2022", "2022"),
  ])
  func aDayIsSaidInEachFormat(
    _ language: String, long: String, short: String, month: String, year: String
  ) throws {
    #expect(try Self.home("long", in: language) == long)
    #expect(try Self.home("short", in: language) == short)
    #expect(try Self.home("month", in: language) == month)
    #expect(try Self.home("year", in: language) == year)
    #expect(try Self.home("edtf", in: language) == "2022-09-27")
  }

  @Test func anyDateOfTheSiteCanBeAsked() throws {
    let site = try TestSite(Self.files)
    let template = """
      {% if article.updated %}{{ article.updated | date("short") }}{% endif %}\
      {% for e in article.events | sort_by("title", "desc") %}|{{ e.date | date("month") }}|{{ e.date | date("edtf") }}{% endfor %}
      """
    #expect(
      try site.page("articles/uno.html", ["article.html": template])
        == "1º ott 2022|tra settembre e ottobre 2022|2022-09-21/2022-10-03|verso settembre 2022|2022-09-25~")
  }

  @Test(arguments: [
    ("date(\"lnog\")", "“date” knows no “lnog”"), ("date", "“date” takes 1 argument, and 0 are given"),
    (
      "date(site.title)", "argument 1 of “date” is one of “long”, “short”, “month”, “year”, “edtf”, in quotes"
    ),
  ])
  func formatsAreCheckedBeforeAnyPage(_ call: String, _ message: String) throws {
    let (_, report) = try ThemeTests.compile([
      "home.html": "{% for a in articles %}{{ a.date | \(call) }}{% endfor %}"
    ])
    #expect(report == ["templates/home.html: \(message) [template-type]"])
  }

  @Test(arguments: [
    ("2022", ["2022", "2022", "2022", "2022", "2022"]),
    ("2022-09", ["settembre 2022", "set 2022", "settembre 2022", "2022", "2022-09"]),
    ("-0044", ["45 a.C.", "45 a.C.", "45 a.C.", "45 a.C.", "-0044"]),
    ("2022-21", ["primavera 2022", "primavera 2022", "primavera 2022", "2022", "2022-21"]),
    (
      "2022-09-25T10:00:00",
      [
        "25 settembre 2022, ore 10:00:00", "25 set 2022, ore 10:00:00", "settembre 2022", "2022",
        "2022-09-25T10:00:00",
      ]
    ),
    (
      "[2022-09-21,2022-09-24]",
      ["21 o 24 settembre 2022", "21 o 24 set 2022", "settembre 2022", "2022", "[2022-09-21,2022-09-24]"]
    ),
  ])
  func datesOfAllKindsHaveAllFormats(_ text: String, _ expected: [String]) throws {
    let view = DateView(try EDTFDate(parsing: text), in: DateWording(language: "it")!)
    let filter = try #require(SiteFilters.all(languages: ["it"]).first)
    let value = DateView.contract.value(of: view, at: .empty)
    let found = (0..<5).map { filter.apply(value, [.integer($0)], RenderContext()).characters }
    #expect(found == expected)
  }

  @Test func pagesAddressAssetsFromWhereTheyAre() throws {
    let site = try TestSite(Self.files)
    let theme = [
      "assets/logo.svg": "<svg/>", "article.html": "<img src=\"{{ \"assets/logo.svg\" | url }}\" alt=\"\">",
    ]
    #expect(
      try site.page("articles/uno.html", theme) == "<img src=\"../assets/logo.svg\" alt=\"\">")
    let notFound = [
      "assets/logo.svg": "<svg/>", "404.html": "<img src=\"{{ \"assets/logo.svg\" | url }}\" alt=\"\">",
    ]
    #expect(try site.page("404.html", notFound) == "<img src=\"\" alt=\"\">")
    var hosted = Self.files
    hosted["content/archive.yml"]! += "base_url: https://example.org/x/\n"
    #expect(
      try TestSite(hosted).page("404.html", notFound)
        == "<img src=\"https://example.org/x/assets/logo.svg\" alt=\"\">")
  }

  @Test func anAssetThatTheThemeLacksIsAnError() throws {
    let (_, report) = try ThemeTests.compile([
      "assets/logo.svg": "", "home.html": "{{ \"assets/lgo.svg\" | url }}",
    ])
    #expect(report == ["templates/home.html: the theme has no asset “assets/lgo.svg” [unknown-asset]"])
  }

  @Test func numbersFollowThePagesLanguage() throws {
    let site = try TestSite(Self.files)
    let template = ["home.html": "{{ 12345 | number }}"]
    #expect(try site.page("index.html", template) == "12.345")
    #expect(try site.page("fr/index.html", template) == "12\u{202F}345")
  }
}
