internal import ArchiveModel
internal import Chronology

/// Some of the archive's events, as one file for the filter of the timeline.
struct FilterShard: Sendable {
  /// Its number, by which the head's lists name it.
  let number: Int
  /// The name of its file: a year, a month, or `undated`; `2022-09-2` is the second of a long month.
  let name: String
  /// In order of time.
  let events: [Handle<Event>]
  /// The days that its events may mean; nil where none of them says anything of days.
  let extent: FilterExtent?
}

/// A stretch of days, open on a side where it has none.
struct FilterExtent: Hashable, Sendable {
  var earliest: CalendarDay?
  var latest: CalendarDay?

  /// Nil for a date that says nothing of days. `XXXX` doesn't, though it could be any day of 10,000 years: readers who
  /// ask for a time don't ask for events of which nobody knows when.
  init?(_ date: EDTFDate) {
    guard date.earliest != nil || date.latest != nil else { return nil }
    if case .date = date.form, date.precision == .indefinite { return nil }
    earliest = date.earliest
    latest = date.latest
  }

  mutating func formUnion(_ other: FilterExtent) {
    earliest = Self.one(of: earliest, other.earliest, by: min)
    latest = Self.one(of: latest, other.latest, by: max)
  }

  /// An open side stays open.
  private static func one(
    of left: CalendarDay?, _ right: CalendarDay?, by choose: (CalendarDay, CalendarDay) -> CalendarDay
  ) -> CalendarDay? {
    guard let left, let right else { return nil }
    return choose(left, right)
  }
}
