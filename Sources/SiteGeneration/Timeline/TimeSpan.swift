internal import Chronology

/// How a date lies in time: the days that it may mean, and what it says of them.
struct TimeSpan: Sendable {
  enum Kind: Sendable {
    /// One day.
    case day
    /// It happened at some time within the days: they are a month, a year, a season, the members of a set.
    case within
    /// It went on through the days.
    case lasting
  }

  /// Where it begins or ends. Days are ordinals, so that the day after the last can be said.
  enum End: Equatable, Sendable {
    case day(Int)
    /// An interval begins or ends on some day of these.
    case someDay(ClosedRange<Int>)
    /// Open, or not known.
    case open
  }

  let kind: Kind
  let start: End
  let end: End
  let qualification: Qualification
  /// Whether it says nothing finer than a year.
  let isCoarse: Bool

  /// The first day that may be meant; before all days where the start is open.
  var first: Int {
    switch start {
    case .day(let day): day
    case .someDay(let days): days.lowerBound
    case .open: .min
    }
  }

  /// The last day that may be meant; after all days where the end is open.
  var last: Int {
    switch end {
    case .day(let day): day
    case .someDay(let days): days.upperBound
    case .open: .max
    }
  }

  init(_ date: EDTFDate) {
    qualification = date.qualification
    isCoarse = date.precision >= .year
    switch date.form {
    case .interval(let first, let last):
      kind = .lasting
      start = End(first)
      end = End(last)
    case .date, .dateTime, .oneOf, .allOf:
      start = date.earliest.map { .day($0.ordinal) } ?? .open
      end = date.latest.map { .day($0.ordinal) } ?? .open
      kind = start == end && start != .open ? .day : .within
    }
  }
}

extension TimeSpan.End {
  fileprivate init(_ endpoint: EDTFDate.Endpoint) {
    guard let date = endpoint.date else {
      self = .open
      return
    }
    let (first, last) = (date.earliest.ordinal, date.latest.ordinal)
    self = first == last ? .day(first) : .someDay(first...last)
  }
}
