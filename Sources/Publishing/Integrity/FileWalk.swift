#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// All files below a folder, by the bytes of their paths as seen from it. No link is followed.
enum FileWalk {
  /// - Returns: regular files, and links, pipes and the like; in the order in which the disk has them.
  static func files(in root: DirectoryPath) throws(FileSystemError) -> (regular: [[UInt8]], other: [[UInt8]])
  {
    var regular: [[UInt8]] = []
    var other: [[UInt8]] = []
    // A list of its own instead of recursion: nesting is as deep as a hostile disk makes it.
    var pending: [[UInt8]] = [[]]
    while let folder = pending.popLast() {
      // The folder that was named may be a link; those below it may not.
      let path = folder.isEmpty ? root.path(to: ".") : root.path(to: String(decoding: folder, as: UTF8.self))
      let listing = try FolderListing(path)
      while let name = try listing.next() {
        let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
        let full = folder.isEmpty ? Array(bytes) : folder + [UInt8(ascii: "/")] + bytes
        var status = stat()
        guard fstatat(listing.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
        switch FileStatus(status).kind {
        case .file: regular.append(full)
        // Paths that aren't UTF-8 can't be named to the system by a string, and aren't ours.
        case .folder where String(validating: full, as: UTF8.self) != nil: pending.append(full)
        case .folder, .symbolicLink, .special: other.append(full)
        }
      }
    }
    return (regular, other)
  }
}
