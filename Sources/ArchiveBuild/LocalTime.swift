#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

internal import ArchiveModel
internal import Chronology
internal import Synchronization

/// Turns times of a place into moments, by the system's time zone data.
enum LocalTime {
  /// The C library has one time zone for the whole process.
  private static let gate = Mutex(())

  /// Whether the system knows the IANA time zone; nil where it has no time zone data at all.
  static func knows(_ zone: String) -> Bool? {
    if zone == "UTC" { return true }
    let folder = getenv("TZDIR").map { String(cString: $0) } ?? "/usr/share/zoneinfo"
    guard access(folder, F_OK) == 0 else { return nil }
    let isName = zone.utf8.allSatisfy { byte in
      let scalar = Unicode.Scalar(byte)
      return scalar.properties.isAlphabetic || "0123456789_+-/".unicodeScalars.contains(scalar)
    }
    var status = stat()
    return isName && stat("\(folder)/\(zone)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The moment, in seconds since 1970, at which clocks in `zone` show `time`. Of two such moments, when clocks are set
  /// back, the one that the C library chooses.
  static func instant(of time: CivilTime, in zone: String) -> Int {
    gate.withLock { _ in
      let before = getenv("TZ").map { String(cString: $0) }
      setenv("TZ", zone, 1)
      tzset()
      defer {
        if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
        tzset()
      }
      var parts = tm()
      parts.tm_year = Int32(clamping: time.day.year - 1900)
      parts.tm_mon = Int32(time.day.month - 1)
      parts.tm_mday = Int32(time.day.day)
      parts.tm_hour = Int32(time.seconds / 3600)
      parts.tm_min = Int32(time.seconds / 60 % 60)
      parts.tm_sec = Int32(time.seconds % 60)
      parts.tm_isdst = -1
      return Int(mktime(&parts))
    }
  }
}
