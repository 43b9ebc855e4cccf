#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system tells about a file without opening it; two equal values mean: very likely the same bytes.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: CaseIterable, Hashable, Sendable {
    case file
    case folder
    case symbolicLink
    case special
  }

  package let kind: Kind
  package let size: Int
  /// When the bytes last changed, in nanoseconds since 1970.
  package let modified: Int64
  /// When the bytes or the file's own record last changed, in nanoseconds since 1970.
  package let changed: Int64
  package let inode: UInt64
  package let device: UInt64

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .symbolicLink
    default: kind = .special
    }
    size = Int(status.st_size)
    #if canImport(Glibc)
      modified = Self.nanoseconds(status.st_mtim)
      changed = Self.nanoseconds(status.st_ctim)
    #else
      modified = Self.nanoseconds(status.st_mtimespec)
      changed = Self.nanoseconds(status.st_ctimespec)
    #endif
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    device = UInt64(truncatingIfNeeded: status.st_dev)
  }

  /// That of a file which isn't on the disk.
  static var unwritten: FileStatus {
    var status = stat()
    status.st_mode = S_IFREG
    return FileStatus(status)
  }

  /// Looks at `path`, or returns nil where nothing is.
  package static func of(_ path: String, followingLinks: Bool = false) throws(FileSystemError) -> FileStatus?
  {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    if result == 0 { return FileStatus(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw FileSystemError(.examine, path)
  }

  /// Whether both are one and the same file.
  func isSameFile(as other: FileStatus) -> Bool {
    inode == other.inode && device == other.device
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    // Wraps for absurd times instead of trapping: the value is only ever compared.
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
