#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An output folder that may be written to: where it is, and whether anything is there yet.
struct OutputLocation: Sendable {
  /// The path without links, `.` and `..`.
  let path: String
  let exists: Bool
  /// Folders that were created so that the output has one to lie in, outermost first.
  let createdParents: [String]

  /// Refuses links, files, and folders that lie in the archive's input or around it. Creates the folders above.
  init(_ output: DirectoryPath, archive: DirectoryPath) throws(PublishingError) {
    let status = try publishing { () throws(FileSystemError) in try FileStatus.of(output.rawValue) }
    switch status?.kind {
    case .symbolicLink: throw .outputIsLink(output.rawValue)
    case .file, .special: throw .outputIsNoFolder(output.rawValue)
    case .folder, nil: exists = status != nil
    }
    let (base, missing) = try publishing { () throws(FileSystemError) in try Self.split(output.rawValue) }
    path = missing.reduce(base) { $0 == "/" ? "/" + $1 : $0 + "/" + $1 }
    try Self.refuseOverlap(output.rawValue, path, base: base, archive: archive)
    createdParents = try publishing { () throws(FileSystemError) in
      try Self.createFolders(missing.dropLast(), below: base)
    }
  }

  /// Removes the folders that were created for nothing.
  func removeCreatedParents() {
    for folder in createdParents.reversed() { FileTree.removeFolderIfEmpty(folder) }
  }

  /// Splits a path into what exists, without links, and the names that are still missing below.
  private static func split(_ path: String) throws(FileSystemError) -> (base: String, missing: [String]) {
    var rest = path
    var missing: [String] = []
    while true {
      if let base = try FileTree.resolved(rest.isEmpty ? "." : rest) { return (base, missing.reversed()) }
      let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/"))
      let name = String(slash.map { rest[rest.utf8.index(after: $0)...] } ?? rest[...])
      // `a/../b` has no meaning where there is no `a`; a link without a target isn't a name to create.
      let isLink = try FileStatus.of(rest) != nil
      guard name != ".", name != "..", !isLink else { throw FileSystemError(.examine, rest, .system(ENOENT)) }
      if !name.isEmpty { missing.append(name) }
      rest = slash.map { $0 == rest.startIndex ? "/" : String(rest[..<$0]) } ?? ""
    }
  }

  private static func createFolders(_ names: ArraySlice<String>, below base: String) throws(FileSystemError)
    -> [String]
  {
    var created: [String] = []
    var path = base
    for name in names {
      path += path == "/" ? name : "/" + name
      if try FileTree.createFolder(path) { created.append(path) }
    }
    return created
  }

  private static func refuseOverlap(
    _ shown: String, _ path: String, base: String, archive: DirectoryPath
  ) throws(PublishingError) {
    let root = try publishing { () throws(FileSystemError) in
      guard let root = try FileTree.resolved(archive.rawValue) else {
        throw FileSystemError(.list, archive.rawValue, .system(ENOENT))
      }
      return root
    }
    let outer = try publishing { () throws(FileSystemError) in try ancestors(of: base) }
    let aroundArchive = try publishing { () throws(FileSystemError) in try ancestors(of: root) }
    // Files are compared, not only names: bind mounts and case-insensitive disks give one folder several.
    let output = path == base ? outer.first : nil
    for folder in inputFolders + [StateFolder.name] {
      let input = root == "/" ? root + folder : root + "/" + folder
      let status = try publishing { () throws(FileSystemError) in
        try FileStatus.of(input, followingLinks: true)
      }
      let isInside =
        folder != StateFolder.name
        && ((path + "/").hasPrefix(input + "/") || outer.contains { status?.isSameFile(as: $0) == true })
      let isSame = path == input || output.map { status?.isSameFile(as: $0) == true } == true
      if isInside || isSame { throw .outputOverlapsInput(output: shown, input: folder) }
    }
    if let output, aroundArchive.contains(where: output.isSameFile) {
      throw .outputOverlapsInput(output: shown, input: inputFolders[0])
    }
  }

  /// The folder at `path` and all those around it, innermost first.
  static func ancestors(of path: String) throws(FileSystemError) -> [FileStatus] {
    var result: [FileStatus] = []
    var rest = path
    while true {
      if let status = try FileStatus.of(rest.isEmpty ? "/" : rest) { result.append(status) }
      guard let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")), rest != "/" else { return result }
      rest = String(rest[..<slash])
    }
  }
}
