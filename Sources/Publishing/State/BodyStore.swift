package import ArchiveModel
internal import Digests

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An append-only file that holds rendered bodies, so that memory needn't, and the next build needn't render them again.
///
/// It begins with a number of its own, so that places in one file are never looked for in another.
package final class BodyStore: Sendable {
  /// Which file it is, and how much of it counts.
  package struct State: Hashable, Sendable {
    package let identity: UInt64
    package let length: Int

    package init(identity: UInt64, length: Int) {
      self.identity = identity
      self.length = length
    }
  }

  private static let name = "bodies"
  private static let headerSize = 16
  private static let signature = Array("RegestaB".utf8)

  private let file: FileDescriptor
  private let path: String
  private let identity: UInt64
  private let end: Locked<Int>

  /// Begins a new file, in place of one that was there.
  package init(_ state: StateFolder) throws(FileSystemError) {
    path = state.path.path(to: Self.name)
    try FileTree.removeFile(path)
    guard let file = FileDescriptor.opening(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW) else {
      throw FileSystemError(.create, path)
    }
    self.file = file
    identity = UInt64.random(in: .min ... .max)
    end = Locked(Self.headerSize)
    let header = Self.header(identity)
    try header.withBytes { (bytes) throws(FileSystemError) in try write(bytes, at: 0) }
  }

  /// Goes on with the file that an earlier build left; nil where it isn't there as that build left it. What a later build
  /// that came to no end had added is forgotten.
  package init?(_ state: StateFolder, continuing former: State) {
    let path = state.path.path(to: Self.name)
    guard let file = FileDescriptor.opening(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK),
      let status = try? file.status(path: path), status.kind == .file, status.size >= former.length,
      former.length >= Self.headerSize
    else { return nil }
    var header = [UInt8](repeating: 0, count: Self.headerSize)
    let count = try? header.withMutableBytes { (bytes) throws(FileSystemError) in
      try file.read(into: bytes, path: path)
    }
    guard count == header.count, header == Self.header(former.identity),
      ftruncate(file.number, off_t(former.length)) == 0
    else { return nil }
    self.file = file
    self.path = path
    identity = former.identity
    end = Locked(former.length)
  }

  /// What the next build must know to go on with the file.
  package var state: State { State(identity: identity, length: end.withLock { $0 }) }

  private static func header(_ identity: UInt64) -> [UInt8] {
    signature + withUnsafeBytes(of: identity.littleEndian) { Array($0) }
  }

  /// Stores `bytes`; any number of threads may do so at once.
  package func append(_ bytes: [UInt8]) throws(FileSystemError) -> BodyPlace {
    // Only the place is taken under the lock, the writing isn't.
    let offset = end.withLock { end in
      defer { end += bytes.count }
      return end
    }
    try bytes.withBytes { (bytes) throws(FileSystemError) in try write(bytes, at: offset) }
    return BodyPlace(
      offset: offset, length: bytes.count, fingerprint: SHA256Digest(of: bytes).fingerprint)
  }

  /// Appends the bytes at `place` to `buffer`; on an error `buffer` is as before. Bytes that aren't those that were stored
  /// are an error.
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
      let digest = buffer.withUnsafeBytes {
        SHA256Digest(of: UnsafeRawBufferPointer(rebasing: $0[start...]))
      }
      guard digest.fingerprint == place.fingerprint else { throw FileSystemError(.read, path, .endsEarly) }
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
