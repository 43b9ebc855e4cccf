package import Diagnostics
internal import ArchiveModel

/// A change of an archive's own files: other names and other texts. Where a part of it can't be done, none is.
package struct InputChange {
  /// A file that is to say something else, at the path that it has afterwards.
  package struct Text: Sendable {
    package let path: SourcePath
    package let before: [UInt8]
    package let after: [UInt8]

    package init(path: SourcePath, before: [UInt8], after: [UInt8]) {
      self.path = path
      self.before = before
      self.after = after
    }
  }

  /// A text of the archive changed while the change was worked out, or a name is taken.
  package struct Conflict: Error, Sendable, CustomStringConvertible {
    package let description: String
  }

  private let archive: DirectoryPath
  private let moves: [(old: SourcePath, new: SourcePath)]
  private let texts: [Text]

  package init(archive: DirectoryPath, moves: [(old: SourcePath, new: SourcePath)], texts: [Text]) {
    self.archive = archive
    self.moves = moves
    self.texts = texts
  }

  /// Makes the change.
  package func apply() throws {
    let olds = Dictionary(moves.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
    try checkNames()
    for text in texts {
      let path = olds[text.path] ?? text.path
      // One that has grown passes the limit.
      guard (try? readFile(full(path), limit: text.before.count)) == text.before else {
        throw Conflict(description: "\(path) was changed meanwhile; nothing was done")
      }
    }
    var done = 0
    var written = 0
    do {
      for move in moves { try createFolders(of: move.new) }
      for (index, text) in texts.enumerated() {
        try stage(text.after, number: index, at: text.path, like: olds[text.path] ?? text.path)
      }
      for move in moves {
        try FileTree.move(full(move.old), to: full(move.new))
        done += 1
      }
      for (index, text) in texts.enumerated() {
        try FileTree.move(staged(index, for: text.path), to: full(text.path))
        written += 1
      }
    } catch {
      undo(moves: done, texts: written)
      throw error
    }
    for move in moves { removeEmptyFolders(of: move.old) }
  }

  /// Nothing may stand at a new name, unless it is the very file, on a disk that knows no case.
  private func checkNames() throws {
    for move in moves {
      guard let there = try FileStatus.of(full(move.new)) else { continue }
      let own = try FileStatus.of(full(move.old))
      guard let own, own.isSameFile(as: there) else {
        throw Conflict(description: "\(move.new) is there already")
      }
    }
  }

  private func stage(_ bytes: [UInt8], number: Int, at path: SourcePath, like original: SourcePath)
    throws(FileSystemError)
  {
    let staged = staged(number, for: path)
    // A run that was killed may have left one.
    try FileTree.removeFile(staged)
    try bytes.withBytes { (bytes) throws(FileSystemError) in try FileTree.create(staged, bytes) }
    try FileTree.copyPermissions(of: full(original), to: staged)
  }

  /// Puts back what was done, as far as the disk lets us; the error that led here is the one to report.
  private func undo(moves done: Int, texts written: Int) {
    for (index, text) in texts.enumerated() {
      if index < written {
        try? stage(text.before, number: index, at: text.path, like: text.path)
        try? FileTree.move(staged(index, for: text.path), to: full(text.path))
      } else {
        try? FileTree.removeFile(staged(index, for: text.path))
      }
    }
    for move in moves[..<done].reversed() { try? FileTree.move(full(move.new), to: full(move.old)) }
    for move in moves { removeEmptyFolders(of: move.new) }
  }

  private func createFolders(of path: SourcePath) throws {
    guard let path = OutputPath(path.rawValue) else { throw Conflict(description: "\(path) can't be a file") }
    try FileTree.createParents(of: path, in: archive.rawValue)
  }

  private func removeEmptyFolders(of path: SourcePath) {
    var folder = path.rawValue[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      guard folder.contains("/"), FileTree.removeFolderIfEmpty(archive.path(to: String(folder))) else {
        return
      }
    }
  }

  /// Hidden, so that no scan takes it for a document.
  private func staged(_ number: Int, for path: SourcePath) -> String {
    let folder = path.rawValue.prefix(upTo: path.rawValue.lastIndex(of: "/") ?? path.rawValue.startIndex)
    return archive.path(to: "\(folder)/.regesta-rename-\(number)")
  }

  private func full(_ path: SourcePath) -> String { archive.path(to: path.rawValue) }
}
