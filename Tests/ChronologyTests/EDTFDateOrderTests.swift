import Testing

@testable import Chronology

@Suite struct EDTFDateOrderTests {
  /// From first to last, with every rule of the order in play.
  static let chronology = [
    "Y-170000002", "-1985", "0000", "XXXX-12-XX", "[..1760-12-03]", "201X",
    // By the earliest day, then by the latest.
    "2021", "2022-01-01", "2022-01", "2022-01/2022-02", "2022", "2022-01-01/..",
    // By precision, where the bounds are the same.
    "2022-09-01T10:00:00", "2022-09-01", "2022-09-01~", "2022-09-01?", "2022-09-01%",
    "2022-09-01/2022-09-30", "2022-09", "2022-09-XX", "2022-09~", "2022-09?",
    // Without a start, by the end; the texts decide between equals.
    "../2022-09-25", "/2022-09-25", "2022-09-25", "2022-09-26", "2022-10-01", "2022-24", "2023",
    "Y170000002", "[..1984,1990..]",
  ]

  @Test func ordersByTheDocumentedRules() throws {
    let dates = try Self.chronology.map { try EDTFDate(parsing: $0) }
    var generator = SplitMix64(seed: 6)
    #expect(dates.shuffled(using: &generator).sorted().map(\.description) == Self.chronology)
  }

  @Test func isTotal() throws {
    var generator = SplitMix64(seed: 7)
    let texts = (0..<60).map { _ in RandomEDTF.text(using: &generator) } + Self.chronology
    let dates = try Set(texts).map { try EDTFDate(parsing: $0) }
    for a in dates {
      #expect(!(a < a))
      for b in dates {
        let comparisons = [a < b, a == b, b < a].filter { $0 }
        if comparisons.count != 1 { Issue.record("\(a) and \(b) aren't in one order") }
        for c in dates where a < b && b < c && !(a < c) {
          Issue.record("\(a) < \(b) < \(c), but not \(a) < \(c)")
        }
      }
    }
  }

  @Test func equalDatesHaveEqualTexts() throws {
    #expect(try EDTFDate(parsing: "2022-09") == EDTFDate(parsing: "2022-09"))
    #expect(try EDTFDate(parsing: "2022?-09") != EDTFDate(parsing: "?2022-09"))
    #expect(try EDTFDate(parsing: "2022-09-25") != EDTFDate(parsing: "2022-09-25/2022-09-25"))
    #expect(try Set(["2022", "2022", "2022~"].map { try EDTFDate(parsing: $0) }).count == 2)
  }
}
