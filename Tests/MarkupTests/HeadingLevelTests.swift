import Diagnostics
import Testing

@testable import Markup

struct HeadingLevelTests {
  static func levels(_ text: String, top: Int = 2) -> [Int] {
    MarkdownParser(topHeadingLevel: top).parse(Array(text.utf8)[...], path: SourcePath("a.md")).headings.map(
      \.level)
  }

  @Test(arguments: [
    ("# a\n\n## b\n\n# c\n", [2, 3, 2]), ("## a\n\n### b\n\n## c\n", [2, 3, 2]), ("### a\n", [2]),
    ("### a\n\n# b\n", [4, 2]), ("###### a\n", [2]), ("# a\n\n###### b\n", [2, 6]), ("Text\n", []),
    ("a\n-\n\nb\n=\n", [3, 2]),
  ])
  func theHighestHeadingOfATextStandsBelowThePagesOwn(_ text: String, _ expected: [Int]) {
    #expect(Self.levels(text) == expected)
  }

  @Test func aHeadingInAQuoteIsNoHigherThanTheTextsOwn() {
    #expect(Self.levels("> # a\n\n## b\n\n### c\n") == [2, 2, 3])
    #expect(Self.levels("> # a\n") == [2])
  }

  @Test func aTextThatStandsAloneKeepsItsLevels() {
    #expect(Self.levels("## a\n\n#### b\n", top: 1) == [2, 4])
  }
}
