internal import Diagnostics

extension Renaming {
  /// What a rename does to one file.
  struct FileChange {
    let text: SourceText
    var references: [TextEdit] = []
    var all: [TextEdit]

    var after: [UInt8] { all.inOrder().applied(to: text.bytes) }

    func file(_ path: SourcePath) -> File {
      File(path: path, before: text.bytes, after: after, edits: references)
    }
  }

  /// A rename changes no more than names in an original: what was translated from it stays as current as it was.
  static func keepTranslationsCurrent(
    _ loaded: LoadedArchive, _ changes: inout [SourcePath: FileChange], _ read: (SourcePath) throws -> [UInt8]
  ) throws {
    let originals = loaded.translatable
    for translation in loaded.translations {
      guard let original = originals[translation.id], let recorded = translation.metadata.original,
        recorded == original.text.fingerprint, let change = changes[original.path],
        let new = original.fingerprint(with: change.after), new != recorded
      else { continue }
      var own = try changes[translation.path] ?? FileChange(text: SourceText(read(translation.path)), all: [])
      guard let edit = OriginalEdit(own.text, path: translation.path).edit(recording: new) else {
        throw RenameProblem(
          "“original” is written in a way that can't be replaced",
          help: ["write it on a line of its own: original: \(recorded)"], at: SourceLocation(translation.path)
        )
      }
      own.all.append(edit)
      changes[translation.path] = own
    }
  }
}
