import Foundation
import Testing

@testable import SiteGeneration

@Suite struct TemplateReferenceTests {
  @Test func theManualHasWhatTheCodeDeclares() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../../docs/templates.md").standardized
    if ProcessInfo.processInfo.environment["REGESTA_RECORD"] != nil {
      try TemplateReference.markdown.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == TemplateReference.markdown)
  }
}
