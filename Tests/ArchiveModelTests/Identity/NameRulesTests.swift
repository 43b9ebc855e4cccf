import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct NameRulesTests {
  @Test(arguments: [
    "a:b", "a?b", "a|b", "a<b", "a\"b", "a\\b", "a*b", "a\u{7}b", "con", "CON", "nul.old", "2022/lpt1", "a.",
    "a ",
    "a//b", "", "/a", "a/", "../a", "a/../b", "./a", String(repeating: "a", count: 300),
    String(repeating: "a/", count: 150) + "a",
  ])
  func refusesWhatSomeSystemCannotHold(name: String) {
    #expect(NameRules.problem(in: name) != nil)
  }

  @Test(arguments: [
    "lars-queue", "2022/lars queue", "ж", "a#b", "100%", "it's", "console", "com10", "a.b", "..a",
  ])
  func takesWhatEverySystemHolds(name: String) {
    #expect(NameRules.problem(in: name) == nil)
  }

  @Test func decomposedNamesBecomeComposedIDs() {
    let classifier = InputClassifier(languages: [LanguageTag("it")!])
    let (role, problem) = classifier.role(of: SourcePath("content/topics/perche\u{301}.md"))
    #expect(problem == nil)
    guard case .document(let id, nil) = role else { return #expect(Bool(false)) }
    #expect(Array(id.name.utf8) == Array("perch\u{E9}".utf8))
  }

  @Test func anUnsafeNameIsADiagnosticOfItsFile() {
    let classifier = InputClassifier(languages: [LanguageTag("it")!])
    let (role, problem) = classifier.role(of: SourcePath("content/topics/aux.md"))
    #expect(role == .stray)
    #expect(problem?.id == .unsafeName)
  }
}
