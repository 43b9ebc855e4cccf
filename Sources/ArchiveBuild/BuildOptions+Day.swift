internal import Chronology

extension BuildOptions {
  /// The day, in UTC, of a moment in seconds since 1970.
  package static func day(ofInstant seconds: Int) -> String {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return CalendarDay(ordinal: day)?.iso8601 ?? "1970-01-01"
  }
}
