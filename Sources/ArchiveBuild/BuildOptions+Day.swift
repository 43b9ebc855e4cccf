internal import Chronology

extension BuildOptions {
  /// The day, in UTC, of a moment in seconds since 1970.
  package static func day(ofInstant seconds: Int) -> String {
    LocalTime.day(at: seconds, in: "UTC")?.iso8601 ?? "1970-01-01"
  }
}
