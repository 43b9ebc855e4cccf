#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// All files below a folder, by the bytes of their paths as seen from it. No link is followed.
struct FileWalk {
  private(set) var regular: [[UInt8]] = []
  /// Links, pipes and the like.
  private(set) var other: [[UInt8]] = []
  /// Folders whose files can't be known, with the system's reason.
  private(set) var closed: [(path: [UInt8], reason: String)] = []

  /// - Throws: where the folder itself can't be listed.
  init(_ root: DirectoryPath) throws(FileSystemError) {
    // The folder that was named may be a link; those below it may not.
    try list([], root.path(to: "."))
    // A list of its own instead of recursion: nesting is as deep as a hostile disk makes it.
    while let folder = pending.popLast() {
      do throws(FileSystemError) {
        try list(folder, root.path(to: String(decoding: folder, as: UTF8.self)))
      } catch {
        closed.append((folder, error.reasonText))
      }
    }
  }

  private var pending: [[UInt8]] = []

  private mutating func list(_ folder: [UInt8], _ path: String) throws(FileSystemError) {
    let listing = try FolderListing(path)
    while let name = try listing.next() {
      let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
      let full = folder.isEmpty ? Array(bytes) : folder + [UInt8(ascii: "/")] + bytes
      var status = stat()
      guard fstatat(listing.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        throw FileSystemError(.examine, path)
      }
      switch FileStatus(status).kind {
      case .file: regular.append(full)
      // Paths that aren't UTF-8 can't be named to the system by a string, and aren't ours.
      case .folder where String(validating: full, as: UTF8.self) != nil: pending.append(full)
      case .folder, .symbolicLink, .special: other.append(full)
      }
    }
  }
}
