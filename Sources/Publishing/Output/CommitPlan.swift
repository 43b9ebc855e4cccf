internal import Diagnostics
internal import ArchiveModel
internal import Digests

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that the build wants in the output.
struct PlannedFile: Hashable, Sendable {
  let path: OutputPath
  let digest: SHA256Digest
  /// Whether the work folder holds it; otherwise the output has these bytes already.
  let isStaged: Bool
}

/// What has to happen so that an existing output becomes the planned one. Making it changes nothing on disk.
struct CommitPlan {
  private(set) var journal = Journal()
  /// Files to keep a copy of before they are replaced, with the hash that they have now.
  private(set) var kept: [Manifest.Entry] = []
  private(set) var report = PublishReport()

  private let planned: [PlannedFile]
  private let listed: Manifest
  private let output: String
  private let adopt: Bool
  private var blocking: [String] = []
  /// For every folder looked at: whether it is one, and stays.
  private var folders: [OutputPath: Bool] = [:]
  private var neededFolders: Set<OutputPath> = []
  private var cleared: Set<OutputPath> = []

  /// Takes `planned` sorted. Throws where files that aren't ours are in the way, naming them all.
  init(
    planned: [PlannedFile], listed: Manifest, output: String, adopt: Bool
  ) throws(PublishingError) {
    self.planned = planned
    self.listed = listed
    self.output = output
    self.adopt = adopt
    for file in planned { try place(file) }
    for entry in listed.entries where !isPlanned(entry.path) { try retire(entry) }
    guard blocking.isEmpty else {
      throw .foreignFiles(output: output, Set(blocking).sorted { $0.precedesByBytes($1) })
    }
    finish()
  }

  private mutating func finish() {
    let emptied = Set((journal.removals + journal.clearances).flatMap(\.path.folders))
    journal.emptiedFolders = emptied.subtracting(neededFolders).subtracting(journal.clearedFolders)
      .filter { !isPlanned($0) }.sorted(by: >)
    journal.clearedFolders.sort(by: >)
    journal.clearances.sort { $0.path < $1.path }
    report.written.sort()
    report.replaced.sort()
    report.removed.sort()
    report.warnings.sort()
  }

  private func isPlanned(_ path: OutputPath) -> Bool {
    var low = 0
    var high = planned.count
    while low < high {
      let middle = (low + high) / 2
      if planned[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < planned.count && planned[low].path == path
  }

  private func fullPath(_ path: OutputPath) -> String {
    output + "/" + path.rawValue
  }

  private mutating func place(_ file: PlannedFile) throws(PublishingError) {
    let hasFolder = try examineFolders(of: file.path, needed: true)
    let isListed = listed.digest(of: file.path) != nil
    guard file.isStaged else {
      // Bytes that are right in a place that isn't ours: behind a link, or written by somebody else.
      if !hasFolder || (!isListed && !adopt) { blocking.append(file.path.rawValue) }
      report.unchanged += 1
      return
    }
    let occupant =
      hasFolder
      ? try publishing { () throws(FileSystemError) in try Occupant.at(fullPath(file.path)) } : .nothing
    var old: SHA256Digest?
    switch occupant {
    case .nothing:
      report.written.append(file.path)
    case .file(let digest):
      guard makeWay(Manifest.Entry(path: file.path, digest: digest)) else { return }
      old = digest
      report.replaced.append(file.path)
    case .folder:
      try clear(folder: file.path)
      report.written.append(file.path)
    case .other:
      blocking.append(file.path.rawValue)
    }
    journal.placements.append(Journal.Placement(path: file.path, old: old, new: file.digest))
  }

  /// Whether the file may go. One that isn't as we wrote it is kept first.
  private mutating func makeWay(_ current: Manifest.Entry) -> Bool {
    let digest = listed.digest(of: current.path)
    if digest == current.digest { return true }
    guard digest != nil || adopt else {
      blocking.append(current.path.rawValue)
      return false
    }
    let name = KeptFiles.name(of: current)
    kept.append(current)
    report.warnings.append(
      digest == nil
        ? .foreignReplaced(current.path, keptAt: name) : .handChangedReplaced(current.path, keptAt: name))
    return true
  }

  /// Looks at the folders around a file, outermost first; false where the file has no real folder to be in.
  private mutating func examineFolders(of path: OutputPath, needed: Bool) throws(PublishingError) -> Bool {
    guard let innermost = path.folder else { return true }
    if !needed || neededFolders.contains(innermost), let known = folders[innermost] { return known }
    var isReal = true
    for folder in path.folders {
      if needed, neededFolders.insert(folder).inserted, isPlanned(folder) { throw .fileAndFolder(folder) }
      if let known = folders[folder] {
        isReal = known
        continue
      }
      if isReal { isReal = try examine(folder, needed: needed) }
      folders[folder] = isReal
    }
    return isReal
  }

  private mutating func examine(_ folder: OutputPath, needed: Bool) throws(PublishingError) -> Bool {
    let status = try publishing { () throws(FileSystemError) in try FileStatus.of(fullPath(folder)) }
    switch status?.kind {
    case .folder: return true
    case .file where needed: try clear(file: folder)
    case .symbolicLink where needed, .special where needed: blocking.append(folder.rawValue)
    case .file, .symbolicLink, .special, nil: break
    }
    return false
  }

  private mutating func clear(file path: OutputPath) throws(PublishingError) {
    if isPlanned(path) { throw .fileAndFolder(path) }
    let occupant = try publishing { () throws(FileSystemError) in try Occupant.at(fullPath(path)) }
    guard case .file(let digest) = occupant else { return blocking.append(path.rawValue) }
    let current = Manifest.Entry(path: path, digest: digest)
    guard makeWay(current) else { return }
    cleared.insert(path)
    journal.clearances.append(current)
    report.removed.append(path)
  }

  /// Clears a folder where a file is planned, which it can only if all in it may go.
  private mutating func clear(folder: OutputPath) throws(PublishingError) {
    var pending = [folder]
    while let folder = pending.popLast() {
      journal.clearedFolders.append(folder)
      for name in try publishing({ () throws(FileSystemError) in try Self.names(in: fullPath(folder)) }) {
        let bytes = Array(folder.rawValue.utf8) + [UInt8(ascii: "/")] + name
        guard let path = OutputPath(utf8: bytes[...]) else {
          blocking.append(String(decoding: bytes, as: UTF8.self))
          continue
        }
        let status = try publishing { () throws(FileSystemError) in try FileStatus.of(fullPath(path)) }
        switch status?.kind {
        case .file: try clear(file: path)
        case .folder: pending.append(path)
        case .symbolicLink, .special: blocking.append(path.rawValue)
        case nil: break
        }
      }
    }
  }

  private mutating func retire(_ entry: Manifest.Entry) throws(PublishingError) {
    if cleared.contains(entry.path) { return }
    guard try examineFolders(of: entry.path, needed: false) else { return }
    switch try publishing({ () throws(FileSystemError) in try Occupant.at(fullPath(entry.path)) }) {
    case .file(entry.digest):
      journal.removals.append(entry)
      report.removed.append(entry.path)
    case .file, .other:
      report.warnings.append(.handChangedLeft(entry.path))
    case .nothing, .folder:
      break
    }
  }

  /// The names in a folder as bytes, since others' files may have names that aren't UTF-8.
  private static func names(in folder: String) throws(FileSystemError) -> [[UInt8]] {
    let listing = try FolderListing(folder)
    var names: [[UInt8]] = []
    while let name = try listing.next() {
      names.append(Array(UnsafeRawBufferPointer(start: name, count: strlen(name))))
    }
    return names
  }
}
