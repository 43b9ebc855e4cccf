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

  init(_ day: CalendarDay, in wording: DateWording) {
    iso = Self.datetime(.day(day))
    words = wording.day(day)
    mark = nil
  }

  init(_ date: EDTFDate, in wording: DateWording) {
    words = wording.words(for: date)
    mark = Mark(date)
    iso = mark == nil ? Self.datetime(date) : nil
  }

  /// HTML takes months and days of years from 1 on, in four digits or more.
  static func datetime(_ period: Period) -> String? {
    switch period {
    case .year(let year), .month(let year, _): year > 0 ? period.name : nil
    case .day(let day): day.year > 0 ? period.name : nil
    }
  }

  /// Neither seasons nor unspecified digits have a form that HTML takes.
  private static func datetime(_ date: EDTFDate) -> String? {
    guard case .date(let plain) = date.form, let year = plain.year.value else { return nil }
    let period: Period
    switch plain.subdivision {
    case .none: period = .year(year)
    case .month where date.precision == .month: period = .month(year: year, month: plain.earliest.month)
    case .monthAndDay where date.precision == .day: period = .day(plain.earliest)
    case .month, .monthAndDay, .season: return nil
    }
    return period.name == date.description ? datetime(period) : nil
  }

  static let contract = Contract<DateView>(
    "date", "A date.",
    [
      .optionalText("iso", "The date for a datetime attribute, where it is a plain day, month or year.") {
        $0.iso
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
