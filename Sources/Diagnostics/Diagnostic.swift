/// How much a diagnostic weighs: any error keeps the output as it was.
package enum Severity: String, Hashable, Comparable, Sendable {
  case error
  case warning

  package static func < (left: Severity, right: Severity) -> Bool {
    left == .error && right == .warning
  }
}

/// A message about a place in a file of the archive or theme: what rule was broken, by what, and the likely fix.
package struct Diagnostic: Hashable, Sendable {
  package let id: DiagnosticID
  package let severity: Severity
  package let location: SourceLocation
  /// One sentence without a final stop that names the rule and the thing found.
  package let message: String
  /// Further lines: the fix, the candidates, the include chain.
  package let help: [String]

  package init(
    _ id: DiagnosticID, at location: SourceLocation, _ message: String, help: [String] = [],
    severity: Severity = .error
  ) {
    self.id = id
    self.severity = severity
    self.location = location
    self.message = message
    self.help = help
  }
}

extension Diagnostic: Comparable {
  /// Orders by file, place, id, then text: a total order, so that reports never depend on threads.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.id != right.id { return left.id.rawValue < right.id.rawValue }
    if left.message != right.message { return left.message < right.message }
    if left.severity != right.severity { return left.severity < right.severity }
    return left.help.lexicographicallyPrecedes(right.help)
  }
}
