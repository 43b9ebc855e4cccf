package import Diagnostics

/// Why a document can't be renamed.
package struct RenameProblem: Error, Hashable, Sendable {
  /// Where a file stands in the way.
  package let location: SourceLocation?
  package let message: String
  package let help: [String]

  package init(_ message: String, help: [String] = [], at location: SourceLocation? = nil) {
    self.location = location
    self.message = message
    self.help = help
  }
}
