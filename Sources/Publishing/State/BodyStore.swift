package import ArchiveModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An append-only file that holds rendered bodies during one build, so that memory needn't.
///
/// The file has no name once it is open: builds can't meet in one, and a killed build leaves nothing.
package final class BodyStore: Sendable {
  private let file: FileDescriptor
  private let path: String
  private let end = Locked(0)

  package init(_ state: StateFolder) throws(FileSystemError) {
    path = state.path.path(to: "bodies")
    try FileTree.removeFile(path)
    guard let file = FileDescriptor.opening(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW) else {
      throw FileSystemError(.create, path)
    }
    self.file = file
    try FileTree.removeFile(path)
  }

  /// Stores `bytes`; any number of threads may do so at once.
  package func append(_ bytes: [UInt8]) throws(FileSystemError) -> BodyPlace {
    // Only the place is taken under the lock, the writing isn't.
    let offset = end.withLock { end in
      defer { end += bytes.count }
      return end
    }
    try bytes.withBytes { (bytes) throws(FileSystemError) in try write(bytes, at: offset) }
    return BodyPlace(offset: offset, length: bytes.count)
  }

  /// Appends the bytes at `place` to `buffer`; on an error `buffer` is as before.
  package func read(_ place: BodyPlace, into buffer: inout [UInt8]) throws(FileSystemError) {
    let stored = end.withLock { $0 }
    guard place.offset >= 0, place.length >= 0, place.offset <= stored, place.length <= stored - place.offset
    else { throw FileSystemError(.read, path, .endsEarly) }
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: place.length))
    do throws(FileSystemError) {
      try buffer.withMutableBytes { (bytes) throws(FileSystemError) in
        try read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]), at: place.offset)
      }
    } catch {
      buffer.removeLast(place.length)
      throw error
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileSystemError) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = pwrite(file.number, rest.baseAddress, rest.count, off_t(offset + done))
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw FileSystemError(.write, path)
      }
    }
  }

  private func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileSystemError) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
      let count = pread(file.number, rest.baseAddress, rest.count, off_t(offset + done))
      if count == 0 { throw FileSystemError(.read, path, .endsEarly) }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        throw FileSystemError(.read, path)
      }
    }
  }
}
