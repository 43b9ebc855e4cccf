internal import ArchiveModel
internal import Diagnostics
internal import Publishing

/// Records in translations which text of their originals they translate.
package struct TranslationUpdater: Sendable {
  /// Which translations are to be updated.
  package enum Choice: Sendable {
    /// Paths as their user gives them.
    case files([String])
    /// Those that record nothing yet.
    case unrecorded
    case all
  }

  private let builder: ArchiveBuilder
  private let archive: String

  package init(_ options: BuildOptions) {
    builder = ArchiveBuilder(options)
    archive = options.archive
  }

  /// Updates what was chosen, or nothing where a part of it can't be; returns the paths of the files that changed, in order.
  ///
  /// Errors elsewhere in the archive are no obstacle: a translation may be finished before all else is.
  package func update(_ choice: Choice) throws(EnvironmentError) -> [String] {
    try EnvironmentError.catching {
      let lock = try ArchiveLock(
        try StateFolder(archive: try builder.archiveFolder()), waitingUpTo: ArchiveBuilder.patience)
      defer { withExtendedLifetime(lock) {} }
      let input = try builder.input()
      let (_, loaded) = try builder.prepare(input)
      let entries = try chosen(choice, of: TranslationReport(loaded).entries, input).filter {
        $0.state != .current
      }
      let files = Dictionary(
        input.documents.map { ($0.file.path, $0.file) }, uniquingKeysWith: { first, _ in first })
      let texts = try entries.map { try text($0, files[$0.path]!, input) }
      try InputChange(archive: input.root, moves: [], texts: texts).apply()
      return entries.map(\.path.rawValue)
    }
  }

  private func text(
    _ entry: TranslationReport.Entry, _ file: InputFile, _ input: ArchiveInput
  ) throws -> InputChange.Text {
    if let target = file.linkTarget {
      throw EnvironmentError(
        description: "\(entry.path) is a symbolic link to \(target); nothing was changed")
    }
    let before = try input.bytes(of: file)
    guard let after = entry.recording(in: before) else {
      throw EnvironmentError(
        description:
          "the metadata of \(entry.path) is written in a way that can't be changed; write it yourself: original: \(entry.present)"
      )
    }
    return InputChange.Text(path: entry.path, before: before, after: after)
  }

  private func chosen(
    _ choice: Choice, of entries: [TranslationReport.Entry], _ input: ArchiveInput
  ) throws(EnvironmentError) -> [TranslationReport.Entry] {
    switch choice {
    case .all: return entries
    case .unrecorded: return entries.filter { $0.state == .unrecorded }
    case .files(let names):
      var paths: Set<SourcePath> = []
      for name in names { paths.insert(try path(name, in: entries, input)) }
      return entries.filter { paths.contains($0.path) }
    }
  }

  /// The translation that a path means, be it seen from the archive or from where its user stands.
  private func path(
    _ name: String, in entries: [TranslationReport.Entry], _ input: ArchiveInput
  ) throws(EnvironmentError) -> SourcePath {
    let paths = entries.map(\.path.rawValue)
    let full = DirectoryPath(name)?.resolved
    if let match = paths.first(where: { $0 == name }) { return SourcePath(match) }
    if let full, let match = paths.first(where: { DirectoryPath(input.root.path(to: $0))?.resolved == full })
    {
      return SourcePath(match)
    }
    if input.documents.contains(where: { $0.file.path.rawValue == name && $0.translation != nil }) {
      throw EnvironmentError(
        description: "\(name) or its original has errors, which regesta check lists; nothing was changed")
    }
    let nearest = paths.first { $0.hasSuffix("/" + name) } ?? Suggestion.nearest(to: name, in: paths)
    throw EnvironmentError(
      description: "“\(name)” isn't a translation of the archive"
        + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
  }
}
