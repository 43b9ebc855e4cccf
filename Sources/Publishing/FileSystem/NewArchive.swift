package import Diagnostics
internal import ArchiveModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The content of an archive that has none yet: written apart, then put in its place as a whole. What isn't put there is removed.
package struct NewArchive: ~Copyable {
  /// An archive, or something else, is there already.
  package struct Conflict: Error, Sendable, CustomStringConvertible {
    package let description: String
  }

  private static let folders = ["content", "seeds"]
  private static let draftName = "import"
  /// What the draft is called while it is put in its place.
  private static let placingName = "placing"
  /// Where a folder goes that a killed run put in its place alone.
  private static let remainsName = "half-made"

  private let archive: DirectoryPath
  /// An archive's folder of its own, until the content is in its place.
  package let draft: DirectoryPath

  /// - Throws: ``Conflict`` where the folder has content, ``FileSystemError`` where it can't be used.
  package init(in archive: DirectoryPath) throws {
    self.init(archive: archive, draft: try Self.makeDraft(in: archive))
  }

  private init(archive: DirectoryPath, draft: DirectoryPath) {
    self.archive = archive
    self.draft = draft
  }

  /// Creates the archive's folder where it is missing, and refuses one that has content.
  ///
  /// - Parameter others: folders that may not be there either.
  package static func makeRoom(in archive: DirectoryPath, without others: [String] = []) throws {
    try FileTree.createFolders(archive.rawValue)
    let isHalfMade = try isHalfMade(archive)
    for name in folders + others where !(isHalfMade && name == folders[1]) {
      let path = archive.path(to: name)
      guard try FileStatus.of(path) == nil || isEmptyFolder(path) else {
        throw Conflict(description: "“\(path)” is there already; a new archive replaces nothing")
      }
    }
  }

  private static func makeDraft(in archive: DirectoryPath) throws -> DirectoryPath {
    try makeRoom(in: archive)
    let state = try StateFolder(archive: archive).path
    let path = state.path(to: draftName)
    if try isHalfMade(archive) {
      let remains = state.path(to: remainsName)
      try FileTree.removeTree(remains)
      // Not removed: somebody may have written there since.
      try FileTree.move(archive.path(to: folders[1]), to: remains)
    }
    try FileTree.removeTree(state.path(to: placingName))
    try FileTree.removeTree(path)
    try FileTree.createFolder(path)
    guard let draft = DirectoryPath(path) else { throw FileSystemError(.createFolder, path, .system(EINVAL)) }
    for name in folders { try FileTree.createFolder(draft.path(to: name)) }
    return draft
  }

  /// Whether a run was killed when the second folder was in its place, and the first wasn't yet.
  private static func isHalfMade(_ archive: DirectoryPath) throws -> Bool {
    let placing = archive.path(to: "\(StateFolder.name)/\(placingName)")
    return try FileStatus.of("\(placing)/\(folders[0])")?.kind == .folder
      && FileStatus.of("\(placing)/\(folders[1])") == nil
      && FileStatus.of(archive.path(to: folders[1]))?.kind == .folder
  }

  deinit {
    // The next import removes what can't be removed now.
    try? FileTree.removeTree(draft.rawValue)
  }

  private static func isEmptyFolder(_ path: String) throws -> Bool {
    guard try FileStatus.of(path)?.kind == .folder else { return false }
    return try FolderListing(path).next() == nil
  }

  /// Writes a file of the draft.
  package func write(_ path: SourcePath, _ bytes: [UInt8]) throws {
    guard let output = OutputPath(path.rawValue) else {
      throw Conflict(description: "“\(path)” can't be a file")
    }
    try bytes.withBytes { (bytes) throws(FileSystemError) in
      try FileTree.create(output, in: draft.rawValue, bytes)
    }
  }

  /// Writes a file of the archive's own folder, unless one is there.
  package func writeBeside(_ name: String, _ bytes: [UInt8]) throws {
    let path = archive.path(to: name)
    guard try FileStatus.of(path) == nil else { return }
    try bytes.withBytes { (bytes) throws(FileSystemError) in try FileTree.create(path, bytes) }
  }

  /// Puts the content in its place: both folders, or none. A run that is killed between them is undone by the next.
  package func place() throws {
    let placing = archive.path(to: "\(StateFolder.name)/\(Self.placingName)")
    try FileTree.move(draft.rawValue, to: placing)
    var placed: [String] = []
    do {
      for name in Self.folders.reversed() {
        try FileTree.move("\(placing)/\(name)", to: archive.path(to: name))
        placed.append(name)
      }
    } catch {
      for name in placed { try? FileTree.move(archive.path(to: name), to: "\(placing)/\(name)") }
      try? FileTree.move(placing, to: draft.rawValue)
      throw error
    }
    FileTree.removeFolderIfEmpty(placing)
  }
}
