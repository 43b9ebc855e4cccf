import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct ArchiveConfigurationTests {
  @Test func everyKeyHasADefault() {
    let (configuration, diagnostics) = ArchiveSketch.configuration("")
    #expect(diagnostics.isEmpty)
    #expect(configuration.languages == [LanguageTag("en")])
    #expect(configuration.title == LocalizedText("Archive"))
    #expect(configuration.timezone == "UTC")
    #expect(configuration.baseURL == nil)
  }

  @Test func theFirstLanguageIsTheDefault() {
    let (configuration, _) = ArchiveSketch.configuration("languages: [ru, en]")
    #expect(configuration.defaultLanguage == LanguageTag("ru"))
    #expect(configuration.knowsLanguages)
  }

  @Test func aLanguageThatStandsTwiceIsReportedAndCountsOnce() {
    let (configuration, diagnostics) = ArchiveSketch.configuration("languages: [it, en, it]")
    #expect(configuration.languages.map(\.rawValue) == ["it", "en"])
    #expect(diagnostics.map(\.brief) == ["content/archive.yml:1:21 wrong-value"])
  }

  @Test func aKindOfFeedThatStandsTwiceIsReportedAndCountsOnce() {
    let (configuration, diagnostics) = ArchiveSketch.configuration("feeds: [topics, regions, topics]")
    #expect(configuration.feeds == [.topic, .region])
    #expect(diagnostics.map(\.brief) == ["content/archive.yml:1:26 wrong-value"])
    #expect(ArchiveSketch.configuration("feeds: []").0.feeds == [])
  }

  @Test(arguments: [
    ("tag:a.example,2022:b", true), ("urn:isbn:1", true), ("https://a.example/x", true), ("briefing", false),
    ("'a b:c'", false), ("tag:b", false), ("1a:b", false), ("'a:'", false), ("a:%zz", false),
  ])
  func anIDThatIsNoURIIsAWarning(id: String, isURI: Bool) {
    let (configuration, diagnostics) = ArchiveSketch.configuration("id: \(id)")
    #expect(configuration.id != nil)
    #expect(diagnostics.map(\.brief) == (isURI ? [] : ["content/archive.yml:1:5 wrong-value"]))
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: ["languages: it", "languages: [it, English]", "language: [it, en]"])
  func saysWhereItsLanguagesAreNotKnown(text: String) {
    let (configuration, diagnostics) = ArchiveSketch.configuration(text)
    #expect(!configuration.knowsLanguages)
    #expect(diagnostics.count == 1)
  }

  @Test func theBaseURLEndsInASlash() {
    #expect(ArchiveSketch.configuration("base_url: https://e.org/a").0.baseURL == "https://e.org/a/")
    #expect(ArchiveSketch.configuration("base_url: https://e.org/a/").0.baseURL == "https://e.org/a/")
    let other = ArchiveSketch.configuration("title: T").0.published(at: "https://e.org")
    #expect(other.baseURL == "https://e.org/")
    #expect(other.title == LocalizedText("T"))
  }

  @Test(arguments: ["- a", "just text", "a: b: c", "\t", "title: [", "&a [*a]", "? [x]\n: y"])
  func anyOtherFileIsReportedOnce(text: String) {
    #expect(ArchiveSketch.configuration(text).1.count == 1)
  }
}
