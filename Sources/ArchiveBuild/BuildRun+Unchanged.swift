internal import Diagnostics
internal import Digests
internal import ParallelWork
internal import Publishing

extension BuildRun {
  /// The report of a build that has nothing to do, since nothing has changed since the last; nil where something has, and
  /// where a list of changes is asked for, which only publishing makes.
  func unchanged(
    _ known: (summary: BuildSummary, build: Fingerprint), _ scanned: ScanResult, _ inputTime: Int,
    in outputPath: String, _ clock: inout StageClock
  ) throws -> BuildReport? {
    var summary = known.summary
    let options = builder.options
    guard options.changes == nil,
      summary.settings == BuildSettings(options, timezone: summary.settings.timezone),
      summary.scanDiagnostics == scanned.diagnostics,
      summary.diagnostics.allowPublishing(strict: options.strict),
      summary.outputFolder == DirectoryPath(outputPath)?.resolved,
      PublishedFiles.isSettled(summary.outputFolder)
    else { return nil }
    clock.end("scan")
    guard let inputs = try unchanged(summary.inputs, scanned.files, summary.inputTime) else { return nil }
    let outputTime = try state.now()
    let folder = summary.outputFolder
    let outputs = try parallel.map(summary.outputs) { $0.verified(in: folder, at: outputTime) }.compactMap {
      $0
    }
    guard outputs.count == summary.outputs.count else { return nil }
    clock.end("compare")
    // What had to be read this time, since it was written shortly before it was looked at, needn't be the next time.
    let isSure =
      zip(scanned.files, summary.inputs).allSatisfy { $1.isCurrent($0, since: summary.inputTime) }
      && zip(summary.outputs, outputs).allSatisfy { $0.isCurrent($1.status) }
    if !isSure {
      summary.inputs = inputs
      summary.inputTime = inputTime
      summary.outputs = outputs
      try? memory?.write(summary, of: known.build)
    }
    return BuildReport(
      diagnostics: summary.diagnostics, counts: summary.counts,
      output: BuildReport.Output(
        folder: outputPath, written: 0, unchanged: outputs.count - 1, removed: 0, listed: nil, warnings: []),
      exclusions: summary.exclusions.map(builder.excluded), stages: clock.stages)
  }

  /// The files as they are now, if all have the bytes that they had.
  private func unchanged(
    _ inputs: [BuildSummary.Input], _ files: [InputFile], _ time: Int
  ) throws -> [BuildSummary.Input]? {
    guard inputs.count == files.count, zip(inputs, files).allSatisfy({ $0.path == $1.path }) else {
      return nil
    }
    let root = root
    let now = try parallel.map(Array(zip(inputs, files))) { input, file -> BuildSummary.Input? in
      if input.isCurrent(file, since: time) { return input }
      guard input.linkTarget == file.linkTarget else { return nil }
      if let digest = input.digest {
        let path = root.path(to: (file.linkTarget ?? file.path).rawValue)
        guard file.size == input.status.size, (try? SHA256Digest(ofFile: path)) == digest else { return nil }
      }
      return BuildSummary.Input(
        path: input.path, linkTarget: input.linkTarget, status: file.status, digest: input.digest)
    }
    return now.contains { $0 == nil } ? nil : now.compactMap { $0 }
  }
}
