#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

internal import ArchiveModel
internal import Chronology
internal import Publishing
internal import Synchronization

/// Turns times of a place into moments, by the system's time zone data.
enum LocalTime {
  /// The C library has one time zone for the whole process.
  private static let gate = Mutex(())

  /// Where the C library looks for time zone data.
  private static var systemFolder: String {
    guard let folder = getenv("TZDIR"), folder.pointee != 0 else { return "/usr/share/zoneinfo" }
    return String(cString: folder)
  }

  /// Whether the system knows the IANA time zone; nil where it has no time zone data at all.
  ///
  /// - Parameter folder: where the data is, other than where the C library looks for it.
  static func knows(_ zone: String, in folder: String? = nil) -> Bool? {
    if zone == "UTC" { return true }
    // The C library takes a name that it doesn't know for UTC, so every name is checked before it gets there.
    guard isName(zone) else { return false }
    let folder = folder ?? systemFolder
    guard access(folder, F_OK) == 0 else { return nil }
    return isTimeZone("\(folder)/\(zone)")
  }

  /// What the system's data for a time zone is, as far as can be told without reading it.
  static func data(of zone: String) -> FileStatus? {
    try? FileStatus.of("\(systemFolder)/\(zone)", followingLinks: true)
  }

  /// Whether `zone` could be a name that means the same on every system.
  private static func isName(_ zone: String) -> Bool {
    let parts = zone.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let areNames = parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            true
          default: false
          }
        }
    }
    // Files beside the zones, which say what this system's place is.
    let isOfSystem = ["localtime", "posixrules", "leapseconds"].contains { name in
      parts.last.map { String($0)?.lowercased() == name } ?? false
    }
    return areNames && !isOfSystem
  }

  /// Whether the file is in the format of RFC 9636.
  private static func isTimeZone(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let file = fopen(path, "r") else {
      return false
    }
    defer { fclose(file) }
    return "TZif".utf8.allSatisfy { getc(file) == Int32($0) }
  }

  /// The moment, in seconds since 1970, at which clocks in `zone` show `time`; nil where the C library can't tell.
  ///
  /// Of two such moments, when clocks are set back, the later; of none, when they are set forward, the later of those
  /// that the offsets before and after give. So nothing is ever released too early.
  static func instant(of time: CivilTime, in zone: String) -> Int? {
    let local = time.localSeconds
    if zone == "UTC" { return local }
    return inZone(zone) {
      // mktime isn't asked: what it makes of an hour that occurs twice depends on what it was asked before. No place
      // is further than this from UTC, and none keeps an offset for less than an hour.
      let probes = stride(from: local - 16 * 3600, through: local + 16 * 3600, by: 3600)
      let moments = Set(probes.compactMap(offset)).map { local - $0 }
      return moments.filter { offset(at: $0) == local - $0 }.max() ?? moments.max()
    }
  }

  /// The day that clocks in `zone` show at a moment, in seconds since 1970; nil where the C library can't tell.
  static func day(at moment: Int, in zone: String) -> CalendarDay? {
    guard let offset = zone == "UTC" ? 0 : inZone(zone, { offset(at: moment) }) else { return nil }
    let seconds = moment + offset
    return CalendarDay(ordinal: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
  }

  /// Runs `body` while the C library's time zone is `zone`.
  private static func inZone<Value: Sendable>(_ zone: String, _ body: () -> Value) -> Value {
    gate.withLock { _ in
      let before = getenv("TZ").map { String(cString: $0) }
      setenv("TZ", zone, 1)
      tzset()
      defer {
        if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
        tzset()
      }
      return body()
    }
  }

  /// How many seconds the C library's time zone is ahead of UTC at a moment.
  private static func offset(at moment: Int) -> Int? {
    var time = time_t(moment)
    var parts = tm()
    guard localtime_r(&time, &parts) != nil,
      let day = CalendarDay(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { return nil }
    let seconds = (Int(parts.tm_hour) * 60 + Int(parts.tm_min)) * 60 + Int(parts.tm_sec)
    return day.ordinal * 86_400 + seconds - moment
  }
}
