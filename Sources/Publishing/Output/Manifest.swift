package import ArchiveModel
package import Digests

/// The list of an output's files with their SHA-256, in the form that `sha256sum -c` reads.
package struct Manifest: Hashable, Sendable {
  package static let fileName = OutputPath.manifestName

  /// One file and its hash.
  package struct Entry: Hashable, Sendable {
    package let path: OutputPath
    package let digest: SHA256Digest

    package init(path: OutputPath, digest: SHA256Digest) {
      self.path = path
      self.digest = digest
    }
  }

  /// The line, counted from 1, that isn't one of a manifest.
  package struct SyntaxError: Error, Hashable, Sendable {
    package let line: Int
  }

  /// Sorted by the bytes of their paths, each path once.
  package let entries: [Entry]

  /// Takes entries that are sorted, each path once.
  init(sorted entries: [Entry]) {
    self.entries = entries
  }

  /// Reads a manifest. Other programs' forms of it (`*` for binary, CRLF, another order) are read as well.
  package init(parsing bytes: [UInt8]) throws(SyntaxError) {
    var entries: [Entry] = []
    var number = 0
    var rest = bytes[...]
    while !rest.isEmpty {
      number += 1
      var line = rest.prefix { $0 != UInt8(ascii: "\n") }
      rest = rest.dropFirst(line.count + 1)
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      guard let entry = Self.entry(line) else { throw SyntaxError(line: number) }
      if let last = entries.last, last.path == entry.path { throw SyntaxError(line: number) }
      entries.append(entry)
    }
    // Sorting what is sorted, as ours are, costs one pass.
    entries.sort { $0.path < $1.path }
    for (one, next) in zip(entries, entries.dropFirst()) where one.path == next.path {
      throw SyntaxError(line: number)
    }
    self.entries = entries
  }

  /// The bytes of the manifest's file.
  package var bytes: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(entries.count * 112)
    for entry in entries {
      entry.digest.appendHex(to: &text)
      text.append(contentsOf: [UInt8(ascii: " "), UInt8(ascii: " ")])
      text.append(contentsOf: entry.path.rawValue.utf8)
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// The listed hash of a file, or nil for one that isn't listed.
  package func digest(of path: OutputPath) -> SHA256Digest? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].path == path ? entries[low].digest : nil
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    let mode = line.dropFirst(64).prefix(2)
    guard mode.count == 2, mode.first == UInt8(ascii: " "),
      mode.last == UInt8(ascii: " ") || mode.last == UInt8(ascii: "*"),
      let digest = SHA256Digest(hex: line.prefix(64)),
      let path = OutputPath(utf8: line.dropFirst(66))
    else { return nil }
    return Entry(path: path, digest: digest)
  }
}
