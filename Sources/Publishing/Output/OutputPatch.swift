package import ArchiveModel
package import Digests

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Replaces single files of an output that a running program has for itself, with their lines in the manifest.
package struct OutputPatch: Sendable {
  /// A file to be replaced.
  package struct File: Sendable {
    package let path: OutputPath
    package let bytes: [UInt8]

    package init(path: OutputPath, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  private let folder: String
  /// Where files are written before they get their place in one step; on the same disk.
  private let draft: String

  package init(of output: DirectoryPath, drafting state: StateFolder) {
    folder = output.rawValue
    draft = state.path.path(to: "draft")
  }

  /// What stands at the path; nil where it can't be read.
  package func bytes(at path: OutputPath) -> [UInt8]? {
    try? readFile(folder + "/" + path.rawValue, limit: 1 << 30)
  }

  /// Gives files other bytes, each in one step, and says what they are then.
  ///
  /// - Throws: also where the manifest doesn't list one of them.
  package func replace(_ files: [File]) throws(FileSystemError) -> [(
    digest: SHA256Digest, status: FileStatus
  )] {
    guard !files.isEmpty else { return [] }
    let path = folder + "/" + Manifest.fileName
    guard let manifest = FileDescriptor.opening(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK) else {
      throw FileSystemError(.open, path)
    }
    let lines = try readFile(path, limit: 1 << 30)
    var result: [(digest: SHA256Digest, status: FileStatus)] = []
    for file in files {
      guard let place = Self.line(of: file.path, in: lines) else {
        throw FileSystemError(.read, path, .endsEarly)
      }
      let full = folder + "/" + file.path.rawValue
      try FileTree.replace(full, by: draft, file.bytes)
      guard let status = try FileStatus.of(full) else { throw FileSystemError(.examine, full) }
      let digest = SHA256Digest(of: file.bytes)
      var hex: [UInt8] = []
      digest.appendHex(to: &hex)
      guard
        hex.withUnsafeBytes({ pwrite(manifest.number, $0.baseAddress, $0.count, off_t(place)) }) == hex.count
      else { throw FileSystemError(.write, path) }
      result.append((digest, status))
    }
    return result
  }

  /// Writes a file that isn't part of the output, in one step.
  package func place(_ path: OutputPath, _ bytes: [UInt8]) throws(FileSystemError) {
    try FileTree.createParents(of: path, in: folder)
    try FileTree.replace(folder + "/" + path.rawValue, by: draft, bytes)
  }

  /// Where a file's line begins in a manifest of ours, which is sorted.
  private static func line(of path: OutputPath, in manifest: [UInt8]) -> Int? {
    let newline = UInt8(ascii: "\n")
    var (low, high) = (0, manifest.count)
    while low < high {
      let middle = (low + high) / 2
      let start = manifest[low..<middle].lastIndex(of: newline).map { $0 + 1 } ?? low
      let end = manifest[middle...].firstIndex(of: newline) ?? manifest.count
      guard end - start > 66, let listed = OutputPath(utf8: manifest[start + 66..<end]) else { return nil }
      if listed == path { return start }
      if listed < path { low = end + 1 } else { high = start }
    }
    return nil
  }
}
