import Testing

@testable import Chronology

@Suite struct EDTFSyntaxErrorTests {
  private func error(for text: String) throws -> EDTFSyntaxError {
    try #require(throws: EDTFSyntaxError.self) { try EDTFDate(parsing: text) }
  }

  @Test(arguments: [
    ("", 0, 0, "the date is empty; EDTF wants a year at least, such as 2022"),
    ("2022-9-5", 5, 1, "a month has two digits; found “9”"),
    ("25/09/2022", 0, 2, "a year has four digits; found “25”"),
    ("ca. 2022", 0, 2, "a date is written with digits, year first, as in 2022-09-25; found “ca”"),
    (" 2022", 0, 1, "EDTF has no spaces; found one before the year"),
    ("2022-02-30", 8, 2, "February 2022 has 28 days; found day 30"),
    ("XXXX-02-30", 8, 2, "February has 29 days; found day 30"),
    ("2022-09-31", 8, 2, "September 2022 has 30 days; found day 31"),
    ("2022-02-3X", 8, 2, "February 2022 has 28 days; found day 3X"),
    ("XXX1-02-29", 0, 10, "the calendar has no day that fits “XXX1-02-29”"),
    ("2022-13", 5, 2, "a month is 01 to 12, a season 21 to 24; found “13”"),
    ("2022-2X", 5, 2, "a month is 01 to 12, a season 21 to 24; found “2X”"),
    ("2022-09-00", 8, 2, "a day is 01 to 31; found “00”"),
    ("2022-21-05", 7, 1, "a season has no days; it ends the date"),
    ("2022-", 5, 0, "the date ends after “-”; the month is missing"),
    ("-0000", 0, 5, "the year 0000 has no sign"),
    ("Y2022", 0, 5, "the prefix Y is for years of more than four digits; found “2022”"),
    ("Y02022", 0, 6, "the prefix Y is for years of more than four digits; found “02022”"),
    ("Y1234X", 0, 6, "the prefix Y is followed by digits only; found “1234X”"),
    (
      "Y1234567890123456", 0, 17,
      "the prefix Y is followed by digits only, at most 15; found “1234567890123456”"
    ),
    ("Y12345-01", 6, 1, "a year with the prefix Y stands alone, without month and day"),
    (
      "2022?~", 4, 2, "one place takes one qualifier, and “%” is both uncertain and approximate; found “?~”"
    ),
    ("201u", 0, 4, "an unspecified digit is written as a capital X; found “201u”"),
    ("2022-09-25 later", 10, 6, "nothing may follow the date; found “ later”"),
    ("2022,2023", 4, 1, "several dates stand in brackets: [one of,these] or {all of,these}"),
    ("2022..2023", 4, 2, "“..” between dates stands in a set; an interval is written with “/”"),
    (
      "2022-09-24/2022-09-21", 11, 10, "the interval ends (2022-09-21) before it starts (2022-09-24)"
    ),
    ("2022/2023/2024", 9, 1, "an interval has one “/”, between its start and its end"),
    ("../..", 0, 5, "an interval needs a date on one side of “/” at least"),
    ("/", 0, 1, "an interval needs a date on one side of “/” at least"),
    ("..2022/2023", 0, 2, "“..” stands alone on its side of the interval, for an open end"),
    (
      "2022-09-25/2022-09-26T10:00:00", 21, 3,
      "a time of day stands with a single date only, not in intervals and sets"
    ),
    ("[2022", 5, 0, "the set isn't closed; “]” is missing"),
    ("[2022,", 6, 0, "the set isn't closed"),
    ("[2022}", 5, 1, "“,” or “]” follows a date in this set; found “}”"),
    ("[]", 1, 1, "a date is missing here in the set"),
    ("[2022/2023]", 5, 1, "a range in a set is written with “..”, not “/”"),
    ("[2022..,2023]", 1, 6, "only the last date of a set may be followed by “..”"),
    ("[2022,..2023]", 6, 2, "only the first date of a set may follow “..”"),
    ("[2023..2022]", 1, 10, "the range ends (2022-12-31) before it starts (2023-01-01)"),
    ("[2022]~", 6, 1, "nothing may follow the date; found “~”"),
    ("2022-09T10:00:00", 0, 7, "before a time stands a full date, without X and qualifiers; found “2022-09”"),
    ("2022-09-25T10:00", 16, 0, "“:” and the seconds follow, as in 23:20:30; found the end"),
    ("2022-09-25T24:00:00", 11, 2, "hours are 00 to 23; found “24”"),
    ("2022-09-25T10:00:60", 17, 2, "seconds are 00 to 59; found “60”"),
    ("2022-09-25T1é:00:00", 11, 2, "hours have two digits; found “1é”"),
    ("2022-09-25T10:00:00.5", 19, 2, "EDTF has no fractions of a second; found “.5”"),
    ("2022-09-25T10:00:00-00:00", 19, 6, "a zone of no offset is Z or +00:00"),
    ("2022-09-25T10:00:00 CET", 19, 4, "a time ends, or a zone follows: Z, +hh or +hh:mm; found “ CET”"),
  ])
  func saysTheRuleThePlaceAndWhatWasFound(text: String, offset: Int, length: Int, message: String) throws {
    let error = try error(for: text)
    #expect(error.message == message)
    #expect((error.offset, error.length) == (offset, length))
  }

  @Test(arguments: [
    "2022-9-5": "2022-09-05", "2022-9": "2022-09", "2022-9-5~": "2022-09-05~", "25/09/2022": "2022-09-25",
    "09/25/2022": "2022-09-25", "9/9/2022": "2022-09-09", "05.09.2022": "2022-09-05",
    "2022/09/25": "2022-09-25",
    "2022/09": "2022-09", "09/2022": "2022-09", "20220925": "2022-09-25", "202209": "2022-09",
    "12345": "Y12345",
    "198": "198X", "19": "19XX", "ca. 2022": "2022~", "circa 2022-9": "2022-09~",
    "c. 25/09/2022": "2022-09-25~",
    "verso il 25 settembre 2022": "2022-09-25~", "около 2022": "2022~", "25 settembre 2022": "2022-09-25",
    "September 25th, 2022": "2022-09-25", "1er août 2022": "2022-08-01",
    "25 сентября 2022 года": "2022-09-25",
    "سبتمبر 2022": "2022-09", "٢٠٢٢-٠٩": "2022-09", "2022?~": "2022%", "2022 (?)": "2022?", "201u": "201X",
    "y12345": "Y12345", "Y2022": "2022", "-0000": "0000", "2022-": "2022", "2022-00-00": "2022",
    "2022-09-00": "2022-09", "2022-25-09": "2022-09-25", " 2022 ": "2022", "\u{200F}2022": "2022",
    "2022–09–25": "2022-09-25", "2022–2023": "2022/2023", "2020-2022": "2020/2022",
    "2022 - 2023": "2022/2023",
    "2022..2023": "2022/2023", "2022-9-5/2022-9-7": "2022-09-05/2022-09-07", "2022/open": "2022/..",
    "unknown/2022": "/2022", "2022-09-24/2022-09-21": "2022-09-21/2022-09-24", "{2022, 2023}": "{2022,2023}",
    "2022-09-25 10:00": "2022-09-25T10:00:00", "2022-09-25T10:00:00z": "2022-09-25T10:00:00Z",
  ])
  func offersTheLikelyFix(text: String, fix: String) throws {
    let error = try error(for: text)
    #expect(error.fix == fix)
    #expect(error.description == "\(error.message); did you mean “\(fix)”?")
  }

  @Test(arguments: [
    "05/09/2022", "2022-02-30", "hello", "2022-13", "22-09-25", "../..", "2022-09-25T25:00:00", "[2022}",
    "1950S2",
  ])
  func offersNoFixWhereNoneIsLikely(text: String) throws {
    let error = try error(for: text)
    #expect(error.fix == nil)
    #expect(error.description == error.message)
  }

  @Test func countsPlacesInScalars() throws {
    let error = try error(for: "2022-0é👨‍👩‍👧")
    #expect((error.offset, error.length) == (5, 7))
  }

  @Test func spellsOutControlCharactersAndCutsLongTexts() throws {
    #expect(try error(for: "\u{202E}2022").message.hasSuffix("found “U+202E 2022”"))
    #expect(try error(for: "\u{1B}[2J").message.hasSuffix("found “U+001B ”"))
    #expect(
      try error(for: String(repeating: "a", count: 500)).message.hasSuffix("found “aaaaaaaaaaaaaaaaaaaa…”"))
  }
}
