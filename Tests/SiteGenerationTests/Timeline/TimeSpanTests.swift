import Chronology
import Testing

@testable import SiteGeneration

struct TimeSpanTests {
  private static func words(_ date: String) throws -> String {
    let span = TimeSpan(try EDTFDate(parsing: date))
    func end(_ end: TimeSpan.End) -> String {
      switch end {
      case .day(let day): CalendarDay(ordinal: day)!.iso8601
      case .someDay(let days):
        "\(CalendarDay(ordinal: days.lowerBound)!.iso8601)…\(CalendarDay(ordinal: days.upperBound)!.iso8601)"
      case .open: "open"
      }
    }
    return "\(span.kind) \(end(span.start)) \(end(span.end))"
  }

  @Test(arguments: [
    ("2022-09-25", "day 2022-09-25 2022-09-25"), ("2022-09-25T10:00:00Z", "day 2022-09-25 2022-09-25"),
    ("2022-09-25%", "day 2022-09-25 2022-09-25"), ("[2022-09-25]", "day 2022-09-25 2022-09-25"),
    ("2022-09", "within 2022-09-01 2022-09-30"), ("2022", "within 2022-01-01 2022-12-31"),
    ("2022-24", "within 2022-12-01 2023-02-28"), ("2022-09-1X", "within 2022-09-10 2022-09-19"),
    ("202X", "within 2020-01-01 2029-12-31"), ("2022-XX-25", "within 2022-01-25 2022-12-25"),
    ("[2022-09-08,2022-09-11]", "within 2022-09-08 2022-09-11"),
    ("{2022-09-08,2022-10}", "within 2022-09-08 2022-10-31"), ("[..2022-09-08]", "within open 2022-09-08"),
    ("[2022-09-08..]", "within 2022-09-08 open"),
    ("2022-09-21/2022-09-28", "lasting 2022-09-21 2022-09-28"),
    ("2022-09/2022-11-03", "lasting 2022-09-01…2022-09-30 2022-11-03"),
    ("2022-09-21/2022", "lasting 2022-09-21 2022-01-01…2022-12-31"),
    ("2022-09-21/..", "lasting 2022-09-21 open"), ("/2022-09-21", "lasting open 2022-09-21"),
  ])
  func aDateIsADayOrSomeTimeWithinDaysOrLasted(_ date: String, _ expected: String) throws {
    #expect(try Self.words(date) == expected)
  }
}
