import Testing

@testable import ArchiveModel

@Suite struct LocalizedTextTests {
  private let it = LanguageTag("it")!
  private let en = LanguageTag("en")!
  private let fr = LanguageTag("fr")!

  @Test func givesTheWantedLanguageThenTheFallbackThenTheFirst() throws {
    let text = try #require(
      LocalizedText([.init(language: en, text: "Queue"), .init(language: it, text: "Coda")]))
    #expect(text.text(in: it, fallback: en) == "Coda")
    #expect(text.text(in: fr, fallback: it) == "Coda")
    #expect(text.text(in: fr, fallback: fr) == "Queue")
    #expect(text.variant(in: fr, fallback: it).language == it)
  }

  @Test func textWithoutLanguageStandsForAll() {
    let text = LocalizedText("Lars")
    #expect(text.text(in: it, fallback: en) == "Lars")
    #expect(text.variant(in: it, fallback: en).language == nil)
  }

  @Test func isNeverEmpty() {
    #expect(LocalizedText([]) == nil)
  }
}
