import Foundation
import Testing

@testable import ArchiveBuild
@testable import ArchiveModel

/// Wrong moments release what is under embargo too early.
struct LocalTimeTests {
  /// The moment of a time with its offset.
  static func moment(_ text: String) throws -> Int { try #require(CivilTime(text)?.instant) }

  static func moment(_ text: String, in zone: String) throws -> Int? {
    LocalTime.instant(of: try #require(CivilTime(text)), in: zone)
  }

  @Test(arguments: [
    ("2022-10-01T06:00", "UTC", "2022-10-01T06:00Z"),
    ("2022-10-01T06:00", "Europe/Rome", "2022-10-01T06:00+02:00"),
    ("2022-12-01T06:00:07", "Europe/Rome", "2022-12-01T06:00:07+01:00"),
    ("2022-10-01T06:00", "America/New_York", "2022-10-01T06:00-04:00"),
    ("2022-10-01T06:00", "Asia/Kathmandu", "2022-10-01T06:00+05:45"),
    ("2022-10-01T06:00", "Pacific/Kiritimati", "2022-10-01T06:00+14:00"),
    ("1969-12-31T23:59:59", "UTC", "1969-12-31T23:59:59Z"),
    ("1970-01-01T00:59:59", "Europe/Rome", "1969-12-31T23:59:59Z"),
  ])
  func aTimeIsUnderstoodByItsZone(_ time: String, _ zone: String, _ moment: String) throws {
    #expect(try Self.moment(time, in: zone) == Self.moment(moment))
  }

  @Test(arguments: [
    // Set back from summer time, and to another standard time.
    ("2022-10-30T02:30", "Europe/Rome", "2022-10-30T02:30+01:00"),
    ("2022-10-30T02:00", "Europe/Rome", "2022-10-30T02:00+01:00"),
    ("2022-10-30T01:59", "Europe/Rome", "2022-10-30T01:59+02:00"),
    ("2022-10-30T03:00", "Europe/Rome", "2022-10-30T03:00+01:00"),
    ("2022-11-06T01:30", "America/New_York", "2022-11-06T01:30-05:00"),
    ("2014-10-26T01:30", "Europe/Moscow", "2014-10-26T01:30+03:00"),
    ("2022-04-03T01:45", "Australia/Lord_Howe", "2022-04-03T01:45+10:30"),
  ])
  func ofAnHourThatOccursTwiceTheSecondCounts(_ time: String, _ zone: String, _ moment: String) throws {
    #expect(try Self.moment(time, in: zone) == Self.moment(moment))
  }

  @Test(arguments: [
    ("2022-03-27T02:30", "Europe/Rome", "2022-03-27T02:30+01:00"),
    ("2022-03-13T02:30", "America/New_York", "2022-03-13T02:30-05:00"),
    ("2011-12-30T12:00", "Pacific/Apia", "2011-12-30T12:00-10:00"),
  ])
  func ofAnHourThatDoesNotOccurTheLaterReadingCounts(
    _ time: String, _ zone: String, _ moment: String
  ) throws {
    #expect(try Self.moment(time, in: zone) == Self.moment(moment))
  }

  @Test(arguments: ["2022-07-01T12:00", "2022-12-01T12:00", "2022-10-30T00:30", "2022-10-30T04:00"])
  func aTimeMeansTheSameWhateverWasAskedBefore(_ before: String) throws {
    _ = try Self.moment(before, in: "Europe/Rome")
    #expect(
      try Self.moment("2022-10-30T02:30", in: "Europe/Rome") == Self.moment("2022-10-30T02:30+01:00"))
  }

  @Test(arguments: ["0000-01-01T00:00", "9999-12-31T23:59:59"])
  func theFirstAndTheLastYearAreUnderstood(_ time: String) throws {
    let moment = try #require(try Self.moment(time, in: "Europe/Rome"))
    #expect(abs(moment - (try Self.moment("\(time)Z"))) <= 7200)
  }

  /// In a process of its own: beside it, other tests would ask for other zones.
  @Test func theZoneOfTheProcessIsKept() async {
    await #expect(processExitsWith: .success) {
      for before in [nil, "Pacific/Apia"] as [String?] {
        if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
        _ = try Self.moment("2022-10-01T06:00", in: "Asia/Tokyo")
        #expect(getenv("TZ").map { String(cString: $0) } == before)
      }
    }
  }

  /// A folder with data of time zones, and with much else.
  static func zones() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let data = Array("TZif2".utf8)
    try FileTree([
      "Europe/Rome": data, "Etc/GMT+1": data, "EST5EDT": data, "localtime": data, "posixrules": data,
      "leapseconds": data, "posix/localtime": data, "Localtime": data, "Rome Time": data, "Rom\u{E9}": data,
      "zone.tab": Array("TZif".utf8), "tzdata": Array("# version".utf8), "short": Array("TZi".utf8),
      "empty": [],
    ]).write(to: folder.path)
    return folder
  }

  @Test(arguments: ["UTC", "Europe/Rome", "Etc/GMT+1", "EST5EDT"])
  func filesOfZonesAreKnown(_ zone: String) throws {
    let folder = try Self.zones()
    #expect(LocalTime.knows(zone, in: folder.path) == true)
  }

  @Test(arguments: [
    "Europe/Roma", "Europe", "Europe/", "", "/", ".", "..", "localtime", "posixrules", "leapseconds",
    "posix/localtime", "Localtime", "Rome Time", "Rom\u{E9}", "zone.tab", "tzdata", "short", "empty",
    "Europe/../Europe/Rome", "./EST5EDT", "Europe//Rome", ":EST5EDT", "Europe/Rome\u{0}", "<+02>-2",
    "CET-1CEST",
  ])
  func everythingElseIsNot(_ zone: String) throws {
    let folder = try Self.zones()
    #expect(LocalTime.knows(zone, in: folder.path) == false)
  }

  @Test func anAbsoluteNameIsNotKnown() throws {
    let folder = try Self.zones()
    #expect(LocalTime.knows(folder.path("EST5EDT"), in: folder.path) == false)
    #expect(LocalTime.knows(folder.path("EST5EDT"), in: "") == false)
  }

  @Test func withoutDataNothingIsKnownButUTC() throws {
    let folder = try TemporaryFolder().path("none")
    #expect(LocalTime.knows("Europe/Rome", in: folder) == nil)
    #expect(LocalTime.knows("UTC", in: folder) == true)
    #expect(LocalTime.knows("../Rome", in: folder) == false)
  }
}
