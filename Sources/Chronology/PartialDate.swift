/// One date as EDTF writes it: a year, perhaps with a season, a month, or a month and a day, any of which may have
/// unspecified digits and qualifications of its own. At least one day fits it.
package struct PartialDate: Hashable, Sendable {
  /// What follows the year.
  package enum Subdivision: Hashable, Sendable {
    case none
    case season(Season)
    case month(DigitPattern)
    case monthAndDay(DigitPattern, DigitPattern)
  }

  package let year: YearPattern
  package let subdivision: Subdivision
  package let yearQualification: Qualification
  /// The qualification of the month or the season.
  package let monthQualification: Qualification
  package let dayQualification: Qualification
  /// The first day that fits. Approximation does not widen it.
  package let earliest: CalendarDay
  /// The last day that fits.
  package let latest: CalendarDay

  /// Makes the date, if the calendar has a day that fits it. Qualifications are those of year, month and day.
  init?(
    year: YearPattern, subdivision: Subdivision = .none,
    qualifications: (Qualification, Qualification, Qualification) = ([], [], [])
  ) {
    guard let first = Self.bound(of: year, subdivision, isLatest: false),
      let last = Self.bound(of: year, subdivision, isLatest: true)
    else { return nil }
    self.year = year
    self.subdivision = subdivision
    (yearQualification, monthQualification, dayQualification) = qualifications
    earliest = first
    latest = last
  }

  /// The month's pattern, if there is one.
  package var month: DigitPattern? {
    switch subdivision {
    case .month(let month), .monthAndDay(let month, _): month
    case .none, .season: nil
    }
  }

  /// The day's pattern, if there is one.
  package var day: DigitPattern? {
    if case .monthAndDay(_, let day) = subdivision { day } else { nil }
  }

  /// All that is said of any component.
  package var qualification: Qualification {
    yearQualification.union(monthQualification).union(dayQualification)
  }

  /// What is said of every component, so of the date as a whole.
  package var wholeQualification: Qualification {
    switch subdivision {
    case .none: yearQualification
    case .season, .month: yearQualification.intersection(monthQualification)
    case .monthAndDay: yearQualification.intersection(monthQualification).intersection(dayQualification)
    }
  }

  package var precision: DatePrecision {
    guard year.value != nil else { return year.precision }
    switch subdivision {
    case .none: return .year
    case .season: return .season
    case .month(let month): return month.value == nil ? .year : .month
    case .monthAndDay(let month, let day):
      return month.value == nil ? .year : day.value == nil ? .month : .day
    }
  }
}
