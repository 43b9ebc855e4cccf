internal import ArchiveModel
internal import Digests

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Does what a journal says. Each step may have been done already, by a process that was killed since.
struct JournalExecution {
  let output: String
  let work: WorkFolder
  let keptFiles: KeptFiles
  /// Whether this finishes an earlier run: hands may have been at the output since.
  let isRecovery: Bool
  let step: CommitStep
  private(set) var warnings: [PublishWarning] = []

  init(output: String, work: WorkFolder, keptFiles: KeptFiles, isRecovery: Bool, step: @escaping CommitStep) {
    self.output = output
    self.work = work
    self.keptFiles = keptFiles
    self.isRecovery = isRecovery
    self.step = step
  }

  /// Clears, places, removes, and puts the manifest last; then the journal has done its work.
  mutating func run(_ journal: Journal) throws(PublishingError) {
    for entry in journal.clearances { try clear(entry) }
    for folder in journal.clearedFolders { try clear(folder: folder) }
    for file in journal.placements { try place(file) }
    for entry in journal.removals { try remove(entry) }
    for folder in journal.emptiedFolders {
      try step("remove the folder \(folder) if it is empty")
      FileTree.removeFolderIfEmpty(fullPath(folder))
    }
    try placeManifest()
    try work.end(step: step)
  }

  private func fullPath(_ path: OutputPath) -> String {
    output + "/" + path.rawValue
  }

  private func occupant(of path: OutputPath) throws(PublishingError) -> Occupant {
    try publishing { () throws(FileSystemError) in try Occupant.at(fullPath(path)) }
  }

  private mutating func clear(_ entry: Manifest.Entry) throws(PublishingError) {
    guard case .file(let digest) = try occupant(of: entry.path) else { return }
    if digest != entry.digest { try keep(entry.path, digest) }
    try removeFile(entry.path)
  }

  private func clear(folder: OutputPath) throws(PublishingError) {
    try step("remove the folder \(folder)")
    let path = fullPath(folder)
    // Where the folder was, the file may stand already.
    guard rmdir(path) == 0 || errno == ENOENT || errno == ENOTDIR else {
      throw .fileSystem(FileSystemError(.remove, path))
    }
  }

  private mutating func place(_ file: Journal.Placement) throws(PublishingError) {
    let source = work.files + "/" + file.path.rawValue
    if isRecovery {
      let status = try publishing { () throws(FileSystemError) in try FileStatus.of(source) }
      if status == nil { return }
      if case .file(let digest) = try occupant(of: file.path), digest != file.old, digest != file.new {
        try keep(file.path, digest)
      }
    }
    try step("put \(file.path) in place")
    let target = fullPath(file.path)
    if rename(source, target) == 0 { return }
    guard errno == ENOENT else { throw .fileSystem(FileSystemError(.rename, target)) }
    // Only the first file of a new folder comes here.
    try createFolders(of: file.path)
    try step("put \(file.path) in its new folder")
    try publishing { () throws(FileSystemError) in try FileTree.move(source, to: target) }
  }

  private func createFolders(of path: OutputPath) throws(PublishingError) {
    for folder in path.folders {
      try step("create the folder \(folder)")
      try publishing { () throws(FileSystemError) in try FileTree.createFolder(fullPath(folder)) }
    }
  }

  private mutating func remove(_ entry: Manifest.Entry) throws(PublishingError) {
    switch try occupant(of: entry.path) {
    case .file(entry.digest): try removeFile(entry.path)
    case .file, .other: warnings.append(.handChangedLeft(entry.path))
    case .nothing, .folder: break
    }
  }

  private func removeFile(_ path: OutputPath) throws(PublishingError) {
    try step("remove \(path)")
    try publishing { () throws(FileSystemError) in try FileTree.removeFile(fullPath(path)) }
  }

  private mutating func keep(_ path: OutputPath, _ digest: SHA256Digest) throws(PublishingError) {
    let entry = Manifest.Entry(path: path, digest: digest)
    try step("keep a copy of \(path)")
    try publishing { () throws(FileSystemError) in try keptFiles.keep(entry, from: fullPath(path)) }
    warnings.append(.handChangedReplaced(path, keptAt: KeptFiles.name(of: entry)))
  }

  private func placeManifest() throws(PublishingError) {
    let target = output + "/" + Manifest.fileName
    try step("put the manifest in place")
    // Without a staged one, it stays as it is, or has taken its place already.
    guard rename(work.manifest, target) == 0 || errno == ENOENT else {
      throw .fileSystem(FileSystemError(.rename, target))
    }
  }
}
