import Diagnostics

/// What is true of the places of all messages.
enum Places {
  /// - Parameter lines: how many the file has at most.
  static func check(_ diagnostics: [Diagnostic], lines: Int) throws {
    for diagnostic in diagnostics {
      try expect(!diagnostic.message.isEmpty, "a message says something")
      guard let range = diagnostic.location.range else { continue }
      try expect(range.start <= range.end, "a place doesn't end before it begins: \(diagnostic)")
      try expect(range.start.line >= 1 && range.start.column >= 1, "places are counted from 1: \(diagnostic)")
      try expect(range.start.line <= lines + 1, "a place lies in the file: \(diagnostic)")
    }
  }
}
