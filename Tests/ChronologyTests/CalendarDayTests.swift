import Testing

@testable import Chronology

@Suite struct CalendarDayTests {
  @Test(arguments: [
    (2022, 2, 29), (1900, 2, 29), (2022, 4, 31), (2022, 0, 1), (2022, 13, 1), (2022, 1, 0), (2022, 1, 32),
    (Int.max, 1, 1), (Int.min, 1, 1), (2022, Int.max, 1), (2022, 1, Int.min),
  ])
  func refusesDaysThatTheCalendarHasNot(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (1970, 1, 2, 1), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
    (2022, 9, 25, 19_260), (1600, 2, 29, -135_081), (0, 1, 1, -719_528), (-1, 12, 31, -719_529),
  ])
  func countsDaysFrom1970(year: Int, month: Int, day: Int, ordinal: Int) throws {
    let date = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(date.ordinal == ordinal)
    #expect(CalendarDay(ordinal: ordinal) == date)
  }

  @Test func everyDayOfNineCenturiesFollowsTheOneBefore() throws {
    var previous = try #require(CalendarDay(ordinal: -800_000))
    for ordinal in -799_999 ... -470_000 {
      let day = try #require(CalendarDay(ordinal: ordinal))
      guard day.ordinal == ordinal, previous < day, day.weekday.rawValue == previous.weekday.rawValue % 7 + 1,
        (day.day == previous.day + 1 && day.month == previous.month) || day.day == 1
      else {
        Issue.record("\(day) after \(previous)")
        return
      }
      previous = day
    }
  }

  @Test func holdsItsWidestYears() throws {
    for year in [CalendarDay.years.lowerBound, CalendarDay.years.upperBound] {
      let day = try #require(CalendarDay(year: year, month: 12, day: 31))
      #expect((day.year, day.month, day.day) == (year, 12, 31))
      #expect(CalendarDay(ordinal: day.ordinal) == day)
    }
    #expect(CalendarDay(ordinal: .max) == nil)
    #expect(CalendarDay(ordinal: .min) == nil)
    #expect(CalendarDay(ordinal: 1 << 59) == nil)
  }

  @Test(arguments: [
    (2022, 9, 25, Weekday.sunday), (1970, 1, 1, .thursday), (1969, 12, 31, .wednesday),
    (1945, 5, 8, .tuesday),
    (2000, 1, 1, .saturday), (-4, 2, 29, .thursday),
  ])
  func knowsTheDayOfTheWeek(year: Int, month: Int, day: Int, weekday: Weekday) throws {
    #expect(try #require(CalendarDay(year: year, month: month, day: day)).weekday == weekday)
  }

  @Test(arguments: [
    (2022, 9, 5, "2022-09-05"), (45, 12, 25, "0045-12-25"), (-45, 1, 1, "-0045-01-01"),
    (12_022, 1, 1, "+12022-01-01"),
  ])
  func writesISO8601(year: Int, month: Int, day: Int, text: String) throws {
    #expect(try #require(CalendarDay(year: year, month: month, day: day)).iso8601 == text)
  }
}
