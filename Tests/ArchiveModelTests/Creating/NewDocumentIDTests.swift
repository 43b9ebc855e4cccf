import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct NewDocumentIDTests {
  private static let documents = [
    "articles/2022/review", "articles/2022/review-2", "articles/2023/review", "regions/lars", "regions/Über",
    "topics/lars", "people/index-person",
  ].map { text in
    let slash = text.firstIndex(of: "/")!
    let id = DocumentID(
      DocumentKind(rawValue: String(text[..<slash]))!, String(text[text.index(after: slash)...]))
    return (id: id, path: id.file(in: nil))
  }

  private func ids(_ kind: DocumentKind) -> NewDocumentID {
    NewDocumentID(of: kind, among: Self.documents, languages: [LanguageTag("it")!, LanguageTag("en")!])
  }

  @Test func aFurtherArticleOfATitleHasANumber() throws {
    let (third, namesake) = try ids(.article).id(for: "Review", year: "2022")
    #expect(third.name == "2022/review-3" && namesake == SourcePath("content/articles/2022/review.md"))
    let (first, none) = try ids(.article).id(for: "Review", year: "2024")
    #expect(first.name == "2024/review" && none == nil)
  }

  @Test(arguments: ["lars", "LARS!", "Ларс"]) func aSecondEntityOfAnIDIsRefused(title: String) {
    let problem = #expect(throws: NewDocumentID.Problem.self) { try ids(.region).id(for: title, year: "") }
    #expect(problem?.message == "“lars” is the id of content/regions/lars.md" && problem?.isTaken == true)
    #expect(throws: Never.self) { try ids(.organisation).id(for: title, year: "") }
  }

  @Test(arguments: [("index", "index-region"), ("Con", "con-region"), ("LPT1", "lpt1-region")])
  func namesThatMeanSomethingElseGetTheKind(title: String, id: String) throws {
    #expect(try ids(.region).id(for: title, year: "").id.name == id)
  }

  @Test func whatIsReservedCanBeTakenToo() {
    #expect(throws: NewDocumentID.Problem.self) { try ids(.person).id(for: "Index", year: "") }
  }

  @Test(arguments: [
    ("lars", "“lars” is the id of content/regions/lars.md"),
    ("LARS", "“LARS” is the id of content/regions/lars.md"),
    ("u\u{308}ber", "“über” is the id of content/regions/Über.md"),
    ("a.en", "what follows a dot is taken for a language"),
    ("a.b", "what follows a dot is taken for a language"),
    ("a/b", "a region stands in no folder of its own"), ("../x", "which leads elsewhere"),
    ("", "an empty part"),
    ("con", "the name of a device on Windows"), ("a\u{1}b", "a control character"),
  ])
  func aChosenIDHasToBeOne(id: String, message: String) throws {
    let problem = try #require(throws: NewDocumentID.Problem.self) { try ids(.region).id(chosen: id) }
    #expect(problem.message.contains(message), "\(problem.message)")
  }

  @Test func anArticleMayStandInAnyFolder() throws {
    #expect(try ids(.article).id(chosen: "a/b/c").name == "a/b/c")
  }
}
