#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why an archive couldn't be locked.
package enum ArchiveLockError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Another build works on the archive; its process number, where it can be told.
  case held(archiveState: String, pid: Int?)
  case fileSystem(FileSystemError)

  package var description: String {
    switch self {
    case .held(let state, let pid):
      let holder = pid.map { "process \($0)" } ?? "another process"
      return "\(holder) is building this archive (it holds “\(state)/lock”): wait until it is done"
    case .fileSystem(let error): return error.description
    }
  }
}

/// The right to build an archive, held by one process at a time and given back when this value goes, or its process.
package final class ArchiveLock: Sendable {
  private let file: FileDescriptor

  /// Waits up to `seconds` for a build that runs already.
  package init(_ state: StateFolder, waitingUpTo seconds: Int = 0) throws(ArchiveLockError) {
    let path = state.path.path(to: "lock")
    do throws(FileSystemError) {
      guard let file = FileDescriptor.opening(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK) else {
        throw FileSystemError(.open, path)
      }
      self.file = file
    } catch {
      throw .fileSystem(error)
    }
    // Counted naps instead of a clock; the file itself stays for ever, since removing it would let two in.
    var naps = max(0, min(seconds, 86_400)) * 20
    while try !isLocked(path) {
      guard naps > 0 else { throw .held(archiveState: state.path.rawValue, pid: Self.holder(path)) }
      naps -= 1
      usleep(50_000)
    }
    // Only for the message to others: that it can't be written is no reason to stop.
    ftruncate(file.number, 0)
    let pid = Array("\(getpid())\n".utf8)
    try? pid.withBytes { (bytes) throws(FileSystemError) in try file.write(bytes, path: path) }
  }

  private func isLocked(_ path: String) throws(ArchiveLockError) -> Bool {
    do throws(FileSystemError) {
      return try file.lock(path: path)
    } catch {
      throw .fileSystem(error)
    }
  }

  private static func holder(_ path: String) -> Int? {
    guard let bytes = try? readFile(path, limit: 32) else { return nil }
    return Int(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }
}
