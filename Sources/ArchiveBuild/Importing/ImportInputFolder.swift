internal import Importing
internal import Publishing

/// The folder of a site that an import is asked to read.
struct ImportInputFolder {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// The files that it has, and where it is.
  func list() throws -> (folder: SiteFolder, root: DirectoryPath) {
    guard let root = DirectoryPath(path) else {
      throw EnvironmentError(description: "“\(path)” can't be the path of a folder")
    }
    let tree = try FolderTree(root)
    let files = tree.files.map { SiteFolder.File(path: $0.path, size: $0.size) }
    let folder = SiteFolder(files: files, others: tree.others) { path, limit in
      do throws(FileSystemError) {
        return try readFile(root.path(to: path), limit: limit)
      } catch {
        throw SiteFolder.Unreadable(reason: error.reasonText)
      }
    }
    return (folder, root)
  }
}
