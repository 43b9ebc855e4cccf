/// A time of day to the second, with its zone if one is given.
package struct TimeOfDay: Hashable, Sendable {
  /// What the time is counted from.
  package enum Zone: Hashable, Sendable {
    /// No zone is given: local time.
    case local
    case utc
    /// Minutes ahead of UTC.
    case offset(minutes: Int)
  }

  package let hour: Int
  package let minute: Int
  /// 0 to 59, or 60 in a leap second.
  package let second: Int
  package let zone: Zone
}
