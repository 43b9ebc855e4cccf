import Chronology
import Testing

@testable import SiteGeneration

struct TimelinePlaceTests {
  static func place(_ text: String) throws -> String {
    let (place, continues) = TimelinePlace.of(try EDTFDate(parsing: text))
    let name =
      switch place {
      case .day(let day): Period.day(day).name
      case .month(let year, let month): Period.month(year: year, month: month).name
      case .year(let year): Period.year(year).name
      case .all: "all"
      }
    return ([name] + continues.map(\.name)).joined(separator: " ")
  }

  @Test(arguments: [
    ("2022-09-25", "2022-09-25"), ("2022-09", "2022-09"), ("2022", "2022"), ("2022-09-25~", "2022-09-25"),
    ("2022?", "2022"), ("2022-09-25T10:00:00", "2022-09-25"), ("2022-09-25T23:30:00Z", "2022-09-25"),
    ("-0044-03-15", "-0044-03-15"), ("2022-09-XX", "2022-09"), ("2022-XX", "2022"), ("2022-XX-25", "2022"),
  ])
  func anEventStandsOnTheFinestPageThatItsPrecisionCovers(_ date: String, _ expected: String) throws {
    #expect(try Self.place(date) == expected)
  }

  @Test(arguments: [
    // Spring, summer and autumn lie in one year; winter goes on into the next.
    ("2022-21", "2022"), ("2022-22", "2022"), ("2022-23", "2022"), ("202X", "all"), ("20XX", "all"),
    ("XXXX", "all"),
    ("202X-12", "all"), ("XXXX-12-25", "all"), ("Y-17000", "-17000"),
  ])
  func whatNoYearHoldsStandsOnThePageOfAllTime(_ date: String, _ expected: String) throws {
    #expect(try Self.place(date) == expected)
  }

  @Test(arguments: [
    ("2022-09-24/2022-09-26", "2022-09-24"), ("2022-09-28/2022-10-02", "2022-09-28 2022-10"),
    ("2022-11-30/2023-02-01", "2022-11-30 2022-12 2023-01 2023-02"),
    ("2022-09/2022-11", "2022-09 2022-10 2022-11"),
    ("2022-09-25/2022-10", "2022-09-25 2022-10"),
    (
      "2022-09-25/2023",
      "2022-09-25 2022-10 2022-11 2022-12 2023-01 2023-02 2023-03 2023-04 2023-05 2023-06 2023-07 2023-08 2023-09 2023-10 2023-11 2023-12"
    ),
    ("2021/2023", "2021 2022 2023"), ("2022/2022", "2022"), ("2022-09-25/2022-09-25", "2022-09-25"),
    ("2022-09-25~/2022-10-01?", "2022-09-25 2022-10"),
  ])
  func anIntervalIsListedWhereItGoesOn(_ date: String, _ expected: String) throws {
    #expect(try Self.place(date) == expected)
  }

  @Test func aLongIntervalGoesOnByYearsAndAVeryLongOneNowhere() throws {
    #expect(try Self.place("2020-12-01/2022-12-31").hasSuffix(" 2022-11 2022-12"))
    #expect(try Self.place("2020-12-01/2023-01-01") == "2020-12-01 2021 2022 2023")
    #expect(try Self.place("1950/2000").split(separator: " ").count == 51)
    #expect(try Self.place("1949/2000") == "1949")
    #expect(try Self.place("Y-170000002/2022") == "-170000002")
  }

  @Test(arguments: [
    ("2022-09-25/..", "2022-09-25"), ("2022-09/", "2022-09"), ("../2022-09-25", "2022-09-25"),
    ("/2022-09", "2022-09"),
    ("../2022", "2022"), ("2022-21/..", "2022"),
  ])
  func anOpenIntervalStandsAtTheSideThatIsKnown(_ date: String, _ expected: String) throws {
    #expect(try Self.place(date) == expected)
  }

  @Test(arguments: [
    ("[2022-09-25,2022-09-27]", "2022-09"), ("{2022-09-25,2022-11-02}", "2022"), ("[2022,2023]", "all"),
    ("{2022-09-25}", "2022-09-25"), ("[2022-09-25..2022-09-27]", "2022-09"), ("[..2022-09-25]", "2022-09-25"),
    ("[2022-09-25..]", "2022-09-25"),
  ])
  func aSetStandsWhereAllItsDaysAre(_ date: String, _ expected: String) throws {
    #expect(try Self.place(date) == expected)
  }

  @Test func anIntervalOfSeasonsOrDecadesStandsByItsStart() throws {
    #expect(try Self.place("2022-21/2022-23") == "2022")
    #expect(try Self.place("201X/202X").hasPrefix("all"))
  }
}
