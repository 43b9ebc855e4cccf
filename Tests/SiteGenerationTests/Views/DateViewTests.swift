import Chronology
import Testing

@testable import SiteGeneration

struct DateViewTests {
  static func view(_ text: String) throws -> DateView {
    DateView(try EDTFDate(parsing: text), in: DateWording(language: "en")!)
  }

  @Test(
    arguments: [
      ("2022-09-25", nil), ("2022-09", nil), ("2022", nil), ("2022-09-25~", "~"), ("2022-09~", "~"),
      ("2022?", "?"),
      ("2022-09-25%", "?"), ("2022-09-25/2022-09-27", "↔"), ("2022-09-25/..", "→"), ("2022-09-25/", "→"),
      ("../2022-09-25", "←"), ("/2022-09-25", "←"), ("[2022-09-25,2022-09-27]", "↔"), ("{2022,2024}", "↔"),
      ("2022-21", nil), ("202X", nil), ("2022-09-25T10:00:00", nil),
    ] as [(String, String?)])
  func whatIsNoPlainDayHasAMark(_ date: String, _ mark: String?) throws {
    #expect(try Self.view(date).mark?.rawValue == mark)
  }

  @Test(arguments: ["2022-09-25", "2022-09", "2022"])
  func aPlainDateIsGivenToMachines(_ date: String) throws {
    #expect(try Self.view(date).iso == date)
  }

  /// HTML's `datetime` takes none of these.
  @Test(arguments: [
    "2022-09-25~", "2022?", "2022-09-25/2022-09-27", "202X", "2022-XX", "2022-09-XX", "Y17000", "-0044",
    "2022-09-25T10:00:00",
  ])
  func anyOtherIsGivenInWordsOnly(_ date: String) throws {
    #expect(try Self.view(date).iso == nil)
    #expect(try !Self.view(date).words.isEmpty)
  }

  /// Its text has the form of a month's, but there is no month 21.
  @Test func aSeasonIsNoMonth() throws {
    #expect(try Self.view("2022-21").iso == nil)
  }

  @Test func daysBeforeTheYearOneAreGivenInWordsOnly() {
    let wording = DateWording(language: "en")!
    #expect(DateView(CalendarDay("2022-09-25"), in: wording).iso == "2022-09-25")
    #expect(DateView(CalendarDay("-0044-03-15"), in: wording).iso == nil)
    #expect(DateView(Period.month(year: 2022, month: 9), in: wording).iso == "2022-09")
    #expect(DateView(Period.year(-44), in: wording).iso == nil)
    #expect(DateView(Period.year(0), in: wording).iso == nil)
  }
}
