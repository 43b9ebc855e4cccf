internal import ArchiveModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file with the paths that a copy of the output still has to follow, for `rsync --files-from` and
/// `rclone --files-from-raw`.
///
/// Builds only add to it; whoever has uploaded what it lists removes it. A path too many costs nothing, since what counts
/// is what the output has there when it is uploaded. One too few would be a page that readers never get, or get for ever.
struct ChangeList: Sendable {
  /// The file as its user named it.
  private let shown: String
  /// The folder that it is in, without links.
  private let folder: String
  private let name: String

  private var path: String { folder == "/" ? "/" + name : folder + "/" + name }
  private var draft: String { folder + "/." + name + ".regesta-new" }

  /// Refuses files of the output and of the archive, and what isn't such a list.
  init(_ file: String, for location: OutputLocation, archive: DirectoryPath) throws(PublishingError) {
    shown = file
    let slash = file.utf8.lastIndex(of: UInt8(ascii: "/"))
    name = String(slash.map { file[file.utf8.index(after: $0)...] } ?? file[...])
    let parent = slash.map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
    guard !["", ".", ".."].contains(name), !file.utf8.contains(0) else { throw .changesAreNoFile(file) }
    let resolved = try publishing { () throws(FileSystemError) in try FileTree.resolved(parent) }
    guard let resolved else { throw .fileSystem(FileSystemError(.create, file, .system(ENOENT))) }
    folder = resolved
    try refuse(within: location.path, called: location.path)
    try refuse(within: location.path + ".partial", called: location.path)
    for folder in inputFolders + [StateFolder.name] {
      try refuse(within: archive.path(to: folder), called: archive.path(to: folder))
    }
    _ = try read()
  }

  private func refuse(within folder: String, called name: String) throws(PublishingError) {
    let isInside = try publishing { () throws(FileSystemError) in
      guard let other = try FileStatus.of(folder, followingLinks: true) else { return false }
      return try OutputLocation.ancestors(of: self.folder).contains { other.isSameFile(as: $0) }
    }
    if isInside || path == folder { throw .changesAmongFiles(list: shown, folder: name) }
  }

  /// Adds what isn't listed yet, and returns how many paths are listed then.
  func add(_ paths: [OutputPath]) throws(PublishingError) -> Int {
    let listed = try read()
    let all = Set(listed ?? []).union(paths)
    // An empty list tells scripts that nothing changed; a missing one would stop them.
    if all.count == listed?.count { return all.count }
    let sorted =
      all.subtracting([Manifest.path]).sorted() + (all.contains(Manifest.path) ? [Manifest.path] : [])
    try publishing { () throws(FileSystemError) in
      try FileTree.replace(path, by: draft, sorted.flatMap(Self.line))
    }
    return all.count
  }

  /// The listed paths, or nil where there is no file yet.
  private func read() throws(PublishingError) -> [OutputPath]? {
    guard let status = try publishing({ () throws(FileSystemError) in try FileStatus.of(path) }) else {
      return nil
    }
    guard status.kind == .file else { throw .changesAreNoFile(shown) }
    let bytes = try publishing { () throws(FileSystemError) in try readFile(path, limit: 1 << 30) }
    var paths: [OutputPath] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.isEmpty, line.endIndex == bytes.endIndex { break }
      guard let path = OutputPath(utf8: line.first == UInt8(ascii: "/") ? line.dropFirst() : line) else {
        throw .foreignChanges(shown, line: paths.count + 1)
      }
      paths.append(path)
    }
    return paths
  }

  /// A path as a line. rsync takes lines that begin with `#` or `;` for comments, and rclone may trim spaces; both ignore a
  /// `/` at the start.
  private static func line(_ path: OutputPath) -> [UInt8] {
    let text = Array(path.rawValue.utf8)
    let isSafe = text.first.map { !"#; ".utf8.contains($0) } ?? true
    return (isSafe ? [] : [UInt8(ascii: "/")]) + text + [UInt8(ascii: "\n")]
  }
}
