internal import Diagnostics

extension [Diagnostic] {
  /// Those that there are more of than among others, in their order. Lines don't count, since edits move them.
  func beyond(_ others: [Diagnostic]) -> [Diagnostic] {
    var counts: [Finding: Int] = [:]
    for diagnostic in others { counts[Finding(diagnostic), default: 0] += 1 }
    return filter { diagnostic in
      counts[Finding(diagnostic), default: 0] -= 1
      return counts[Finding(diagnostic), default: 0] < 0
    }
  }
}

/// What a diagnostic says of a file, wherever it stands in it.
private struct Finding: Hashable {
  let id: DiagnosticID
  let path: SourcePath
  let message: String

  init(_ diagnostic: Diagnostic) {
    id = diagnostic.id
    path = diagnostic.location.path
    message = diagnostic.message
  }
}
