internal import ArchiveModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The place below `.regesta/replaced/` for files that a build replaces though they weren't as it had left them.
struct KeptFiles: Sendable {
  let archive: DirectoryPath

  /// The name below the archive of a file kept for `entry`. It holds the start of the file's hash, so that what was kept
  /// earlier is never overwritten, and the same bytes are kept once.
  static func name(of entry: Manifest.Entry) -> String {
    "\(StateFolder.name)/replaced/\(entry.digest.hex.prefix(16))/\(entry.path)"
  }

  /// Copies the file at `source`; the copy has its name only when it is whole.
  func keep(_ entry: Manifest.Entry, from source: String) throws(FileSystemError) {
    let state = try StateFolder(archive: archive)
    let name = Self.name(of: entry)
    let target = archive.path(to: name)
    if try FileStatus.of(target) != nil { return }
    guard let path = OutputPath(name) else {
      throw FileSystemError(.create, target, .system(EINVAL))
    }
    try FileTree.createParents(of: path, in: archive.rawValue)
    let partial = state.path.path(to: "replaced.partial")
    try FileTree.removeFile(partial)
    try copy(source, to: partial)
    try FileTree.move(partial, to: target)
  }

  private func copy(_ source: String, to target: String) throws(FileSystemError) {
    guard let file = FileDescriptor.opening(source, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else {
      throw FileSystemError(.open, source)
    }
    let copy = try FileDescriptor.creating(target)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = try buffer.withMutableBytes { (bytes) throws(FileSystemError) in
        try file.read(into: bytes, path: source)
      }
      if count == 0 { break }
      try buffer.withBytes { (bytes) throws(FileSystemError) in
        try copy.write(UnsafeRawBufferPointer(rebasing: bytes[..<count]), path: target)
      }
    }
    try copy.closeWritten(path: target)
  }
}
