import Testing

@testable import ArchiveModel

@Suite struct DocumentIDTests {
  @Test func ordersByKindThenBytes() {
    let ids = [
      DocumentID(.page, "a"), DocumentID(.region, "é"), DocumentID(.region, "z"), DocumentID(.article, "z"),
      DocumentID(.region, "Z"),
    ]
    #expect(
      ids.sorted().map(\.description) == ["articles/z", "regions/Z", "regions/z", "regions/é", "pages/a"])
  }

  @Test(arguments: DocumentKind.allCases) func everyKindHasANounAndItsArticle(kind: DocumentKind) {
    let startsWithVowel = "aeiou".contains(kind.noun.first ?? " ")
    #expect(kind.nounPhrase == (startsWithVowel ? "an " : "a ") + kind.noun)
  }

  @Test func kindsSortAsTheyAreListed() {
    #expect(DocumentKind.allCases.sorted() == DocumentKind.allCases)
  }
}
