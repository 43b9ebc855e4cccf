import Testing

@testable import Diagnostics

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("verkhny-larss", "verkhny-lars"), ("goergia", "georgia"), ("Dagestan", "dagestan"),
    ("titel", "title"),
  ])
  func findsTheSlip(name: String, meant: String) {
    let names = ["dagestan", "georgia", "title", "verkhny-lars"]
    #expect(Suggestion.nearest(to: name, in: names) == meant)
  }

  @Test func saysNothingWhereNothingIsNear() {
    #expect(Suggestion.nearest(to: "moldova", in: ["dagestan", "georgia"]) == nil)
    #expect(Suggestion.nearest(to: "", in: ["a"]) == nil)
  }

  @Test func tiesDoNotDependOnTheOrderOfCandidates() {
    #expect(Suggestion.nearest(to: "cat", in: ["car", "bat"]) == "bat")
    #expect(Suggestion.nearest(to: "cat", in: ["bat", "car"]) == "bat")
  }
}
