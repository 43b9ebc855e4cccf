#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder `.regesta` of an archive: what builds remember, none of it part of the archive or its output.
package struct StateFolder: Hashable, Sendable {
  static let name = ".regesta"

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
}
