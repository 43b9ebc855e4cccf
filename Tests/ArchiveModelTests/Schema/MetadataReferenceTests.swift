import Foundation
import JSONWriting
import Testing

@testable import ArchiveModel

@Suite struct MetadataReferenceTests {
  @Test func theManualHasTheKeysOfTheCode() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../../docs/metadata.md").standardized
    if ProcessInfo.processInfo.environment["REGESTA_RECORD"] != nil {
      try MetadataReference.markdown.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == MetadataReference.markdown)
  }

  @Test(arguments: SchemaKind.allCases) func everyKindHasAJSONSchema(kind: SchemaKind) throws {
    let data = Data(kind.schema.jsonSchema.bytes(indented: true))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(schema["type"] as? String == "object")
    #expect(schema["additionalProperties"] as? Bool == false)
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(kind.schema.keys.map(\.name)))
  }
}
