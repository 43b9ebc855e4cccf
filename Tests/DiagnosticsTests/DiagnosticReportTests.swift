import JSONWriting
import Testing

@testable import Diagnostics

@Suite struct DiagnosticReportTests {
  private let diagnostics = [
    Diagnostic(
      .unknownReference,
      at: SourceLocation(
        SourcePath("content/articles/la coda.md"), SourceRange(line: 7, column: 11, length: 14)),
      "no region has the id “larss”", help: ["did you mean “lars”?"]),
    Diagnostic(
      .strayFile, at: SourceLocation(SourcePath("content/a.txt")), "no page comes from this file",
      severity: .warning),
  ]

  @Test func jsonSaysWhatTheTextReportSays() {
    let text = String(decoding: DiagnosticReport.json(diagnostics).bytes(indented: false), as: UTF8.self)
    #expect(
      text == """
        {"diagnostics":[{"id":"stray-file","severity":"warning","path":"content/a.txt",\
        "message":"no page comes from this file","help":[]},\
        {"id":"unknown-reference","severity":"error","path":"content/articles/la coda.md","line":7,"column":11,\
        "endLine":7,"endColumn":25,"message":"no region has the id “larss”","help":["did you mean “lars”?"]}]}
        """)
  }

  /// The required properties of sarifLog, run, tool, toolComponent, result, message and artifactLocation.
  @Test func sarifHasWhatItsSchemaRequires() throws {
    guard case .object(let log) = DiagnosticReport.sarif(diagnostics, toolVersion: "1.2.3") else {
      Issue.record("a SARIF log is an object")
      return
    }
    #expect(log.first { $0.name == "version" }?.value == .string("2.1.0"))
    let text = String(decoding: JSONValue.object(log).bytes(indented: false), as: UTF8.self)
    #expect(text.contains(#""tool":{"driver":{"name":"Regesta","version":"1.2.3","rules":[{"id":"#))
    #expect(text.contains(#""message":{"text":"no region has the id “larss”\ndid you mean “lars”?"}"#))
    #expect(text.contains(#""artifactLocation":{"uri":"content/articles/la%20coda.md"}"#))
    #expect(text.contains(#""region":{"startLine":7,"startColumn":11,"endLine":7,"endColumn":25}"#))
    #expect(text.contains(#""level":"warning""#))
  }
}
