internal import ArchiveModel
package import Diagnostics

/// What a rename changed, or would change; or why nothing was.
package struct RenameReport: Sendable {
  /// What is wrong with the archive, or would be: any of it kept everything as it was.
  package let problems: [Diagnostic]
  /// Whether the problems would only come with the new name.
  package let areConsequences: Bool
  /// Why the name can't be given, where that is no mistake of the archive.
  package let refusal: String?
  /// One line for each reference, file and address, then a summary.
  package let lines: [String]

  init(problems: [Diagnostic], areConsequences: Bool = false) {
    self.problems = problems
    self.areConsequences = areConsequences
    refusal = nil
    lines = []
  }

  init(_ problem: RenameProblem) {
    problems = []
    areConsequences = true
    var place = ""
    if let location = problem.location {
      place =
        location.range.map { "\(location.path):\($0.start.line):\($0.start.column): " }
        ?? "\(location.path): "
    }
    refusal = place + problem.message + problem.help.map { "\n  = \($0)" }.joined()
    lines = []
  }

  /// Whether the document has its new name, or could have.
  package var isFine: Bool { problems.isEmpty && refusal == nil }

  init(_ renaming: Renaming, isDone: Bool) {
    problems = []
    areConsequences = false
    refusal = nil
    var lines: [String] = []
    var count = 0
    for file in renaming.files {
      for edit in file.edits {
        lines.append(
          "\(file.path):\(edit.position.line):\(edit.position.column): \(edit.old) → \(edit.new)")
      }
      count += file.edits.count
    }
    for move in renaming.moves { lines.append("\(move.old) → \(move.new)") }
    for alias in renaming.addedAliases { lines.append("former address: \(alias)") }
    for alias in renaming.removedAliases { lines.append("no longer a former address: \(alias)") }
    let files = renaming.files.count { !$0.edits.isEmpty }
    let references = "\(Self.plural(count, "reference")) in \(Self.plural(files, "file"))"
    let moved = Self.plural(renaming.moves.count, "file")
    lines.append(
      isDone
        ? "\(references) rewritten, \(moved) moved"
        : "\(references) to rewrite, \(moved) to move; nothing was changed")
    self.lines = lines
  }

  private static func plural(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
