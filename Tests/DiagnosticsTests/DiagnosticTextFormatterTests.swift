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

  @Test func manyDiagnosticsOnOneLongLineAreFormattedInTime() {
    let diagnostics = (0..<3_000).map { index in
      Diagnostic(
        .wrongValue, at: SourceLocation(path, SourceRange(line: 2, column: 1 + index * 10, length: 2)), "here"
      )
    }
    let source = "---\n" + String(repeating: "è", count: 30_000) + "\n"
    let start = ContinuousClock.now
    let text = report(diagnostics, source: source)
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == 9_000)
  }

  @Test func eachDiagnosticQuotesItsOwnLineOfItsOwnFile() {
    let other = SourcePath("content/z.md")
    let diagnostics = [(path, 1), (path, 1), (path, 3), (path, 9), (other, 3), (other, 4)].map { path, line in
      Diagnostic(.wrongValue, at: SourceLocation(path, SourceRange(line: line, column: 1)), "here")
    }
    let formatter = DiagnosticTextFormatter { path in
      Array((path == other ? "u\nv\nw\n" : "a\r\nb\r\nc\r\n").utf8)
    }
    let quotes = formatter.report(diagnostics).split(separator: "\n").filter { $0.contains(" | ") }
    #expect(
      quotes.filter { !$0.contains("^") } == ["  1 | a", "  1 | a", "  3 | c", "  3 | w", "  4 | "])
  }

  @Test func bytesThatAreNoUTF8AndPlacesPastTheLineAreQuotedWithoutATrap() {
    let diagnostics = [1, 150, 1_000_000].map {
      Diagnostic(.wrongValue, at: SourceLocation(path, SourceRange(line: 1, column: $0, length: 9)), "here")
    }
    let text = DiagnosticTextFormatter { _ in [UInt8](repeating: 0x80, count: 200) }.report(diagnostics)
    #expect(text.split(separator: "\n").allSatisfy { $0.unicodeScalars.count < 200 })
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
