package import ArchiveModel
package import Digests

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One publishing of an output: takes every file of a build, and changes the output only in ``commit()``.
///
/// An absent or empty output is written into a sibling folder that gets its name at once. In one that is there, files that
/// differ are staged beside it and moved into place one by one; a journal lets the next session finish a killed one.
package final class OutputSession: Sendable {
  enum Mode: Sendable {
    case fresh
    /// The manifest of what is there; empty for a folder that is adopted.
    case update(Manifest)
  }

  let location: OutputLocation
  let mode: Mode
  let adopt: Bool
  let work: WorkFolder
  let keptFiles: KeptFiles
  /// Where to list what changes, if anywhere.
  let changes: ChangeList?
  /// Paths that the output is known to have had.
  let former: [OutputPath]
  let step: CommitStep
  /// What is to be told about earlier builds.
  let earlierWarnings: [PublishWarning]
  /// What was written so far; nil once the session is over.
  let planned = Locked<[PlannedFile]?>([])

  /// Opens `output` for a build of `archive`, after finishing or clearing what a killed build left. What that and the
  /// build change is added to the list in the file `changes`.
  ///
  /// - Parameter former: paths that the output is known to have had, for that list, where it is gone.
  package convenience init(
    output: DirectoryPath, archive: DirectoryPath, adopt: Bool = false, changes: String? = nil,
    former: [OutputPath] = []
  ) throws(PublishingError) {
    try self.init(
      output: output, archive: archive, adopt: adopt, changes: changes, former: former, worksInside: false
    ) { _ in }
  }

  /// `worksInside` treats the output as if nothing could be moved into it from beside.
  init(
    output: DirectoryPath, archive: DirectoryPath, adopt: Bool, changes: String? = nil,
    former: [OutputPath] = [], worksInside: Bool,
    step: @escaping CommitStep
  ) throws(PublishingError) {
    let location = try OutputLocation(output, archive: archive)
    let keptFiles = KeptFiles(archive: archive)
    var warnings: [PublishWarning] = []
    let work: WorkFolder
    let list: ChangeList?
    do throws(PublishingError) {
      list = try changes.map { (file) throws(PublishingError) in
        try ChangeList(file, for: location, archive: archive)
      }
      let recovery = OutputRecovery(output: location.path, keptFiles: keptFiles, changes: list, step: step)
      try recovery.finishInner(&warnings)
      work = try recovery.claim(location, inside: worksInside)
      try recovery.finish(in: work, &warnings)
    } catch {
      location.removeCreatedParents()
      throw error
    }
    do throws(PublishingError) {
      let isInside = work.path.hasPrefix(location.path + "/")
      mode = try Self.mode(of: location, adopt: adopt, worksInside: isInside, &warnings)
      try publishing { () throws(FileSystemError) in try FileTree.createFolder(work.files) }
    } catch {
      try? work.remove { _ in }
      location.removeCreatedParents()
      throw error
    }
    self.location = location
    self.work = work
    self.adopt = adopt
    self.keptFiles = keptFiles
    self.changes = list
    self.former = former
    self.step = step
    earlierWarnings = warnings
  }

  private static func mode(
    of location: OutputLocation, adopt: Bool, worksInside: Bool, _ warnings: inout [PublishWarning]
  ) throws(PublishingError) -> Mode {
    let manifestPath = location.path + "/" + Manifest.fileName
    let (names, manifest) = try publishing { () throws(FileSystemError) in
      (
        location.exists ? try ownNames(in: location.path) : [],
        try FileStatus.of(manifestPath)?.kind == .file ? try readFile(manifestPath, limit: 1 << 30) : nil
      )
    }
    if names.isEmpty { return worksInside ? .update(Manifest(sorted: [])) : .fresh }
    guard let manifest else {
      guard adopt else { throw .foreignFolder(location.path) }
      return .update(Manifest(sorted: []))
    }
    do throws(Manifest.SyntaxError) {
      let manifest = try Manifest(parsing: manifest)
      // A BagIt bag has a file of the same name and form. Its files aren't ours to remove, adopted or not.
      if names.contains("bagit.txt"), OutputPath("bagit.txt").flatMap(manifest.digest(of:)) == nil {
        throw Manifest.SyntaxError(line: 0)
      }
      return .update(manifest)
    } catch {
      if error.line == 0 { throw .foreignFolder(location.path) }
      guard adopt else { throw .damagedManifest(manifestPath, line: error.line) }
      warnings.append(.damagedManifestReplaced)
      return .update(Manifest(sorted: []))
    }
  }

  /// The names in the output's top folder but our own work folder's; a few tell enough.
  private static func ownNames(in folder: String) throws(FileSystemError) -> Set<String> {
    let listing = try FolderListing(folder)
    var names: Set<String> = []
    while let name = try listing.next() {
      let text = String(cString: name)
      if text != WorkFolder.innerName { names.insert(text) }
    }
    return names
  }

  /// Takes the bytes of one file; any number of threads may write different files at once.
  ///
  /// - Returns: the digest of the bytes.
  @discardableResult
  package func write(_ path: OutputPath, _ bytes: [UInt8]) throws(PublishingError) -> SHA256Digest {
    try bytes.withBytes { (bytes) throws(PublishingError) in try write(path, bytes) }
  }

  /// Takes the bytes of one file, as ``write(_:_:)-([UInt8])`` does.
  @discardableResult
  package func write(
    _ path: OutputPath, _ bytes: UnsafeRawBufferPointer
  ) throws(PublishingError) -> SHA256Digest {
    if path.isReserved { throw .reservedPath(path) }
    var isStaged = true
    if case .update = mode {
      isStaged = !Occupant.isFile(at: location.path + "/" + path.rawValue, with: bytes)
    }
    if isStaged {
      try publishing { () throws(FileSystemError) in try FileTree.create(path, in: work.files, bytes) }
    }
    let digest = SHA256Digest(of: bytes)
    add([PlannedFile(path: path, digest: digest, isStaged: isStaged)])
    return digest
  }

  /// Whether a file with this digest was published at the path, by the manifest.
  package func hasPublished(_ path: OutputPath, _ digest: SHA256Digest) -> Bool {
    guard case .update(let manifest) = mode else { return false }
    return manifest.digest(of: path) == digest
  }

  /// The digest of the manifest that the output has; nil where it has none of ours.
  package var publishedManifest: SHA256Digest? {
    guard case .update = mode else { return nil }
    return try? SHA256Digest(ofFile: location.path + "/" + Manifest.fileName)
  }

  /// Keeps files that stand there with these digests, as the caller has seen.
  package func keep(_ files: some Sequence<(path: OutputPath, digest: SHA256Digest)>) {
    add(files.map { PlannedFile(path: $0.path, digest: $0.digest, isStaged: false) })
  }

  /// What stands at the path; nil where it can't be read.
  package func published(_ path: OutputPath) -> [UInt8]? {
    guard case .update = mode else { return nil }
    return try? readFile(location.path + "/" + path.rawValue, limit: 1 << 30)
  }

  /// Where builds of an output leave unfinished work.
  package static func workFolders(of output: String) -> [String] {
    [output + ".partial", output + "/" + WorkFolder.innerName]
  }

  private func add(_ files: [PlannedFile]) {
    let isOpen = planned.withLock { planned in
      planned?.append(contentsOf: files)
      return planned != nil
    }
    precondition(isOpen, "files are written before the session is committed or abandoned")
  }

  /// Gives up: the output stays as it was, and what was staged is removed. After a commit that failed halfway, the
  /// staged files stay too, for the next session to finish.
  package func abandon() {
    planned.withLock { $0 = nil }
    // This value may live on, but others must get at the folder.
    defer { work.release() }
    // A journal means that the output has begun to change.
    guard (try? work.hasJournal()) == false else { return }
    try? work.remove { _ in }
    location.removeCreatedParents()
  }
}
