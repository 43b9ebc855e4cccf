internal import Diagnostics

/// Why a reference has no target.
struct ReferenceProblem: Error {
  let id: DiagnosticID
  let message: String
  var help: [String] = []
  /// Whether an error that was reported elsewhere already says it.
  var isConsequence = false
}
