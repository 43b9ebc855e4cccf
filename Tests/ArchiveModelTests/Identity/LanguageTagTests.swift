import Testing

@testable import ArchiveModel

@Suite struct LanguageTagTests {
  @Test(arguments: ["it", "en", "ckb", "pt-BR", "zh-Hant-TW", "sl-rozaj-biske-1994"])
  func takesTagsOfBCP47(text: String) {
    #expect(LanguageTag(text)?.rawValue == text)
  }

  @Test(arguments: [
    "", "i", "IT", "It", "ital", "it_IT", "it-", "-it", "it--IT", "it-123456789", "it IT", "ит", "it/..",
    "12",
  ])
  func refusesOtherText(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test func ordersByBytes() throws {
    let tags = try ["pt-BR", "it", "pt", "en"].map { try #require(LanguageTag($0)) }
    #expect(tags.sorted().map(\.rawValue) == ["en", "it", "pt", "pt-BR"])
  }

  @Test(arguments: [
    ("ar", true), ("ar-EG", true), ("ur", true), ("it", false), ("arn", false), ("pt-ar", false),
  ])
  func knowsWhichScriptsRunFromRightToLeft(text: String, isRightToLeft: Bool) throws {
    #expect(try #require(LanguageTag(text)).isRightToLeft == isRightToLeft)
  }
}
