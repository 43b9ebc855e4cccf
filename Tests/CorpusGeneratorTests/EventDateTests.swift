import Testing

@testable import CorpusGenerator

@Suite struct EventDateTests {
  private func shapes(_ count: Int) -> [String: Int] {
    var random = SplitMix64(seed: 9)
    var shapes: [String: Int] = [:]
    for draw in 0..<count {
      let text = String(decoding: EventDate.text(day: draw % CivilDay.corpusDays, &random), as: UTF8.self)
      shapes[String(text.map { $0.isNumber ? "9" : $0 }), default: 0] += 1
    }
    return shapes
  }

  @Test func everyShapeOccurs() {
    let day = "9999-99-99"
    let expected: Set = [
      day, "\(day)~", "\(day)?", "\(day)%", "\(day)/\(day)", "\(day)~/\(day)", "\(day)/..", "../\(day)",
      "9999-99",
      "9999-99~", "9999-99-XX", "9999", "9999?", "9999-99/9999-99", "9999/9999", "\(day)T99:99:99",
      "\(day)T99:99:99Z", "\(day)T99:99:99+99:99",
    ]
    #expect(Set(shapes(5_000).keys) == expected)
  }

  @Test func twoThirdsArePlainDays() {
    #expect((6_400...6_800).contains(shapes(10_000)["9999-99-99"] ?? 0))
  }

  @Test func seasonsAreNumberedFrom21To24() {
    var random = SplitMix64(seed: 1)
    var seasons: Set<String> = []
    for day in 0..<CivilDay.corpusDays {
      let text = String(decoding: EventDate.text(day: day, &random), as: UTF8.self)
      guard text.utf8.count == 7, let part = Int(text.suffix(2)), part > 12 else { continue }
      seasons.insert(String(text.suffix(2)))
    }
    #expect(seasons == ["21", "22", "23", "24"])
  }
}
