import Testing

@testable import Chronology

@Suite struct EDTFDateTests {
  @Test(arguments: [
    ("2022-22", "2022-06-01", "2022-08-31"), ("2022-23", "2022-09-01", "2022-11-30"),
    ("2022-24", "2022-12-01", "2023-02-28"), ("2023-24", "2023-12-01", "2024-02-29"),
    ("201X-24", "2010-12-01", "2020-02-29"), ("0000", "0000-01-01", "0000-12-31"),
    ("-156X", "-1569-01-01", "-1560-12-31"), ("-000X", "-0009-01-01", "-0001-12-31"),
    ("-XXXX-12-25", "-9999-12-25", "-0001-12-25"), ("XXXX-02-29", "0000-02-29", "9996-02-29"),
    ("19X1-02-28", "1901-02-28", "1991-02-28"), ("202X-02-29", "2020-02-29", "2028-02-29"),
    ("2022-XX-31", "2022-01-31", "2022-12-31"), ("2022-X1", "2022-01-01", "2022-11-30"),
    ("2022-02-2X", "2022-02-20", "2022-02-28"), ("202X-02-2X", "2020-02-20", "2029-02-28"),
    ("2022-0X-3X", "2022-01-30", "2022-09-30"), ("1X45", "1045-01-01", "1945-12-31"),
    ("2022-21/2022-23", "2022-03-01", "2022-11-30"), ("[..1984,1990]", "", "1990-12-31"),
    ("[..1984,1990..]", "", ""), ("{2022-10,2022-09}", "2022-09-01", "2022-10-31"),
    ("Y999999999999999", "+999999999999999-01-01", "+999999999999999-12-31"),
  ])
  func knowsItsBounds(text: String, earliest: String, latest: String) throws {
    let date = try EDTFDate(parsing: text)
    #expect(date.earliest?.iso8601 ?? "" == earliest)
    #expect(date.latest?.iso8601 ?? "" == latest)
  }

  @Test(arguments: [
    ("2022-09-25", DatePrecision.day), ("2022-09-2X", .month), ("2022-1X-25", .year), ("19X5", .century),
    ("X945", .indefinite), ("2022-24", .season), ("202X-24", .decade), ("2022-09-25/2022", .year),
    ("2022-09-25/..", .day), ("[2022-09-25,20XX]", .century), ("2022-09-25T10:00:00", .second),
  ])
  func knowsItsPrecision(text: String, precision: DatePrecision) throws {
    #expect(try EDTFDate(parsing: text).precision == precision)
  }

  @Test func tellsOpenFromUnknown() throws {
    func flags(_ text: String) throws -> [Bool] {
      let date = try EDTFDate(parsing: text)
      return [date.isInterval, date.hasOpenStart, date.hasUnknownStart, date.hasOpenEnd, date.hasUnknownEnd]
    }
    #expect(try flags("2022") == [false, false, false, false, false])
    #expect(try flags("2022/2023") == [true, false, false, false, false])
    #expect(try flags("../2022") == [true, true, false, false, false])
    #expect(try flags("/2022") == [true, false, true, false, false])
    #expect(try flags("2022/..") == [true, false, false, true, false])
    #expect(try flags("2022/") == [true, false, false, false, true])
    #expect(try flags("[..2022]") == [false, true, false, false, false])
    #expect(try flags("{2021,2022..}") == [false, false, false, true, false])
  }

  static let qualified: [(String, [Qualification])] = [
    ("2022-09-25~", [.approximate, .approximate, .approximate]),
    ("2022~-09-25", [.approximate, [], []]),
    ("2022-09~-25", [.approximate, .approximate, []]),
    ("2022-?09-25", [[], .uncertain, []]),
    ("?2022-09-~25", [.uncertain, [], .approximate]),
    ("2022?-~09-25", [.uncertain, .approximate, []]),
    ("2022~-09?-25", [[.approximate, .uncertain], .uncertain, []]),
    ("?-2022-09-%25", [.uncertain, [], [.approximate, .uncertain]]),
  ]

  @Test(arguments: qualified)
  func aQualifierBehindReachesLeftAndOneBeforeStaysWhereItIs(
    text: String, qualifications: [Qualification]
  ) throws {
    guard case .date(let date) = try EDTFDate(parsing: text).form else {
      Issue.record("\(text) isn't a single date")
      return
    }
    #expect([date.yearQualification, date.monthQualification, date.dayQualification] == qualifications)
    #expect(date.qualification == qualifications.reduce([]) { $0.union($1) })
    #expect(
      date.wholeQualification == qualifications.dropFirst().reduce(qualifications[0]) { $0.intersection($1) })
  }

  @Test(arguments: [
    ("2022-09-25T10:20:30", TimeOfDay.Zone.local), ("2022-09-25T10:20:30Z", .utc),
    ("2022-09-25T10:20:30+00:00", .offset(minutes: 0)), ("2022-09-25T10:20:30-04", .offset(minutes: -240)),
    ("2022-09-25T10:20:30+04:30", .offset(minutes: 270)),
  ])
  func keepsTheTimeAndItsZone(text: String, zone: TimeOfDay.Zone) throws {
    let day = try #require(CalendarDay(year: 2022, month: 9, day: 25))
    let time = TimeOfDay(hour: 10, minute: 20, second: 30, zone: zone)
    #expect(try EDTFDate(parsing: text).form == .dateTime(day, time))
  }

  @Test func keepsTheMembersOfASetInTheirOrder() throws {
    func date(_ text: String) throws -> PartialDate {
      var parser = EDTFParser(text)
      return try parser.parsePartialDate()
    }
    #expect(
      try EDTFDate(parsing: "[..1984,1990,1988~..1989,2000..]").form
        == .oneOf([
          .orEarlier(date("1984")), .date(date("1990")), .range(date("1988~"), date("1989")),
          .orLater(date("2000")),
        ]))
  }
}
