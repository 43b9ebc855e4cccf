package import Diagnostics

/// What became of a new document.
package struct DocumentReport: Sendable {
  /// The path of its file, seen from where the user stands; nil where none was written.
  package let path: String?
  /// What its writer should know.
  package let notes: [String]
  /// What would be wrong with the archive and kept the file from being written, or what its writer is warned of.
  package let problems: [Diagnostic]
  /// The bytes that the file would have, for quoting them.
  package let bytes: [SourcePath: [UInt8]]
  /// Why there is no file, where that is no mistake of it.
  package let refusal: String?

  /// - Parameter path: from where the user stands.
  init(
    written path: String, _ bytes: [UInt8], _ file: SourcePath, notes: [String], warnings: [Diagnostic]
  ) {
    self.init(path: path, notes: notes, problems: warnings, bytes: [file: bytes])
  }

  init(_ problems: [Diagnostic], of file: SourcePath, _ bytes: [UInt8]) {
    self.init(problems: problems, bytes: [file: bytes])
  }

  init(refusal: String) {
    self.init(path: nil, refusal: refusal)
  }

  private init(
    path: String? = nil, notes: [String] = [], problems: [Diagnostic] = [],
    bytes: [SourcePath: [UInt8]] = [:],
    refusal: String? = nil
  ) {
    self.path = path
    self.notes = notes
    self.problems = problems
    self.bytes = bytes
    self.refusal = refusal
  }
}
