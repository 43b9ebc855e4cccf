import Foundation
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

  /// The properties that the SARIF 2.1.0 schema requires of sarifLog, run, tool, toolComponent, reportingDescriptor,
  /// result and message, and the rules that it states for regions.
  @Test func sarifHasWhatItsSchemaRequires() throws {
    let data = Data(DiagnosticReport.sarif(diagnostics, toolVersion: "1.2.3").bytes(indented: true))
    let log = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    let tool = try #require(runs[0]["tool"] as? [String: Any])
    let driver = try #require(tool["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "Regesta")
    let rules = try #require(driver["rules"] as? [[String: Any]]).map { $0["id"] as? String }
    #expect(["utf16CodeUnits", "unicodeCodePoints"].contains(runs[0]["columnKind"] as? String))
    let results = try #require(runs[0]["results"] as? [[String: Any]])
    #expect(results.count == diagnostics.count)
    for (result, diagnostic) in zip(results, diagnostics.sorted()) {
      let message = try #require(result["message"] as? [String: Any])
      #expect((message["text"] as? String)?.hasPrefix(diagnostic.message) == true)
      #expect(rules.contains(result["ruleId"] as? String))
      #expect(["none", "note", "warning", "error"].contains(result["level"] as? String))
      let locations = try #require(result["locations"] as? [[String: Any]])
      let place = try #require(locations[0]["physicalLocation"] as? [String: Any])
      let artifact = try #require(place["artifactLocation"] as? [String: Any])
      #expect(URL(string: try #require(artifact["uri"] as? String))?.scheme == nil)
      let region = place["region"] as? [String: Int]
      #expect((region == nil) == (diagnostic.location.range == nil))
      #expect(region?.values.allSatisfy { $0 >= 1 } ?? true)
      #expect(region?["startLine"] == diagnostic.location.range?.start.line)
      #expect(region?["endColumn"] == diagnostic.location.range?.end.column)
    }
    #expect(String(decoding: data, as: UTF8.self).contains("content/articles/la%20coda.md"))
  }
}
