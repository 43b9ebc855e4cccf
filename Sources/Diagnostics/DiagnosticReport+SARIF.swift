package import JSONWriting

extension DiagnosticReport {
  /// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS), which code hosts and editors read.
  package static func sarif(_ diagnostics: [Diagnostic], toolVersion: String) -> JSONValue {
    let sorted = diagnostics.sorted()
    let rules = DiagnosticID.allCases.filter { id in sorted.contains { $0.id == id } }
    return .members([
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .string("2.1.0"),
      "runs": .array([
        .members([
          "tool": .members([
            "driver": .members([
              "name": .string("Regesta"), "version": .string(toolVersion),
              "rules": .array(rules.map { .members(["id": .string($0.rawValue)]) }),
            ])
          ]),
          "columnKind": .string("unicodeCodePoints"),
          "results": .array(sorted.map(sarif)),
        ])
      ]),
    ])
  }

  private static func sarif(_ diagnostic: Diagnostic) -> JSONValue {
    let text = ([diagnostic.message] + diagnostic.help).joined(separator: "\n")
    return .members([
      "ruleId": .string(diagnostic.id.rawValue),
      "level": .string(diagnostic.severity.rawValue),
      "message": .members(["text": .string(text)]),
      "locations": .array([
        .members([
          "physicalLocation": .members([
            "artifactLocation": .members(["uri": .string(uri(of: diagnostic.location.path))]),
            "region": diagnostic.location.range.map(region),
          ])
        ])
      ]),
    ])
  }

  private static func region(_ range: SourceRange) -> JSONValue {
    .members([
      "startLine": .integer(range.start.line), "startColumn": .integer(range.start.column),
      "endLine": .integer(range.end.line), "endColumn": .integer(range.end.column),
    ])
  }

  /// A relative reference (RFC 3986): all but unreserved characters and slashes are percent-encoded.
  private static func uri(of path: SourcePath) -> String {
    var bytes: [UInt8] = []
    bytes.append(percentEncoding: path.rawValue.utf8, keepingSlashes: true)
    return String(decoding: bytes, as: UTF8.self)
  }
}
