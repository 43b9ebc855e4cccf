#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds a place for unfinished work, and ends what a killed build left there.
struct OutputRecovery {
  let output: String
  let keptFiles: KeptFiles
  /// Where to list what is put in place.
  let changes: ChangeList?
  let step: CommitStep

  /// Ends what lies inside the output, where the work folder is put if it can't be beside.
  func finishInner(_ warnings: inout [PublishWarning]) throws(PublishingError) {
    let path = output + "/" + WorkFolder.innerName
    guard try publishing({ () throws(FileSystemError) in try FileStatus.of(path) }) != nil else { return }
    let work = try WorkFolder(claiming: path, for: output)
    try finish(in: work, &warnings)
    try work.remove(step: step)
  }

  /// Claims the work folder: beside the output, or inside where the output is a disk of its own or its
  /// surroundings can't be written to.
  func claim(_ location: OutputLocation, inside: Bool) throws(PublishingError) -> WorkFolder {
    let inner = output + "/" + WorkFolder.innerName
    if inside, location.exists { return try WorkFolder(claiming: inner, for: output) }
    let work: WorkFolder
    do throws(PublishingError) {
      work = try WorkFolder(claiming: output + ".partial", for: output)
    } catch {
      guard location.exists, Self.isRefusal(error) else { throw error }
      return try WorkFolder(claiming: inner, for: output)
    }
    if location.exists, isOtherDisk(work) {
      try work.remove { _ in }
      return try WorkFolder(claiming: inner, for: output)
    }
    return work
  }

  /// Ends the update that a journal in `work` tells of, and clears what else was left there.
  func finish(in work: WorkFolder, _ warnings: inout [PublishWarning]) throws(PublishingError) {
    if try publishing({ () throws(FileSystemError) in try work.hasJournal() }) {
      if let journal = try publishing({ () throws(FileSystemError) in try work.leftJournal() }) {
        // Now, since the build that follows may fail, and the journal will be gone.
        if let changes {
          try step("list what the killed build changes")
          _ = try changes.add(journal.paths + [Manifest.path])
        }
        var execution = JournalExecution(
          output: output, work: work, keptFiles: keptFiles, isRecovery: true, step: step)
        do throws(PublishingError) {
          try execution.run(journal)
        } catch {
          throw error.duringUpdate(of: output)
        }
        warnings.append(.earlierBuildFinished)
        warnings += execution.warnings
      } else {
        warnings.append(.damagedJournalIgnored)
      }
    }
    try step("clear what a killed build left")
    try publishing { () throws(FileSystemError) in try work.clear() }
  }

  private static func isRefusal(_ error: PublishingError) -> Bool {
    guard case .fileSystem(let error) = error else { return false }
    return [EACCES, EPERM, EROFS].contains { error.reason == .system($0) }
  }

  /// Whether nothing can be moved from `work` into the output. Even one disk may be mounted twice, which only trying
  /// tells: to move a file that doesn't exist changes nothing, and the reasons for refusing differ.
  private func isOtherDisk(_ work: WorkFolder) -> Bool {
    let folders = [work.path, output].map { try? FileStatus.of($0) }
    if folders[0]?.device != folders[1]?.device { return true }
    return rename(work.path + "/absent", output + "/" + WorkFolder.innerName) != 0 && errno == EXDEV
  }
}

extension PublishingError {
  /// The same error, told from the view of an output that has begun to change.
  func duringUpdate(of output: String) -> PublishingError {
    guard case .fileSystem(let error) = self else { return self }
    return .unfinished(output: output, error)
  }
}
