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
  package static func makeRoom(in archive: DirectoryPath) throws {
    try FileTree.createFolder(archive.rawValue)
    for name in folders {
      let path = archive.path(to: name)
      guard try FileStatus.of(path) == nil || isEmptyFolder(path) else {
        throw Conflict(
          description: "“\(path)” is there already; an import makes a new archive, and replaces nothing")
      }
    }
  }

  private static func makeDraft(in archive: DirectoryPath) throws -> DirectoryPath {
    try makeRoom(in: archive)
    let path = try StateFolder(archive: archive).path.path(to: "import")
    try FileTree.removeTree(path)
    try FileTree.createFolder(path)
    guard let draft = DirectoryPath(path) else { throw FileSystemError(.createFolder, path, .system(EINVAL)) }
    for name in folders { try FileTree.createFolder(draft.path(to: name)) }
    return draft
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

  /// Puts the content in its place: both folders, or none.
  package func place() throws {
    let (content, seeds) = (Self.folders[0], Self.folders[1])
    try FileTree.move(draft.path(to: seeds), to: archive.path(to: seeds))
    do {
      try FileTree.move(draft.path(to: content), to: archive.path(to: content))
    } catch {
      try? FileTree.move(archive.path(to: seeds), to: draft.path(to: seeds))
      throw error
    }
  }
}
