import Testing

@testable import Diagnostics

@Suite struct DiagnosticTextFormatterTests {
  private let path = SourcePath("content/articles/2022/lars-queue.md")

  private func report(_ diagnostics: [Diagnostic], source: String) -> String {
    DiagnosticTextFormatter { _ in Array(source.utf8) }.report(diagnostics)
  }

  @Test func quotesTheLineAndMarksTheName() {
    let diagnostic = Diagnostic(
      .unknownReference, at: SourceLocation(path, SourceRange(line: 2, column: 11, length: 14)),
      "no region has the id “verkhny-larss”", help: ["did you mean “verkhny-lars”?"])
    #expect(
      report([diagnostic], source: "---\nregions: [verkhny-larss, georgia]\n") == """
        content/articles/2022/lars-queue.md:2:11: error: no region has the id “verkhny-larss” [unknown-reference]
          2 | regions: [verkhny-larss, georgia]
            |           ^~~~~~~~~~~~~~
            = did you mean “verkhny-lars”?

        """)
  }

  @Test func sortsByPlaceWhateverTheOrderGiven() {
    let late = Diagnostic(.unknownKey, at: SourceLocation(path, SourceRange(line: 9, column: 1)), "late")
    let early = Diagnostic(.wrongType, at: SourceLocation(path, SourceRange(line: 2, column: 5)), "early")
    let whole = Diagnostic(.missingKey, at: SourceLocation(path), "whole")
    #expect([late, early, whole].sorted().map(\.message) == ["whole", "early", "late"])
  }

  @Test func aHostileLineCannotDriveTheTerminal() {
    let diagnostic = Diagnostic(
      .wrongValue, at: SourceLocation(path, SourceRange(line: 1, column: 1)), "found “\u{1B}[2J”")
    let text = report([diagnostic], source: "a\u{1B}[31mb\u{9}c")
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(text.contains("a␛[31mb c"))
  }

  @Test func aLongLineIsCutAroundThePlace() {
    let diagnostic = Diagnostic(
      .wrongValue, at: SourceLocation(path, SourceRange(line: 1, column: 5001, length: 1)), "here")
    let source = String(repeating: "x", count: 5000) + "Y" + String(repeating: "z", count: 5000)
    let lines = report([diagnostic], source: source).split(separator: "\n")
    #expect(lines[1].count < 200)
    let caret = lines[2].firstIndex(of: "^")!
    let column = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(Array(lines[1])[column] == "Y")
  }
}
