package import Diagnostics

/// A file of the archive that isn't as the build before read it.
package struct ArchiveChange: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case added
    case edited
    case removed
  }

  package let path: SourcePath
  package let kind: Kind

  /// All between two lists of files, by path.
  static func all(from old: [BuildSummary.Input], to new: [BuildSummary.Input]) -> [ArchiveChange] {
    var changes: [ArchiveChange] = []
    var rest = old[...]
    for input in new {
      while let former = rest.first, former.path < input.path {
        changes.append(ArchiveChange(path: former.path, kind: .removed))
        rest.removeFirst()
      }
      if let former = rest.first, former.path == input.path {
        if former.digest != input.digest { changes.append(ArchiveChange(path: input.path, kind: .edited)) }
        rest.removeFirst()
      } else {
        changes.append(ArchiveChange(path: input.path, kind: .added))
      }
    }
    return changes + rest.map { ArchiveChange(path: $0.path, kind: .removed) }
  }
}
