package import JSONWriting

/// Writes diagnostics for programs.
package enum DiagnosticReport {
  /// Regesta's own form: an object with a list of diagnostics, sorted as the text report is.
  package static func json(_ diagnostics: [Diagnostic]) -> JSONValue {
    .members([
      "diagnostics": .array(diagnostics.sorted().map(json))
    ])
  }

  private static func json(_ diagnostic: Diagnostic) -> JSONValue {
    let range = diagnostic.location.range
    return .members([
      "id": .string(diagnostic.id.rawValue), "severity": .string(diagnostic.severity.rawValue),
      "path": .string(diagnostic.location.path.rawValue), "line": range.map { .integer($0.start.line) },
      "column": range.map { .integer($0.start.column) }, "endLine": range.map { .integer($0.end.line) },
      "endColumn": range.map { .integer($0.end.column) }, "message": .string(diagnostic.message),
      "help": .array(diagnostic.help.map(JSONValue.string)),
    ])
  }
}
