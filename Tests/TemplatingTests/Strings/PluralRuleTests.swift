import Testing

@testable import Templating

@Suite struct PluralRuleTests {
  @Test(arguments: [
    ("it", [0, 2, 999_999, 1_000_001], PluralCategory.other), ("it", [1, -1], .one),
    ("it", [1_000_000, 2_000_000], .many),
    ("en", [0, 2, 21, 1_000_000], .other), ("en-GB", [1], .one), ("ka", [1], .one),
    ("fr", [0, 1], .one), ("fr_CA", [2, 100], .other), ("fr", [1_000_000], .many),
    ("ru", [1, 21, 101, 1_001], .one), ("ru", [2, 3, 4, 22, 104], .few),
    ("RU", [0, 5, 11, 12, 13, 14, 20, 111, 112], .many),
    ("ar", [0], .zero), ("ar", [1], .one), ("ar", [2], .two), ("ar", [3, 10, 103, 1_010], .few),
    ("ar", [11, 99, 111, 1_099], .many), ("ar", [100, 101, 102, 1_000], .other),
    ("ru", [Int.min, Int.max], .many),
  ])
  func followsCLDR(language: String, numbers: [Int], category: PluralCategory) {
    for number in numbers {
      #expect(PluralRule(language: language).category(of: number) == category, "\(number)")
    }
  }
}
