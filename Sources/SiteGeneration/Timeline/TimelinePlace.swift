internal import ArchiveModel
internal import Chronology

/// Where an event stands in a timeline: on the finest page that its precision covers.
enum TimelinePlace: Hashable {
  case day(CalendarDay)
  /// Some day of a month.
  case month(year: Int, month: Int)
  /// Some day of a year.
  case year(Int)
  /// A span or an uncertainty beyond a year: the page of all time.
  case all

  /// - Returns: the place, and the later months or years into which the event goes on.
  static func of(_ date: EDTFDate) -> (place: TimelinePlace, continues: [Period]) {
    switch date.form {
    case .interval(.date(let start), .date(let end)):
      let place = of(start.earliest, precision: start.precision)
      return (place, place.continuation(from: start.earliest, to: end.latest))
    case .interval(.date(let known), _):
      // An open side says nothing of the days beyond, so the event stands at the known side alone.
      return (of(known.earliest, precision: known.precision), [])
    case .interval(_, .date(let known)):
      return (of(known.latest, precision: known.precision), [])
    case .date, .dateTime, .interval, .oneOf, .allOf:
      return (covering(date), [])
    }
  }

  private static func of(_ day: CalendarDay, precision: DatePrecision) -> TimelinePlace {
    switch precision {
    case .second, .day: .day(day)
    case .month: .month(year: day.year, month: day.month)
    case .season, .year: .year(day.year)
    case .decade, .century, .millennium, .indefinite: .all
    }
  }

  /// The finest place that holds all days that the date may mean.
  private static func covering(_ date: EDTFDate) -> TimelinePlace {
    guard let first = date.earliest ?? date.latest else { return .all }
    let last = date.earliest == nil ? first : (date.latest ?? first)
    if first == last { return .day(first) }
    guard first.year == last.year else { return .all }
    return first.month == last.month ? .month(year: first.year, month: first.month) : .year(first.year)
  }

  /// The months after the first, or the years where the months would be too many to be read.
  private func continuation(from first: CalendarDay, to last: CalendarDay) -> [Period] {
    let (years, overflows) = last.year.subtractingReportingOverflow(first.year)
    guard !overflows, (0...Self.longestYears).contains(years) else { return [] }
    let months = years * 12 + last.month - first.month
    if isWithinMonth, months <= Self.longestMonths {
      return (0..<max(months, 0)).map { offset in
        let month = first.month + offset
        return .month(year: first.year + month / 12, month: month % 12 + 1)
      }
    }
    return (0..<years).map { .year(first.year + $0 + 1) }
  }

  private static let longestMonths = 24
  private static let longestYears = 50

  private var isWithinMonth: Bool {
    switch self {
    case .day, .month: true
    case .year, .all: false
    }
  }
}
