#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file, closed when its owner goes.
struct FileDescriptor: ~Copyable, Sendable {
  let number: Int32

  private init(_ number: Int32) {
    self.number = number
  }

  deinit {
    close(number)
  }

  /// Opens `path`; the descriptor isn't inherited by other programs. On failure `errno` tells why.
  static func opening(_ path: String, _ flags: Int32) -> FileDescriptor? {
    while true {
      let number = open(path, flags | O_CLOEXEC, 0o666)
      if number >= 0 { return FileDescriptor(number) }
      if errno != EINTR { return nil }
    }
  }

  /// Owns a descriptor that the system has given; nil where it has given none.
  static func adopting(_ number: Int32) -> FileDescriptor? { number >= 0 ? FileDescriptor(number) : nil }

  /// Creates a file where nothing may be yet.
  static func creating(_ path: String) throws(FileSystemError) -> FileDescriptor {
    guard let file = opening(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) else {
      throw FileSystemError(.create, path)
    }
    return file
  }

  /// What the system tells about the open file.
  func status(path: String) throws(FileSystemError) -> FileStatus {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileSystemError(.examine, path) }
    return FileStatus(status)
  }

  /// Reads what comes next, at most `buffer.count` bytes; 0 means the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, path: String) throws(FileSystemError) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(number, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(number, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      if errno != EINTR { throw FileSystemError(.read, path) }
    }
  }

  /// Writes all of `bytes`.
  func write(_ bytes: UnsafeRawBufferPointer, path: String) throws(FileSystemError) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      #if canImport(Glibc)
        let count = Glibc.write(number, rest.baseAddress, rest.count)
      #else
        let count = Darwin.write(number, rest.baseAddress, rest.count)
      #endif
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw FileSystemError(.write, path)
      }
    }
  }

  /// Closes the file and reports what only closing reveals, such as a full network disk.
  consuming func closeWritten(path: String) throws(FileSystemError) {
    let number = self.number
    discard self
    // After EINTR the descriptor is gone all the same.
    if close(number) != 0, errno != EINTR { throw FileSystemError(.write, path) }
  }

  /// Locks the whole file for this open descriptor alone; false where another holds it.
  func lock(path: String) throws(FileSystemError) -> Bool {
    while flock(number, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: return false
      // Some network disks know no locks; a build there is better than none.
      case ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP: return true
      default: throw FileSystemError(.lock, path)
      }
    }
    return true
  }

  /// Gives a lock back before the file is closed.
  func unlock() {
    flock(number, LOCK_UN)
  }
}
