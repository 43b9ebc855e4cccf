#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder `.regesta` of an archive: what builds remember, none of it part of the archive or its output.
package struct StateFolder: Hashable, Sendable {
  package static let name = ".regesta"

  package let path: DirectoryPath

  /// Creates the folder where it is missing. A link in its place is refused: it may lead anywhere.
  package init(archive: DirectoryPath) throws(FileSystemError) {
    let path = archive.path(to: Self.name)
    try FileTree.createFolder(path)
    guard let directory = DirectoryPath(path) else {
      throw FileSystemError(.createFolder, path, .system(EINVAL))
    }
    self.path = directory
  }

  /// A folder in it for builds that remember apart from others.
  package func part(_ name: String) throws(FileSystemError) -> StateFolder {
    try make(name)
    let path = path.path(to: name)
    guard let directory = DirectoryPath(path) else {
      throw FileSystemError(.createFolder, path, .system(EINVAL))
    }
    return StateFolder(directory)
  }

  /// Creates a folder in it where it is missing.
  package func make(_ name: String) throws(FileSystemError) {
    try FileTree.createFolder(path.path(to: name))
  }

  /// Removes what is of that name in it.
  package func discard(_ name: String) throws(FileSystemError) {
    try FileTree.removeTree(path.path(to: name))
  }

  private init(_ path: DirectoryPath) {
    self.path = path
  }

  /// The time by the clock of the disk, in nanoseconds since 1970, as a file has it that is written now.
  package func now() throws(FileSystemError) -> Int {
    let path = path.path(to: "clock")
    guard let file = FileDescriptor.opening(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK)
    else {
      throw FileSystemError(.create, path)
    }
    guard try file.status(path: path).kind == .file else {
      throw FileSystemError(.write, path, .notARegularFile)
    }
    try [0x0A].withBytes { (bytes) throws(FileSystemError) in try file.write(bytes, path: path) }
    return Int(try file.status(path: path).modified)
  }
}
