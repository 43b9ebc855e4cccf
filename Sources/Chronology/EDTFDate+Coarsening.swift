/// A unit that leaves out what is finer.
package enum CoarseUnit: Hashable, Sendable {
  case month
  case year
}

extension EDTFDate.Form {
  /// The same without what is finer than `unit`; qualifications of what is left stay. A time of day has no such form.
  func coarsened(to unit: CoarseUnit) -> Self {
    switch self {
    case .dateTime: return self
    case .date(let date): return .date(date.coarsened(to: unit))
    case .interval(let start, let end):
      let (start, end) = (start.coarsened(to: unit), end.coarsened(to: unit))
      if case .date(let date) = start, start == end { return .date(date) }
      return .interval(start: start, end: end)
    case .oneOf(let members):
      let members = Self.coarsened(members, to: unit)
      if members.count == 1, case .date(let date) = members[0] { return .date(date) }
      return .oneOf(members)
    case .allOf(let members):
      let members = Self.coarsened(members, to: unit)
      if members.count == 1, case .date(let date) = members[0] { return .date(date) }
      return .allOf(members)
    }
  }

  /// Members that have become alike are named once.
  private static func coarsened(_ members: [EDTFDate.Member], to unit: CoarseUnit) -> [EDTFDate.Member] {
    var seen: Set<EDTFDate.Member> = []
    return members.map { $0.coarsened(to: unit) }.filter { seen.insert($0).inserted }
  }
}

extension EDTFDate.Endpoint {
  fileprivate func coarsened(to unit: CoarseUnit) -> Self {
    if case .date(let date) = self { .date(date.coarsened(to: unit)) } else { self }
  }
}

extension EDTFDate.Member {
  fileprivate func coarsened(to unit: CoarseUnit) -> Self {
    switch self {
    case .date(let date): return .date(date.coarsened(to: unit))
    case .range(let first, let last):
      let (first, last) = (first.coarsened(to: unit), last.coarsened(to: unit))
      return first == last ? .date(first) : .range(first, last)
    case .orEarlier(let date): return .orEarlier(date.coarsened(to: unit))
    case .orLater(let date): return .orLater(date.coarsened(to: unit))
    }
  }
}

extension PartialDate {
  /// The month or the year, where the date names one.
  fileprivate func coarsened(to unit: CoarseUnit) -> PartialDate {
    let subdivision: Subdivision
    switch (unit, self.subdivision) {
    case (.year, _): subdivision = .none
    case (.month, .monthAndDay(let month, _)) where month.value != nil: subdivision = .month(month)
    // A day in some month or other says more than the year does.
    case (.month, _): return self
    }
    let isYear = subdivision == .none
    // A part of a date that the calendar has is one that it has.
    return PartialDate(
      year: year, subdivision: subdivision,
      qualifications: (yearQualification, isYear ? [] : monthQualification, [])) ?? self
  }
}
