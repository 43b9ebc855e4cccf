/// The path of a folder on disk, as its user named it: never empty, without `/` at its end.
package struct DirectoryPath: Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String

  /// Returns nil for an empty path, and for one with a NUL, which the system would cut short.
  package init?(_ rawValue: String) {
    guard !rawValue.isEmpty, !rawValue.utf8.contains(0) else { return nil }
    let trimmed = rawValue.utf8.reversed().drop { $0 == UInt8(ascii: "/") }.reversed()
    self.rawValue = trimmed.isEmpty ? "/" : String(decoding: Array(trimmed), as: UTF8.self)
  }

  package var description: String { rawValue }

  /// The path without links, `.` and `..`; nil where nothing is.
  package var resolved: String? { try? FileTree.resolved(rawValue) }

  /// The path of something inside this folder.
  package func path(to relative: String) -> String {
    rawValue == "/" ? "/" + relative : rawValue + "/" + relative
  }
}
