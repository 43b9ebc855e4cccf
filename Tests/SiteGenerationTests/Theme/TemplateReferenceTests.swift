import Foundation
import Testing

@testable import SiteGeneration

@Suite struct TemplateReferenceTests {
  @Test func theManualHasTheFieldsOfTheCode() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../../docs/template-fields.md").standardized
    if ProcessInfo.processInfo.environment["REGESTA_RECORD"] != nil {
      try TemplateReference.markdown.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == TemplateReference.markdown)
  }
}
