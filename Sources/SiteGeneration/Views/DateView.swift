internal import Chronology
internal import Templating

/// A date for machines and in words.
struct DateView: Sendable {
  /// How a date that isn't a plain day is marked beside its words.
  enum Mark: String, Sendable {
    case approximate = "~"
    case uncertain = "?"
    case span = "↔"
    case openEnd = "→"
    case openStart = "←"
  }

  /// The date as HTML's `datetime` takes it: a day, month or year without qualification.
  let iso: String?
  let words: String
  let mark: Mark?
  /// The date itself, for those who want other words.
  let moment: Moment

  enum Moment: Sendable {
    case period(Period)
    /// Apart, as it is large and rare: most dates are plain days.
    indirect case date(EDTFDate)
  }

  init(_ day: CalendarDay, in wording: DateWording) {
    iso = Self.datetime(.day(day))
    words = wording.day(day)
    mark = nil
    moment = .period(.day(day))
  }

  init(_ date: EDTFDate, in wording: DateWording) {
    words = wording.words(for: date)
    mark = Mark(date)
    let period = mark == nil ? Self.period(date) : nil
    iso = period.flatMap(Self.datetime)
    moment = period.map(Moment.period) ?? .date(date)
  }

  init(_ period: Period, in wording: DateWording) {
    words =
      switch period {
      case .year: period.name
      case .month(let year, let month): wording.monthAndYear(year: year, month: month)
      case .day(let day): wording.day(day)
      }
    mark = nil
    iso = Self.datetime(period)
    moment = .period(period)
  }

  /// HTML takes months and days of years from 1 on, in four digits or more.
  static func datetime(_ period: Period) -> String? {
    switch period {
    case .year(let year), .month(let year, _): year > 0 ? period.name : nil
    case .day(let day): day.year > 0 ? period.name : nil
    }
  }

  /// The day, month or year that the date names as it stands; seasons and unspecified digits name none.
  private static func period(_ date: EDTFDate) -> Period? {
    guard case .date(let plain) = date.form, let year = plain.year.value else { return nil }
    let period: Period
    switch plain.subdivision {
    case .none: period = .year(year)
    case .month where date.precision == .month: period = .month(year: year, month: plain.earliest.month)
    case .monthAndDay where date.precision == .day: period = .day(plain.earliest)
    case .month, .monthAndDay, .season: return nil
    }
    return period.name == date.description ? period : nil
  }

  /// The first day that the date can mean; nil where its start is open or unknown.
  private var earliest: String? {
    switch moment {
    case .date(let date): date.earliest?.iso8601
    case .period(.day(let day)): day.iso8601
    case .period(.month(let year, let month)): CalendarDay(year: year, month: month, day: 1)?.iso8601
    case .period(.year(let year)): CalendarDay(year: year, month: 1, day: 1)?.iso8601
    }
  }

  static let contract = Contract<DateView>(
    "date", "A date.",
    [
      .optionalText("iso", "The date for a datetime attribute, where it is a plain day, month or year.") {
        $0.iso
      },
      .optionalText(
        "earliest", "The first day that it can mean, such as 2022-09-25; to sort by in years 0 to 9999."
      ) {
        $0.earliest
      },
      .text("words", "The date in words.") { $0.words },
      .optionalText("mark", "A sign for an approximate, uncertain, open or spanning date.") {
        $0.mark?.rawValue
      },
    ])
}

extension DateView.Mark {
  fileprivate init?(_ date: EDTFDate) {
    switch date.form {
    case .interval(.date, .date), .oneOf, .allOf: self = .span
    case .interval(.date, _): self = .openEnd
    case .interval: self = .openStart
    case .date, .dateTime:
      if date.isUncertain {
        self = .uncertain
      } else if date.isApproximate {
        self = .approximate
      } else {
        return nil
      }
    }
  }
}
