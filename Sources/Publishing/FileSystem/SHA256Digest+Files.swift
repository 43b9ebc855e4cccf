package import Digests

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SHA256Digest {
  /// Hashes the rest of an open file piece by piece, so that a large one needs no memory.
  init(reading file: borrowing FileDescriptor, path: String) throws(FileSystemError) {
    let hasher = SHA256Hasher()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = try buffer.withMutableBytes { (bytes) throws(FileSystemError) -> Int in
        try file.read(into: bytes, path: path)
      }
      if count == 0 { break }
      buffer.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    self = hasher.finish()
  }

  /// Hashes the regular file at `path`, whatever its size. A symbolic link there is refused.
  package init(ofFile path: String) throws(FileSystemError) {
    guard let file = FileDescriptor.opening(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else {
      throw errno == ELOOP ? FileSystemError(.open, path, .notARegularFile) : FileSystemError(.open, path)
    }
    guard try file.status(path: path).kind == .file else {
      throw FileSystemError(.read, path, .notARegularFile)
    }
    self = try SHA256Digest(reading: file, path: path)
  }
}
