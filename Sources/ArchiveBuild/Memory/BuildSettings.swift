internal import ArchiveModel
internal import Publishing
internal import SiteGeneration

/// What a build depends on besides the archive's files and the program.
struct BuildSettings: Hashable, Sendable {
  let audience: Audience
  let baseURL: String?
  let asOf: Int?
  let timezone: String
  /// Whether the system knows the time zone; nil where it has no time zone data at all.
  let knowsTimezone: Bool?
  /// The system's data for the time zone.
  let timezoneData: FileStatus?
}

extension BuildSettings {
  init(_ options: BuildOptions, timezone: String) {
    self.init(
      audience: options.audience, baseURL: options.baseURL, asOf: options.asOf, timezone: timezone,
      knowsTimezone: LocalTime.knows(timezone), timezoneData: LocalTime.data(of: timezone))
  }
}
