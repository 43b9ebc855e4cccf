#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a whole regular file of at most `limit` bytes. A symbolic link as the last part of `path` is refused, and
/// nothing that could block, such as a pipe, is waited for.
package func readFile(_ path: String, limit: Int) throws(FileSystemError) -> [UInt8] {
  guard let file = FileDescriptor.opening(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else {
    throw errno == ELOOP ? FileSystemError(.open, path, .notARegularFile) : FileSystemError(.open, path)
  }
  let status = try file.status(path: path)
  guard status.kind == .file else { throw FileSystemError(.read, path, .notARegularFile) }
  guard status.size <= limit else { throw FileSystemError(.read, path, .tooLarge(limit: limit)) }
  var bytes = try firstBytes(of: file, count: status.size + 1, path: path)
  // One byte more was asked for than expected, so exactly the expected number means: this was all.
  if bytes.count != status.size {
    try appendRest(of: file, to: &bytes, limit: limit, path: path)
  }
  return bytes
}

private func firstBytes(
  of file: borrowing FileDescriptor, count: Int, path: String
) throws(FileSystemError) -> [UInt8] {
  var failure: FileSystemError?
  // Memory that isn't cleared first.
  let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
    do throws(FileSystemError) {
      let bytes = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: count)
      used = try file.read(into: bytes, path: path)
    } catch {
      failure = error
    }
  }
  if let failure { throw failure }
  return bytes
}

/// For a file that grows or shrinks while it is read, and one whose size the system doesn't know.
private func appendRest(
  of file: borrowing FileDescriptor, to bytes: inout [UInt8], limit: Int, path: String
) throws(FileSystemError) {
  while bytes.count <= limit {
    let more = try firstBytes(of: file, count: 65_536, path: path)
    if more.isEmpty { return }
    bytes += more
  }
  throw FileSystemError(.read, path, .tooLarge(limit: limit))
}
