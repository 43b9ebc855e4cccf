#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The regular files below a folder of somebody else's, and what of it isn't one.
package struct FolderTree: Sendable {
  package struct File: Sendable {
    /// From the folder, with `/` between its parts.
    package let path: String
    package let size: Int
  }

  /// How deep folders may lie in each other.
  private static let deepest = 64

  package private(set) var files: [File] = []
  /// What wasn't looked into or can't be a file, with the reason.
  package private(set) var others: [(path: String, reason: String)] = []
  private let root: String

  /// Follows no link, and doesn't look into hidden folders.
  ///
  /// - Throws: ``FileSystemError`` where the folder itself can't be listed.
  package init(_ folder: DirectoryPath) throws(FileSystemError) {
    guard let root = try FileTree.resolved(folder.rawValue) else {
      throw FileSystemError(.list, folder.rawValue, .system(ENOENT))
    }
    guard try FileStatus.of(root)?.kind == .folder else {
      throw FileSystemError(.list, folder.rawValue, .notAFolder)
    }
    self.root = root
    var pending = [(path: "", depth: 1)]
    while let (folder, depth) = pending.popLast() {
      do throws(FileSystemError) {
        for name in try list(folder) { pending.append((name, depth + 1)) }
      } catch {
        guard !folder.isEmpty else { throw error }
        others.append((folder, error.reasonText))
      }
      if depth >= Self.deepest {
        others += pending.filter { $0.depth > Self.deepest }.map {
          ($0.path, "folders lie too deep in each other")
        }
        pending.removeAll { $0.depth > Self.deepest }
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    others.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Takes the files of a folder; the folders in it.
  private mutating func list(_ folder: String) throws(FileSystemError) -> [String] {
    let listing = try FolderListing(folder.isEmpty ? root : "\(root)/\(folder)")
    var folders: [String] = []
    while let name = try listing.next() {
      guard let text = String(validatingCString: name) else {
        others.append((folder + "/" + String(cString: name), "its name isn't UTF-8"))
        continue
      }
      let path = folder.isEmpty ? text : "\(folder)/\(text)"
      guard let status = try FileStatus.of("\(root)/\(path)") else { continue }
      switch status.kind {
      case .file where text.hasPrefix("."): others.append((path, "it is hidden"))
      case .file: files.append(File(path: path, size: status.size))
      case .folder where text.hasPrefix("."): others.append((path, "a hidden folder isn't looked into"))
      case .folder: folders.append(path)
      case .symbolicLink: others.append((path, "links aren't followed"))
      case .special: others.append((path, "it isn't a regular file"))
      }
    }
    return folders
  }
}
