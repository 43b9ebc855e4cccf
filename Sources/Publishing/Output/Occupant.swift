internal import Digests

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What stands at a path of the output.
enum Occupant: Hashable {
  case nothing
  case file(SHA256Digest)
  case folder
  /// A link, a pipe, or the like: never ours.
  case other

  /// Looks at `path` without following a link there.
  static func at(_ path: String) throws(FileSystemError) -> Occupant {
    guard let file = FileDescriptor.opening(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else {
      switch errno {
      case ENOENT, ENOTDIR: return .nothing
      case ELOOP, ENXIO: return .other
      default: throw FileSystemError(.open, path)
      }
    }
    switch try file.status(path: path).kind {
    case .file: return .file(try SHA256Digest(reading: file, path: path))
    case .folder: return .folder
    case .symbolicLink, .special: return .other
    }
  }

  /// Whether a regular file with exactly these bytes stands at `path`.
  static func isFile(at path: String, with bytes: UnsafeRawBufferPointer) -> Bool {
    guard let file = FileDescriptor.opening(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
      let status = try? file.status(path: path), status.kind == .file, status.size == bytes.count
    else { return false }
    return withUnsafeTemporaryAllocation(byteCount: min(65_536, bytes.count + 1), alignment: 1) { buffer in
      var done = 0
      while true {
        guard let count = try? file.read(into: buffer, path: path), count <= bytes.count - done else {
          return false
        }
        if count == 0 { return done == bytes.count }
        guard let old = buffer.baseAddress, let new = bytes.baseAddress, memcmp(old, new + done, count) == 0
        else { return false }
        done += count
        // As many as the size says are all: the call that would return 0 is saved for every small file.
        if done == bytes.count { return true }
      }
    }
  }
}
