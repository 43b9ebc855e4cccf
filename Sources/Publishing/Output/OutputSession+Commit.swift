internal import ArchiveModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension OutputSession {
  /// Makes the output be exactly what was written, and removes what isn't planned any more. Throws before anything
  /// changed, or else ``PublishingError/unfinished(output:_:)``; ``abandon()`` then clears up.
  package func commit() throws(PublishingError) -> PublishReport {
    let taken = planned.withLock { planned in
      defer { planned = nil }
      return planned
    }
    guard var files = taken else { preconditionFailure("a session is committed once") }
    files.sort { $0.path < $1.path }
    for (one, next) in zip(files, files.dropFirst()) {
      precondition(one.path != next.path, "“\(one.path)” was written twice")
    }
    let manifest = Manifest(sorted: files.map { Manifest.Entry(path: $0.path, digest: $0.digest) })
    var report: PublishReport
    switch mode {
    case .fresh: report = try commitFresh(files, manifest)
    case .update(let listed): report = try commitUpdate(files, manifest, listed: listed)
    }
    report.warnings = (report.warnings + earlierWarnings).sorted()
    report.manifest = manifest
    try work.remove(step: step)
    return report
  }

  private func commitFresh(
    _ files: [PlannedFile], _ manifest: Manifest
  ) throws(PublishingError) -> PublishReport {
    try step("write the manifest")
    try publishing { () throws(FileSystemError) in
      try manifest.bytes.withBytes { (bytes) throws(FileSystemError) in
        try FileTree.create(work.files + "/" + Manifest.fileName, bytes)
      }
    }
    let listed = try list(former + files.map(\.path) + [Manifest.path])
    try step("move the new output into place")
    try publishing { () throws(FileSystemError) in
      if location.exists { try FileTree.copyPermissions(of: location.path, to: work.files) }
      try FileTree.move(work.files, to: location.path)
    }
    var report = PublishReport()
    report.written = files.map(\.path)
    report.listed = listed
    return report
  }

  private func commitUpdate(
    _ files: [PlannedFile], _ manifest: Manifest, listed: Manifest
  ) throws(PublishingError) -> PublishReport {
    let plan = try CommitPlan(planned: files, listed: listed, output: location.path, adopt: adopt)
    let replacesManifest = try stage(manifest)
    var report = plan.report
    let changed = changedPaths(to: manifest, from: listed, plan.journal, replacesManifest)
    if plan.journal.isEmpty, !replacesManifest {
      report.listed = try list(changed)
      return report
    }
    for entry in plan.kept {
      try step("keep a copy of \(entry.path)")
      try publishing { () throws(FileSystemError) in
        try keptFiles.keep(entry, from: location.path + "/" + entry.path.rawValue)
      }
    }
    // Before the first change: were it after the last, a build killed in between would leave changes that nobody lists.
    report.listed = try list(changed)
    try work.begin(plan.journal, step: step)
    var execution = JournalExecution(
      output: location.path, work: work, keptFiles: keptFiles, isRecovery: false, step: step)
    do throws(PublishingError) {
      try execution.run(plan.journal)
    } catch {
      throw error.duringUpdate(of: location.path)
    }
    report.warnings += execution.warnings
    if replacesManifest, SignatureFile.isPresent(in: location.path) {
      report.warnings.append(.signatureOutdated)
    }
    return report
  }

  /// What a copy has to follow: all that the manifests tell apart, also where hands were first, and what is put in place.
  private func changedPaths(
    to manifest: Manifest, from listed: Manifest, _ journal: Journal, _ replacesManifest: Bool
  ) -> [OutputPath] {
    // What a killed build had moved into place can't be told.
    if earlierWarnings.contains(.damagedJournalIgnored) {
      return (listed.entries + manifest.entries).map(\.path) + [Manifest.path]
    }
    return listed.changes(to: manifest) + journal.paths + (replacesManifest ? [Manifest.path] : [])
  }

  /// Adds `paths` to the list of changes, if there is one.
  private func list(_ paths: [OutputPath]) throws(PublishingError) -> Int? {
    guard let changes else { return nil }
    try step("list what changes")
    return try changes.add(paths)
  }

  /// Puts the next manifest into the work folder; false where the output has the very same.
  private func stage(_ manifest: Manifest) throws(PublishingError) -> Bool {
    let isSame = manifest.bytes.withUnsafeBytes {
      Occupant.isFile(at: location.path + "/" + Manifest.fileName, with: $0)
    }
    if isSame { return false }
    try step("write the manifest")
    try publishing { () throws(FileSystemError) in
      try manifest.bytes.withBytes { (bytes) throws(FileSystemError) in
        try FileTree.create(work.manifest, bytes)
      }
    }
    return true
  }
}
