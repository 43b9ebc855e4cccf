import Testing

@testable import Chronology

@Suite struct DateWordingTests {
  @Test func hasFiveLanguages() {
    #expect(DateWording.languages == ["ar", "en", "fr", "it", "ru"])
  }

  @Test(arguments: ["it", "it-CH", "IT", "ru-Cyrl-RU"])
  func knowsALanguageByItsPrimarySubtag(tag: String) {
    #expect(DateWording(language: tag)?.language == String(tag.prefix(2).lowercased()))
  }

  @Test(arguments: ["", "de", "ita", "english", "-it", "i"])
  func hasNoWordingForOtherLanguages(tag: String) {
    #expect(DateWording(language: tag) == nil)
  }

  @Test(arguments: DateWording.languages)
  func everyLanguageHasItsTwelveMonthsAndSevenDays(language: String) throws {
    let wording = try #require(DateWording(language: language))
    #expect(Set((1...12).map(wording.monthName)).count == 12)
    #expect(Set(Weekday.allCases.map(wording.weekdayName)).count == 7)
  }

  /// Different dates that a reader must be able to tell apart are told apart in every language.
  @Test(arguments: DateWording.languages)
  func qualifiersAndOpenEndsAreNeverLost(language: String) throws {
    let wording = try #require(DateWording(language: language))
    let texts = [
      "2022-09", "2022-09~", "2022-09?", "2022-09%", "2022~-09", "2022?-09", "2022-~09", "2022-?09",
      "2022-09-XX",
      "2022-09/..", "2022-09/", "../2022-09", "/2022-09", "[..2022-09]", "[2022-09..]", "{..2022-09}",
      "{2022-09..}",
      "2022-09~/..", "2022-09?/..", "[2022-09..2022-10]", "2022-09/2022-10", "{2022-09,2022-10}",
      "[2022-09,2022-10]",
    ]
    let words = try texts.map { wording.words(for: try EDTFDate(parsing: $0)) }
    #expect(Set(words).count == texts.count)
    #expect(!words.contains { $0.isEmpty || $0.contains("  ") || $0.hasPrefix(" ") || $0.hasSuffix(" ") })
  }

  @Test(arguments: [
    ("../2022", "from"), ("2022/..", "until"),
  ])
  func saysEachOpenSideOnItsOwn(text: String, absent: String) throws {
    let wording = try #require(DateWording(language: "en"))
    #expect(!wording.words(for: try EDTFDate(parsing: text)).contains(absent))
  }

  @Test(arguments: [
    ("2022-09-25T00:00:00Z", "25 September 2022, 00:00:00 (UTC)"),
    ("2022-09-25T00:00:00-04", "25 September 2022, 00:00:00 (UTC−04:00)"),
    ("2016-12-31T23:59:60Z", "31 December 2016, 23:59:60 (UTC)"),
  ])
  func saysTheZoneOfATime(text: String, words: String) throws {
    let wording = try #require(DateWording(language: "en"))
    #expect(wording.words(for: try EDTFDate(parsing: text)) == words)
  }
}
