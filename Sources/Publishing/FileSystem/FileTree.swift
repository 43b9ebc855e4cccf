internal import ArchiveModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Changes to files and folders by their path, each a call or two of the system.
enum FileTree {
  /// Creates one folder; false where it already is one.
  @discardableResult
  static func createFolder(_ path: String) throws(FileSystemError) -> Bool {
    if mkdir(path, 0o777) == 0 { return true }
    let error = FileSystemError(.createFolder, path)
    guard error.reason == .system(EEXIST) else { throw error }
    guard try FileStatus.of(path)?.kind == .folder else { throw error }
    return false
  }

  /// Creates a folder and those that it lies in, where they are missing.
  static func createFolders(_ path: String) throws(FileSystemError) {
    // A folder that is there may be reached by a link.
    if try FileStatus.of(path, followingLinks: true)?.kind == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try createFolders(String(path[..<slash]))
    }
    try createFolder(path)
  }

  /// Creates the folders that `path`, seen from `root`, lies in. `root` itself must be there.
  static func createParents(of path: OutputPath, in root: String) throws(FileSystemError) {
    for folder in path.folders { try createFolder(root + "/" + folder.rawValue) }
  }

  /// Writes a new file, with the folders it needs below `root`.
  static func create(_ path: OutputPath, in root: String, _ bytes: UnsafeRawBufferPointer)
    throws(FileSystemError)
  {
    let full = root + "/" + path.rawValue
    do throws(FileSystemError) {
      try create(full, bytes)
    } catch {
      // Only the first file of a folder comes here, so that the others cost nothing more.
      guard error.action == .create, error.reason == .system(ENOENT) else { throw error }
      try createParents(of: path, in: root)
      try create(full, bytes)
    }
  }

  /// Writes a new file in a folder that is there.
  static func create(_ path: String, _ bytes: UnsafeRawBufferPointer) throws(FileSystemError) {
    let file = try FileDescriptor.creating(path)
    try file.write(bytes, path: path)
    try file.closeWritten(path: path)
  }

  /// Gives a file other bytes in one step, by way of `draft` beside it.
  static func replace(_ path: String, by draft: String, _ bytes: [UInt8]) throws(FileSystemError) {
    try removeFile(draft)
    try bytes.withBytes { (bytes) throws(FileSystemError) in try create(draft, bytes) }
    try move(draft, to: path)
  }

  /// Moves a file or folder within one disk; a file that was at `target` is replaced in one step.
  static func move(_ source: String, to target: String) throws(FileSystemError) {
    guard rename(source, target) == 0 else { throw FileSystemError(.rename, target) }
  }

  /// Gives a file a further name, which is its only one where the disk knows none but single names; false where something has
  /// that name already.
  static func place(_ source: String, at target: String) throws(FileSystemError) -> Bool {
    if link(source, target) == 0 { return true }
    switch errno {
    case EEXIST: return false
    case EPERM, ENOTSUP, EOPNOTSUPP, EMLINK:
      guard try FileStatus.of(target) == nil else { return false }
      try move(source, to: target)
      return true
    default: throw FileSystemError(.create, target)
    }
  }

  /// Lets the folder at `target` be used by whom the one at `source` may be.
  static func copyPermissions(of source: String, to target: String) throws(FileSystemError) {
    var status = stat()
    guard stat(source, &status) == 0 else { throw FileSystemError(.examine, source) }
    guard chmod(target, status.st_mode & 0o7777) == 0 else { throw FileSystemError(.write, target) }
  }

  /// Removes a file or link, if it is there.
  static func removeFile(_ path: String) throws(FileSystemError) {
    guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else {
      throw FileSystemError(.remove, path)
    }
  }

  /// Removes a folder if it is empty; false where it isn't, or isn't there.
  @discardableResult
  static func removeFolderIfEmpty(_ path: String) -> Bool {
    rmdir(path) == 0
  }

  /// Removes a folder with everything in it, following no link; nothing happens where nothing is.
  static func removeTree(_ path: String) throws(FileSystemError) {
    guard let status = try FileStatus.of(path) else { return }
    guard status.kind == .folder else { return try removeFile(path) }
    // A list of its own instead of recursion: nesting is as deep as a hostile disk makes it.
    var pending = [path]
    while let folder = pending.last {
      let folders = try removeFiles(in: folder)
      if folders.isEmpty {
        guard rmdir(folder) == 0 || errno == ENOENT else { throw FileSystemError(.remove, folder) }
        pending.removeLast()
      } else {
        pending.append(contentsOf: folders)
      }
    }
  }

  private static func removeFiles(in folder: String) throws(FileSystemError) -> [String] {
    let listing = try FolderListing(folder)
    var folders: [String] = []
    while let name = try listing.next() {
      if unlinkat(listing.descriptor, name, 0) == 0 || errno == ENOENT { continue }
      let shown = folder + "/" + String(cString: name)
      // Linux says EISDIR, POSIX EPERM.
      guard errno == EISDIR || errno == EPERM else { throw FileSystemError(.remove, shown) }
      if unlinkat(listing.descriptor, name, AT_REMOVEDIR) == 0 { continue }
      guard errno == ENOTEMPTY || errno == EEXIST, String(validatingCString: name) != nil else {
        throw FileSystemError(.remove, shown)
      }
      folders.append(shown)
    }
    return folders
  }

  /// The path without links, `.` and `..`, or nil where nothing is.
  static func resolved(_ path: String) throws(FileSystemError) -> String? {
    guard let resolved = realpath(path, nil) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileSystemError(.examine, path)
    }
    defer { free(resolved) }
    guard let text = String(validatingCString: resolved) else {
      throw FileSystemError(.examine, path, .system(EILSEQ))
    }
    return text
  }
}
