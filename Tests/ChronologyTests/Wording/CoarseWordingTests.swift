import Testing

@testable import Chronology

/// Dates without what is finer than a month or a year, and with short names of months.
@Suite struct CoarseWordingTests {
  @Test(arguments: [
    ("2022-09-25", "September 2022", "2022"), ("2022-09-25~", "about September 2022", "about 2022"),
    ("2022-09-25?", "September 2022 (date uncertain)", "2022 (date uncertain)"),
    ("2022-09-2X", "September 2022", "2022"), ("2022-09-XX", "September 2022", "2022"),
    ("2022-XX-XX", "an uncertain day in 2022", "2022"), ("2022-21", "spring 2022", "2022"),
    ("201X-12-25", "December, 2010s", "2010s"), ("2022", "2022", "2022"),
    ("-0043-03-15", "March 44 BCE", "44 BCE"), ("2022-09-25T06:05:04", "September 2022", "2022"),
    ("2022-09-21/2022-09-24", "September 2022", "2022"),
    ("2022-09-21/2022-10-03", "between September and October 2022", "2022"),
    ("2022-12-30/2023-01-02", "between December 2022 and January 2023", "between 2022 and 2023"),
    ("2022-09-21/..", "from September 2022", "from 2022"),
    ("/2022-09-21", "until September 2022, start unknown", "until 2022, start unknown"),
    ("[2022-09-21,2022-09-24,2022-10-01]", "September or October 2022", "2022"),
    ("{2021-09-21,2022-09-24}", "September 2021 and September 2022", "2021 and 2022"),
    ("{2022-09-21..2022-09-24}", "September 2022", "2022"),
    ("{..2022-09-21}", "September 2022 and earlier", "2022 and earlier"),
    ("[2022-09-21..]", "September 2022 or later", "2022 or later"),
  ])
  func theFinerPartIsLeftOut(text: String, month: String, year: String) throws {
    let wording = try #require(DateWording(language: "en"))
    let date = try EDTFDate(parsing: text)
    #expect(wording.words(for: date, to: .month) == month)
    #expect(wording.words(for: date, to: .year) == year)
  }

  @Test(arguments: [
    ("it", "tra il 28 set e il 3 ott 2022", "fino ad apr 2022", "verso mar 2022"),
    ("en", "between 28 Sep and 3 Oct 2022", "until Apr 2022", "about Mar 2022"),
    ("fr", "entre le 28 sept. et le 3 oct. 2022", "jusqu'en avr. 2022", "vers mars 2022"),
    ("ru", "между 28 сент. и 3 окт. 2022 г.", "по апр. 2022 г.", "около марта 2022 г."),
    ("ar", "بين 28 سبتمبر و3 أكتوبر 2022", "حتى أبريل 2022", "نحو مارس 2022"),
  ])
  func monthsAreShortenedInEveryPhrase(language: String, range: String, until: String, about: String) throws {
    let wording = try #require(DateWording(language: language)).abbreviated
    #expect(wording.words(for: try EDTFDate(parsing: "2022-09-28/2022-10-03")) == range)
    #expect(wording.words(for: try EDTFDate(parsing: "../2022-04")) == until)
    #expect(wording.words(for: try EDTFDate(parsing: "2022-03~")) == about)
  }

  @Test func shortNamesChangeNothingElse() throws {
    for language in DateWording.languages {
      let wording = try #require(DateWording(language: language))
      #expect(wording.abbreviated.weekdayName(.monday) == wording.weekdayName(.monday))
      #expect((1...12).allSatisfy { !wording.abbreviated.monthName($0).isEmpty })
      #expect(Set((1...12).map(wording.abbreviated.monthName)).count == 12)
    }
  }
}
