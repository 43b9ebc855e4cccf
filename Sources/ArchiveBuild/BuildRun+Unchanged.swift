internal import Diagnostics
internal import Digests
internal import ParallelWork
internal import Publishing

extension BuildRun {
  /// The report of a build that has nothing to do, since nothing has changed since the last; nil where something has, and
  /// where a list of changes is asked for, which only publishing makes.
  func unchanged(
    _ known: FormerBuild, _ scanned: ScanResult, _ inputTime: Int,
    in outputPath: String, _ clock: inout StageClock
  ) throws -> BuildReport? {
    var summary = known.summary
    let options = builder.options
    guard options.changes == nil,
      summary.settings == BuildSettings(options, timezone: summary.settings.timezone),
      summary.scanDiagnostics == scanned.diagnostics,
      summary.diagnostics.allowPublishing(strict: options.strict),
      summary.outputFolder == DirectoryPath(outputPath)?.resolved, hasRealFolders(summary, outputPath),
      PublishedFiles.isSettled(summary.outputFolder)
    else { return nil }
    guard let inputs = try unchanged(summary.inputs, scanned.files, summary.inputTime) else { return nil }
    let outputTime = try state.now()
    let settling = options.settlingTime
    let folder = summary.outputFolder
    let found = try parallel.map(summary.outputs) {
      $0.verified(in: folder, at: outputTime, settling: settling)
    }
    let outputs = found.compactMap { $0 }
    guard outputs.count == summary.outputs.count else { return nil }
    clock.end("compare")
    // What had to be read this time, since it was written shortly before it was looked at, needn't be the next time.
    let isSure =
      zip(scanned.files, summary.inputs).allSatisfy {
        $1.isCurrent($0, since: summary.inputTime, settling: settling)
      }
      && zip(summary.outputs, outputs).allSatisfy { $0.isCurrent($1.status, settling: settling) }
    if !isSure {
      summary.inputs = inputs
      summary.inputTime = inputTime
      summary.outputs = outputs
      try? memory?.write(summary, of: known.build)
    }
    return BuildReport(
      diagnostics: summary.diagnostics, counts: summary.counts,
      output: BuildReport.Output(
        folder: outputPath, written: 0, unchanged: outputs.count - 1, removed: 0, changes: [], listed: nil,
        warnings: []),
      exclusions: summary.exclusions.map(builder.excluded), stages: clock.stages)
  }

  /// Whether the output and the folders in it are folders and not links, and nothing makes it somebody else's: what
  /// publishing would refuse.
  private func hasRealFolders(_ summary: BuildSummary, _ outputPath: String) -> Bool {
    var folders: Set<String> = [outputPath]
    var last = ""
    for output in summary.outputs {
      let path = output.path.rawValue
      guard let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
      // Files of one folder mostly follow each other.
      let folder = path[..<end]
      if folder != last {
        last = String(folder)
        folders.insert(summary.outputFolder + "/" + last)
      }
    }
    let isBag = (try? FileStatus.of(summary.outputFolder + "/bagit.txt")) != nil
    return !isBag && folders.allSatisfy { (try? FileStatus.of($0))?.kind == .folder }
  }

  /// The files as they are now, if all have the bytes that they had.
  private func unchanged(
    _ inputs: [BuildSummary.Input], _ files: [InputFile], _ time: Int
  ) throws -> [BuildSummary.Input]? {
    guard inputs.count == files.count, zip(inputs, files).allSatisfy({ $0.path == $1.path }) else {
      return nil
    }
    let (root, settling) = (root, builder.options.settlingTime)
    let now = try parallel.map(Array(zip(inputs, files))) { input, file -> BuildSummary.Input? in
      if input.isCurrent(file, since: time, settling: settling) { return input }
      guard input.linkTarget == file.linkTarget else { return nil }
      if let digest = input.digest {
        guard file.size == input.status.size, (try? file.digest(in: root)) == digest else { return nil }
      }
      return BuildSummary.Input(
        path: input.path, linkTarget: input.linkTarget, status: file.status, digest: input.digest)
    }
    return now.contains { $0 == nil } ? nil : now.compactMap { $0 }
  }
}
