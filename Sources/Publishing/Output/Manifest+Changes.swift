package import ArchiveModel

extension Manifest {
  /// The path of the manifest itself, which it doesn't list.
  package static let path: OutputPath = {
    guard let path = OutputPath(fileName) else { preconditionFailure("the manifest's name is a path") }
    return path
  }()

  /// The paths that `next` lists with another hash, and those that only one of the two lists.
  func changes(to next: Manifest) -> [OutputPath] {
    var changes: [OutputPath] = []
    var old = entries[...]
    for entry in next.entries {
      while let gone = old.first, gone.path < entry.path {
        changes.append(gone.path)
        old.removeFirst()
      }
      guard let former = old.first, former.path == entry.path else {
        changes.append(entry.path)
        continue
      }
      if former.digest != entry.digest { changes.append(entry.path) }
      old.removeFirst()
    }
    return changes + old.map(\.path)
  }
}
