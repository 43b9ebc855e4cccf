internal import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds changes by listing the files of an archive again and again.
final class InputListing {
  /// In milliseconds; a large archive takes longer to list, and is listed less often.
  private static let pause = 200

  private let archive: DirectoryPath
  private var known: ScanResult

  init(_ archive: DirectoryPath) throws(FileSystemError) {
    self.archive = archive
    known = try scan(archive)
  }

  func wait(upTo milliseconds: Int) throws(FileSystemError) -> InputChanges {
    var waited = 0
    while true {
      let start = ContinuousClock.now
      let changes = try look()
      if !changes.isEmpty || waited >= milliseconds { return changes }
      let cost = Int((ContinuousClock.now - start) / .milliseconds(1))
      let pause = min(max(Self.pause, cost * 4), max(milliseconds - waited, 1))
      usleep(UInt32(pause) * 1000)
      waited += pause + cost
    }
  }

  private func look() throws(FileSystemError) -> InputChanges {
    let found = try scan(archive)
    defer { known = found }
    var changes = InputChanges()
    changes.isOpenEnded = found.diagnostics != known.diagnostics
    let before = Dictionary(known.files.map { ($0.path, $0.status) }, uniquingKeysWith: { first, _ in first })
    for file in found.files where before[file.path] != file.status { changes.files.insert(file.path) }
    let now = Set(found.files.map(\.path))
    for path in before.keys where !now.contains(path) { changes.files.insert(path) }
    return changes
  }
}
