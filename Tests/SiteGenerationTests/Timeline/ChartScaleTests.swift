import Chronology
import Testing

@testable import SiteGeneration

struct ChartScaleTests {
  @Test func daysLieInProportionWithinTheSlotOfTheirMonth() {
    let scale = ChartScale((1...12).map { .month(year: 2022, month: $0) })
    func place(_ day: String) -> Int { scale.place(of: CalendarDay(day).ordinal) }
    #expect(place("2022-01-01") == 0)
    #expect(place("2022-02-01") == 833)
    #expect(place("2022-09-16") == 7083)
    #expect(scale.end(of: CalendarDay("2022-12-31").ordinal) == 10_000)
  }

  @Test func whatLiesBeyondIsAtTheEdges() {
    let scale = ChartScale([.year(2021), .year(2022)])
    #expect(scale.place(of: CalendarDay("1999-01-01").ordinal) == 0)
    #expect(scale.place(of: .min) == 0)
    #expect(scale.end(of: CalendarDay("2025-01-01").ordinal) == 10_000)
    #expect(scale.end(of: .max) == 10_000)
  }

  @Test func whatLiesInYearsLeftOutIsBetweenTheirNeighbours() {
    let scale = ChartScale([.year(1500), .year(2022)])
    #expect(scale.place(of: CalendarDay("1700-05-05").ordinal) == 5000)
    #expect(scale.end(of: CalendarDay("1700-05-05").ordinal) == 5000)
  }

  @Test func theWidestYearsDoNotOverflow() {
    let scale = ChartScale([.year(-999_999_999_999_999), .year(999_999_999_999_999)])
    #expect(scale.end(of: scale.last) == 10_000)
    #expect(scale.place(of: scale.first) == 0)
  }
}
