package import Digests

/// Tells this very program from any other, with the libraries that it was started with: another one may write other pages.
package enum ProgramIdentity {
  /// Nil where the system doesn't say what a process runs; then nothing can be kept from one build to the next.
  package static let fingerprint: Fingerprint? = {
    guard let maps = try? readFile("/proc/self/maps", limit: 1 << 24) else { return nil }
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
}
