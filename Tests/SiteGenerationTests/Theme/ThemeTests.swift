import Diagnostics
import Testing

@testable import ArchiveModel
@testable import SiteGeneration

struct ThemeTests {
  static func compile(
    _ files: [String: String], without missing: [String] = [], languages: String = "en"
  ) throws -> (theme: Theme?, report: [String]) {
    let site = try TestSite(["content/archive.yml": "languages: [\(languages)]\n"])
    let (theme, diagnostics) = TestTheme.compile(files, for: site.archive.configuration, without: missing)
    return (theme, diagnostics.map(\.line))
  }

  @Test func aSoundThemeCompiles() throws {
    let (theme, report) = try Self.compile([:], languages: "it, en")
    #expect(report == [])
    #expect(theme?.languageNames == [.it: "it!", .en: "en!"])
  }

  @Test(arguments: PageKind.allCases.filter { !PageKind.optional.contains($0) })
  func aMissingTemplateIsAnError(_ kind: PageKind) throws {
    let (theme, report) = try Self.compile([:], without: [kind.rawValue])
    #expect(theme == nil)
    #expect(
      report.count == 1 && report[0].contains(kind.rawValue) && report[0].hasSuffix("[missing-template]"))
  }

  @Test(arguments: PageKind.optional)
  func aThemeMayBeWithoutASearch(_ kind: PageKind) throws {
    let (theme, report) = try Self.compile([:], without: [kind.rawValue])
    #expect(
      report == [] && theme?.optionalPages == (kind == .corrections ? [.search, .names] : [.corrections]))
  }

  @Test(arguments: PageKind.allCases)
  func anUnknownFieldIsAnErrorOnEveryKindOfPage(_ kind: PageKind) throws {
    let (theme, report) = try Self.compile([kind.rawValue: "{{ site.titel }}"])
    #expect(theme == nil)
    #expect(report.count == 1 && report[0].hasSuffix("[unknown-field]"))
  }

  @Test func aMistakeInAPartialThatAllPagesShareIsReportedOnce() throws {
    var files = ["partials/a.html": "{{ site.titel }}"]
    for kind in PageKind.allCases {
      files[kind.rawValue] = "{% include \"partials/a.html\" with site=site %}"
    }
    let report = try Self.compile(files).report
    #expect(Set(report.map { $0.prefix { $0 != ":" } }) == ["templates/partials/a.html"])
  }

  @Test func aLanguageWithoutStringsIsAnError() throws {
    let (theme, report) = try Self.compile([:], without: ["strings/en.yml"], languages: "it, en")
    #expect(theme == nil)
    #expect(
      report == [
        "content/archive.yml: the theme has no interface strings for the language “en” [missing-string]"
      ])
  }

  @Test func aStringThatOneLanguageLacksIsAnError() throws {
    let files = [
      "home.html": "{{ t(\"hello\") }}", "strings/it.yml": "language_name: it\nhello: ciao\n",
      "strings/en.yml": "language_name: en\n",
    ]
    let (theme, report) = try Self.compile(files, languages: "it, en")
    #expect(theme == nil)
    #expect(report.count == 1 && report[0].contains("hello"))
  }

  @Test func stringsOfOtherLanguagesAreLeftAlone() throws {
    #expect(try Self.compile(["strings/ru.yml": "[broken"]).report == [])
    #expect(try Self.compile(["strings/RU!.yml": ""]).report.count == 1)
  }

  @Test(arguments: [
    "hello: [a]\n", "hello: {sometimes: a}\n", "hello: {one: [a], other: b}\n", "- a\n", "a: 1\na: 2\n",
  ])
  func stringsOfTheWrongFormAreErrors(_ text: String) throws {
    let (theme, report) = try Self.compile(["strings/en.yml": "language_name: en\n" + text])
    #expect(theme == nil && !report.isEmpty)
  }

  @Test func aStrayFileIsAWarning() throws {
    let (theme, report) = try Self.compile(["notes.txt": ""])
    #expect(theme != nil)
    #expect(report == ["templates/notes.txt: a theme has no use for this file [stray-file]"])
  }

  @Test func assetsArePublishedAsTheyAre() throws {
    let theme = try Self.compile(["assets/a/b.css": "{{ x }}"]).theme
    #expect(theme?.assets.map(\.path.rawValue) == ["assets/a/b.css"])
    #expect(theme?.assets.first?.bytes == Array("{{ x }}".utf8))
  }

  @Test func aTemplateThatNothingUsesIsAWarningWithTheNearestName() throws {
    let site = try TestSite([:])
    let (theme, diagnostics) = TestTheme.compile(
      ["artcle.html": "", "something-else.html": ""], for: site.archive.configuration)
    #expect(theme != nil)
    #expect(
      diagnostics.map(\.location.path.rawValue) == ["templates/artcle.html", "templates/something-else.html"])
    #expect(diagnostics.allSatisfy { $0.id == .strayFile && $0.severity == .warning })
    #expect(diagnostics.first?.help == ["did you mean article.html?"])
    #expect(diagnostics.last?.help == ["extend or include it, or remove it"])
  }

  @Test func aTemplateThatAnotherExtendsOrIncludesIsUsed() throws {
    let files = [
      "base.html": "{% include \"footer.html\" %}", "footer.html": "", "layout.html": "",
      "home.html": "{% extends \"base.html\" %}",
    ]
    #expect(try Self.compile(files).report == [])
  }

  @Test func aTemplateThatOnlyNamesItselfIsNotUsed() throws {
    #expect(
      try Self.compile(["a.html": "{% include \"a.html\" %}"]).report == [
        "templates/a.html: no page has this template, and no template names it [stray-file]"
      ])
  }
}
