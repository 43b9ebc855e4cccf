import Testing

@testable import CorpusGenerator

@Suite struct CivilDayTests {
  @Test(arguments: [
    (0, "2014-01-01"), (-1, "2013-12-31"), (364, "2014-12-31"), (365, "2015-01-01"), (789, "2016-02-29"),
    (CivilDay.corpusDays - 1, "2023-12-31"), (-366, "2012-12-31"),
  ])
  func daysAreCountedFromNewYear2014(offset: Int, text: String) {
    #expect(String(decoding: CivilDay(offset: offset).text, as: UTF8.self) == text)
  }
}
