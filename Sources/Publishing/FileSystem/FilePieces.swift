#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A regular file, read from its start piece by piece, whatever its size.
package final class FilePieces: Sendable {
  private let file: FileDescriptor
  private let path: String

  /// Opens a file as ``readFile(_:limit:)`` does.
  package init(_ path: String) throws(FileSystemError) {
    guard let file = FileDescriptor.opening(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else {
      throw errno == ELOOP ? FileSystemError(.open, path, .notARegularFile) : FileSystemError(.open, path)
    }
    guard try file.status(path: path).kind == .file else {
      throw FileSystemError(.read, path, .notARegularFile)
    }
    self.file = file
    self.path = path
  }

  /// The next bytes, at most `count`; none at the end.
  package func next(_ count: Int) throws(FileSystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var failure: FileSystemError?
    var used = 0
    bytes.withUnsafeMutableBytes { buffer in
      do throws(FileSystemError) { used = try file.read(into: buffer, path: path) } catch { failure = error }
    }
    if let failure { throw failure }
    bytes.removeLast(count - used)
    return bytes
  }
}
