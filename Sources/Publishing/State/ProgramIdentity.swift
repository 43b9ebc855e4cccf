package import Digests

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells this very program from any other, with the libraries that it was started with: another one may write other pages.
package enum ProgramIdentity {
  /// Nil where the system doesn't say what a process runs; then nothing can be kept from one build to the next.
  package static let fingerprint: Fingerprint? = {
    guard let maps = try? readWhole("/proc/self/maps") else { return nil }
    var paths: Set<String> = []
    for line in maps.split(separator: UInt8(ascii: "\n")) {
      // “address permissions offset device inode path”; what is mapped but isn't code, such as a locale, is no program.
      guard let start = line.firstIndex(of: UInt8(ascii: "/")),
        line.split(separator: UInt8(ascii: " "), maxSplits: 2)[1].contains(UInt8(ascii: "x"))
      else { continue }
      paths.insert(String(decoding: line[start...], as: UTF8.self))
    }
    var description = ""
    for path in paths.sorted() {
      guard let status = try? FileStatus.of(path, followingLinks: true), status.kind == .file else {
        return nil
      }
      description +=
        "\(path) \(status.size) \(status.modified) \(status.changed) \(status.inode) \(status.device)\n"
    }
    return SHA256Digest(of: Array(description.utf8)).fingerprint
  }()

  /// Files below `/proc` tell no size.
  private static func readWhole(_ path: String) throws(FileSystemError) -> [UInt8] {
    guard let file = FileDescriptor.opening(path, O_RDONLY) else { throw FileSystemError(.open, path) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = try buffer.withMutableBytes { (bytes) throws(FileSystemError) in
        try file.read(into: bytes, path: path)
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
