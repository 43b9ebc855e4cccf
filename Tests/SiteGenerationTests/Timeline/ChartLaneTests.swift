import Chronology
import Testing

@testable import SiteGeneration

/// What is drawn for a date on the pages of September 2022, of 2022, and of all years from 2021 to 2024.
struct ChartLaneTests {
  private static func lane(_ date: String, on unit: ChartView.Unit) throws -> ChartLane? {
    let periods: [Period] =
      switch unit {
      case .day: (1...30).map { .day(CalendarDay(year: 2022, month: 9, day: $0)!) }
      case .month: (1...12).map { .month(year: 2022, month: $0) }
      case .year: (2021...2024).map { .year($0) }
      }
    let (span, scale) = (TimeSpan(try EDTFDate(parsing: date)), ChartScale(periods))
    guard ChartLane.isNeeded(for: span, on: scale, of: unit) else { return nil }
    return ChartLane(span, on: scale)
  }

  /// The marks with their places in hundredths.
  private static func marks(_ date: String, on unit: ChartView.Unit) throws -> String {
    guard let lane = try lane(date, on: unit) else { return "–" }
    let marks = lane.marks.map { mark in
      let place = ChartLanesView.hundredths(mark.x)
      return "\(mark.shape.rawValue) \(place)"
        + (mark.end == mark.x ? "" : "…\(ChartLanesView.hundredths(mark.end))")
    }
    return (marks + [lane.doubt?.rawValue].compactMap(\.self)).joined(separator: ", ")
  }

  @Test(arguments: [
    ("2022-09-25", "–"), ("2022-09-25T10:00:00", "–"), ("2022-09-25/2022-09-25", "–"), ("[2022-09-25]", "–"),
    ("2022-09-24/2022-09-26", "line 76.66…86.66, cap 76.66, cap 86.66"),
    ("2022-09-21~/2022-09-27~", "line 66.66…90, approximate"),
    ("2022-09-25~", "point 81.66, approximate"), ("2022-09-25?", "point 81.66, uncertain"),
    ("2022-09-25%", "point 81.66, approximate-and-uncertain"),
    ("2022-09", "box 0…100"), ("2022-09~", "box 0…100, approximate"), ("2022-09-1X", "box 30…63.33"),
    ("2022-09-XX", "box 0…100"), ("[2022-09-10,2022-09-12]", "box 30…40"),
    ("{2022-09-10,2022-09-12}", "box 30…40"),
    ("2022-09-16/..", "line 50…100, cap 50, end-tip 100"),
    ("2022-09-16/", "line 50…100, cap 50, end-tip 100"),
    ("../2022-09-15", "line 0…50, cap 50, start-tip 0"),
  ])
  func onThePageOfAMonthADateThatIsNoDayHasALine(_ date: String, _ expected: String) throws {
    #expect(try Self.marks(date, on: .day) == expected)
  }

  @Test(arguments: [
    ("2022-09-16/2022-10-02", "line 50…100, cap 50"), ("2022-08-20/2022-09-15", "line 0…50, cap 50"),
    ("2022-08-20/2022-10-02", "line 0…100"), ("2022-08-20/..", "line 0…100, end-tip 100"),
    // The day on which it ends isn't known, nor whether it lies on the page.
    ("2022-09-16/2022", "line 50…100, cap 50, rails 0…100"),
  ])
  func whatGoesOnBeyondThePageRunsToItsEdgeAndHasNoEndThere(_ date: String, _ expected: String) throws {
    #expect(try Self.marks(date, on: .day) == expected)
  }

  @Test(arguments: [
    ("2022-09-16/2022-10", "line 50…100, cap 50"), ("2022-08/2022-09-15", "line 0…50, cap 50"),
    ("2022-09-16/2022-09", "line 50…100, cap 50, box 0…100"),
    ("2022-09/2022-11", "line 0…100, box 0…100"),
  ])
  func anIntervalHasABoxAroundTheDaysOnWhichItMayBeginOrEnd(_ date: String, _ expected: String) throws {
    #expect(try Self.marks(date, on: .day) == expected)
  }

  @Test(arguments: [
    ("2022-09", "–"), ("2022-09-25", "–"), ("2022-09-1X", "–"), ("[2022-09-10,2022-09-12]", "–"),
    ("2022", "box 0…100"), ("2022?", "box 0…100, uncertain"), ("2022-22", "box 41.66…66.66"),
    ("2022-XX-25", "box 6.45…98.38"), ("2022-09~", "box 66.66…75, approximate"),
    ("2022-09-16~", "point 70.97, approximate"), ("2022-04/2022-06", "line 25…50, cap 25, cap 50"),
    ("2022-09-16/2022-09-18", "line 70.83…71.66, cap 70.83, cap 71.66"),
    ("2021-11/2022-03", "line 0…25, cap 25"), ("2022-10-01/..", "line 75…100, cap 75, end-tip 100"),
    ("2022-04-01/2022", "line 25…100, cap 25, box 0…100"),
  ])
  func onThePageOfAYearMonthsAreBars(_ date: String, _ expected: String) throws {
    #expect(try Self.marks(date, on: .month) == expected)
  }

  @Test(arguments: [
    ("2022", "–"), ("2022-09-25~", "–"), ("2022-09-24/2022-09-26", "–"), ("2022-22?", "–"),
    ("2022~", "box 25…50, approximate"), ("2021/2022", "line 0…50, cap 0, cap 50"),
    ("2022-24", "box 47.87…54.04"), ("202X", "rails 0…100"), ("202X~", "rails 0…100, approximate"),
    ("[2022,2030]", "rails 25…100, cap 25"), ("2023/..", "line 50…100, cap 50, end-tip 100"),
    ("[..2022]", "rails 0…50, cap 50, start-tip 0"), ("201X", "–"), ("2018/2022", "line 0…50, cap 50"),
  ])
  func onThePageOfAllYearsOnlyWhatAYearDoesNotHold(_ date: String, _ expected: String) throws {
    #expect(try Self.marks(date, on: .year) == expected)
  }

  @Test(arguments: [
    ("2022-09-25~", "approximate"), ("2022-09", "within"), ("2022-09-20/2022-09-28", "lasting"),
    ("2022-09-20/2022-10-28", "lasting beyond"), ("2022-09-20%/..", "lasting approximate-and-uncertain open"),
  ])
  func theKeySaysWhatOccurs(_ date: String, _ expected: String) throws {
    let keys = try #require(try Self.lane(date, on: .day)).keys
    #expect(
      ChartLane.Key.allCases.filter(keys.contains).map(\.rawValue).joined(separator: " ") == expected)
  }
}
