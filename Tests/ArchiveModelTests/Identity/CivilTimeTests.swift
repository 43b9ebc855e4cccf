import Testing

@testable import ArchiveModel

@Suite struct CivilTimeTests {
  @Test(arguments: [
    ("1970-01-01T00:00Z", 0), ("1970-01-01T01:00+01:00", 0), ("2022-10-01T06:00:00+02:00", 1_664_596_800),
    ("2022-09-30T22:30-05:30", 1_664_596_800),
  ])
  func knowsTheMomentWhereTheOffsetIsWritten(text: String, seconds: Int) {
    #expect(CivilTime(text)?.instant == seconds)
  }

  @Test func hasNoMomentWithoutAnOffset() throws {
    let time = try #require(CivilTime("2022-10-01T06:00"))
    #expect(time.instant == nil)
    #expect(time.localSeconds == 1_664_604_000)
  }

  @Test(arguments: [
    "", "T", "2022-10-01", "2022-10-01T", "2022-10-01T6:00", "2022-10-01T24:00", "2022-10-01T06:60",
    "2022-02-30T06:00", "2022-10-01T06:00+2:00", "2022-10-01T06:00+25:00", "2022-10-01 06:00", "now",
    "２０２２-10-01T06:00", "2022-10-01T06:00ZZ",
  ])
  func refusesWhatIsNoMoment(text: String) {
    #expect(CivilTime(text) == nil)
  }
}
