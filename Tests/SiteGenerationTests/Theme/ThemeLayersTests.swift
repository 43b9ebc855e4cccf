import Diagnostics
import Testing

@testable import ArchiveModel
@testable import SiteGeneration

/// The archive's own files over those of the embedded theme.
struct ThemeLayersTests {
  static func compile(
    _ base: [String: String], own: [String: String], languages: String = "en"
  ) throws -> (theme: Theme?, report: [String]) {
    let site = try TestSite(["content/archive.yml": "languages: [\(languages)]\n"])
    let (theme, diagnostics) = TestTheme.compile(base, for: site.archive.configuration, own: own)
    return (theme, diagnostics.map(\.line))
  }

  /// The home page of an archive with these templates over the base's.
  static func home(_ base: [String: String], own: [String: String]) throws -> String {
    let (theme, report) = try compile(base, own: own)
    #expect(report == [])
    let site = try TestSite([:])
    let page = SitePlan.make(for: site.index, assets: []).plan.pages.first {
      $0.path.rawValue == "index.html"
    }!
    var output: [UInt8] = []
    let renderer = SiteRenderer(site: site.index, theme: try #require(theme)) { _, _ in }
    _ = try renderer.render(page, into: &output, noting: renderer.makeTrace())
    return String(decoding: output, as: UTF8.self)
  }

  @Test func anOwnPartialThatNothingNamesIsReported() throws {
    let base = ["home.html": "base {% include \"partials/date.html\" %}", "partials/date.html": "a"]
    #expect(
      try Self.compile(base, own: ["partials/dat.html": "b"]).report == [
        "templates/partials/dat.html: no page has this template, and no template names it [stray-file]"
      ])
    #expect(
      try Self.compile(
        base, own: ["home.html": "{% include 'partials/own.html' %}", "partials/own.html": "b"]
      )
      .report == [], "nor is an embedded one that an own template does without")
  }

  @Test func ownTemplatesAndAssetsTakeThePlaceOfTheBases() throws {
    let base = ["home.html": "base {% include \"partials/a.html\" %}", "partials/a.html": "base a"]
    #expect(try Self.home(base, own: [:]) == "base base a")
    #expect(try Self.home(base, own: ["partials/a.html": "own a"]) == "base own a")
    let assets = try Self.compile(
      ["assets/a.css": "base", "assets/b.css": "base"], own: ["assets/b.css": "own", "assets/c.css": "own"]
    ).theme?.assets.map { "\($0.path): \(String(decoding: $0.bytes, as: UTF8.self))" }
    #expect(assets == ["assets/a.css: base", "assets/b.css: own", "assets/c.css: own"])
  }

  @Test func ownStringsAreMergedKeyByKey() throws {
    let base = [
      "home.html": "{{ t(\"a\") }} {{ t(\"b\") }} {{ t(\"n\", count=article_count) }}",
      "strings/en.yml": "a: base a\nb: base b\nn: {one: one, other: \"{count} base\"}\n",
    ]
    #expect(try Self.home(base, own: ["strings/en.yml": "b: own b\n"]) == "base a own b 0 base")
    let plural = "n: {one: one, other: \"{count} own\"}\n"
    #expect(try Self.home(base, own: ["strings/en.yml": plural]) == "base a base b 0 own")
  }

  @Test func aPluralIsReplacedAsAWhole() throws {
    let base = [
      "home.html": "{{ t(\"n\", count=article_count) }}",
      "strings/en.yml": "n: {one: one, other: \"{count} base\"}\n",
    ]
    #expect(
      try Self.compile(base, own: ["strings/en.yml": "n: {one: one}\n"]).report == [
        "templates/strings/en.yml: the string “n” lacks the plural form “other” of “en” [missing-string]"
      ])
  }

  @Test func aLanguageCanComeFromTheArchiveAlone() throws {
    let base = ["home.html": "{{ t(\"a\") }}", "strings/en.yml": "language_name: en!\na: a\n"]
    var files = base
    for kind in PageKind.allCases where files[kind.rawValue] == nil { files[kind.rawValue] = "" }
    let site = try TestSite(["content/archive.yml": "languages: [en, fr]\n"])
    func compile(_ french: String) -> (theme: Theme?, diagnostics: [Diagnostic]) {
      Theme.compile(
        base: themeFiles(files), own: themeFiles(["strings/fr.yml": french]), for: site.archive.configuration)
    }
    let whole = compile("language_name: français\na: à\n")
    #expect(whole.diagnostics == [])
    #expect(whole.theme?.languageNames[LanguageTag("fr")!] == "français")
    let partial = compile("language_name: français\n")
    #expect(partial.theme == nil)
    #expect(
      partial.diagnostics.map(\.line) == [
        "templates/strings/fr.yml: the language “fr” has no string “a” [missing-string]"
      ])
    #expect(partial.diagnostics.first?.help == ["write “a: …” in this file"])
  }

  @Test func aStringThatNothingAsksForIsAWarningWithTheNearestKey() throws {
    let base = ["home.html": "{{ t(\"updated\") }}", "strings/en.yml": "updated: updated\nspare: s\n"]
    let site = try TestSite([:])
    let (theme, diagnostics) = TestTheme.compile(
      base, for: site.archive.configuration,
      own: ["strings/en.yml": "udpated: U\nother: O\nspare: S\nlanguage_name: E\nmarkup_table: T\n"])
    #expect(theme != nil)
    #expect(
      diagnostics.map(\.line) == [
        "templates/strings/en.yml: no template asks for the string “udpated” [unused-string]",
        "templates/strings/en.yml: no template asks for the string “other” [unused-string]",
      ])
    #expect(diagnostics.map(\.severity) == [.warning, .warning])
    #expect(
      diagnostics.map(\.help) == [
        ["did you mean “updated”?"], ["remove it, or ask for it: {{ t(\"other\") }}"],
      ])
    #expect(diagnostics.map { $0.location.range?.start.line } == [1, 2])
  }

  @Test func anOwnStringThatAnOwnTemplateAsksForIsUsed() throws {
    #expect(
      try Self.home(
        ["strings/en.yml": "a: a\n"], own: ["strings/en.yml": "new: N\n", "home.html": "{{ t('new') }}"])
        == "N")
  }

  @Test func whatOnlyOneLanguageHasIsMissingOnlyWhereItIsAskedFor() throws {
    let strings = [
      "strings/it.yml": "language_name: it\nspare: s\n", "strings/en.yml": "language_name: en\n",
    ]
    #expect(try Self.compile(strings, own: [:], languages: "it, en").report == [])
    let asked = strings.merging(["home.html": "{{ t(\"spare\") }}"]) { $1 }
    #expect(
      try Self.compile(asked, own: [:], languages: "it, en").report == [
        "templates/strings/en.yml: the language “en” has no string “spare” [missing-string]"
      ])
  }

  @Test func aTemplateThatCannotBeReadLeavesStringsUnjudged() throws {
    let report = try Self.compile(
      [:], own: ["home.html": "{{ t(\"a\"", "strings/en.yml": "a: a\nb: b\n"]
    ).report
    #expect(report.count == 1 && report[0].hasSuffix("[template-syntax]"))
  }

  @Test func aThemeThatStandsAloneReadsNothingOfTheBase() throws {
    let poison = "{{ broken {% [ }\u{0}"
    var base: [String: String] = [
      "theme.yml": poison, "style.yml": poison, "strings/en.yml": poison, "assets/x.css": poison,
      "stray.txt": poison,
    ]
    var own = [
      "theme.yml": "contract: \(ThemeContract.version)\nbase: none\n", "strings/en.yml": "language_name: E\n",
    ]
    for kind in PageKind.allCases {
      base[kind.rawValue] = poison
      own[kind.rawValue] = "own"
    }
    let site = try TestSite([:])
    let (theme, diagnostics) = Theme.compile(
      base: themeFiles(base), own: themeFiles(own), for: site.archive.configuration)
    #expect(diagnostics == [])
    #expect(theme?.assets.isEmpty == true && theme?.languageNames == [.en: "E"])
    own["home.html"] = nil
    let missing = Theme.compile(base: themeFiles(base), own: themeFiles(own), for: site.archive.configuration)
    #expect(missing.theme == nil && missing.diagnostics.map(\.id) == [.missingTemplate])
  }
}
