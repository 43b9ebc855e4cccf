extension EDTFDate {
  /// How a date is written, for those who say it in other words.
  package enum Form: Hashable, Sendable {
    case date(PartialDate)
    /// A complete date with a time of day.
    case dateTime(CalendarDay, TimeOfDay)
    /// `start/end`, of which at least one is a date.
    case interval(start: Endpoint, end: Endpoint)
    /// `[…]`: one of the members, which one isn't known.
    case oneOf([Member])
    /// `{…}`: all of the members.
    case allOf([Member])
  }

  /// One end of an interval.
  package enum Endpoint: Hashable, Sendable {
    case date(PartialDate)
    /// `..`: there is no end, or none is stated.
    case open
    /// Nothing: there is an end, which isn't known.
    case unknown
  }

  /// A part of a set.
  package enum Member: Hashable, Sendable {
    case date(PartialDate)
    /// `a..b`: every date from the first to the second.
    case range(PartialDate, PartialDate)
    /// `..a`
    case orEarlier(PartialDate)
    /// `a..`
    case orLater(PartialDate)
  }
}

extension EDTFDate.Form {
  /// The first and the last day that may be meant.
  var bounds: (earliest: CalendarDay?, latest: CalendarDay?) {
    switch self {
    case .date(let date): return (date.earliest, date.latest)
    case .dateTime(let day, _): return (day, day)
    case .interval(let start, let end): return (start.date?.earliest, end.date?.latest)
    case .oneOf(let members), .allOf(let members):
      guard var bounds = members.first?.bounds else { return (nil, nil) }
      for member in members.dropFirst() {
        let (earliest, latest) = member.bounds
        bounds.earliest = bounds.earliest.flatMap { left in earliest.map { min(left, $0) } }
        bounds.latest = bounds.latest.flatMap { left in latest.map { max(left, $0) } }
      }
      return bounds
    }
  }

  /// Every date that is written in it; none for a date with time.
  var dates: [PartialDate] {
    switch self {
    case .date(let date): [date]
    case .dateTime: []
    case .interval(let start, let end): [start.date, end.date].compactMap { $0 }
    case .oneOf(let members), .allOf(let members): members.flatMap(\.dates)
    }
  }
}

extension EDTFDate.Endpoint {
  /// The date at this end, if it is one.
  package var date: PartialDate? {
    if case .date(let date) = self { date } else { nil }
  }
}

extension EDTFDate.Member {
  /// The first and the last day that may be meant.
  var bounds: (earliest: CalendarDay?, latest: CalendarDay?) {
    switch self {
    case .date(let date): (date.earliest, date.latest)
    // Ends may overlap: “2005-06..2005” begins in June, and may end as early as January.
    case .range(let first, let last): (first.earliest, last.latest)
    case .orEarlier(let date): (nil, date.latest)
    case .orLater(let date): (date.earliest, nil)
    }
  }

  var dates: [PartialDate] {
    switch self {
    case .date(let date), .orEarlier(let date), .orLater(let date): [date]
    case .range(let first, let last): [first, last]
    }
  }
}
