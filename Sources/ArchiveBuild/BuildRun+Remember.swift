internal import ArchiveModel
internal import Diagnostics
internal import Digests
internal import ParallelWork
internal import Publishing

extension BuildRun {
  /// Leaves for the next build what it needs to do no more than it must.
  func remember(
    _ report: BuildReport, _ prepared: PreparedSite, _ rendering: SiteRendering, _ change: PublishReport,
    input: [BuildSummary.Input], _ scanned: ScanResult, _ inputTime: Int, bodies: BodyStore.State,
    before: [BuildSummary.Input]?, _ outputPath: String
  ) throws {
    guard let memory, let folder = DirectoryPath(outputPath)?.resolved else { return }
    let archive = prepared.index.archive
    // In an output that was there before, hands may have been at files while the build went on.
    let time = change.unchanged + change.replaced.count == 0 ? try state.now() : inputTime
    let manifest = (path: Manifest.path, digest: SHA256Digest(of: change.manifest.bytes))
    let (paths, made) = (rendering.paths, rendering.made)
    let outputs: [BuildSummary.Output]
    do {
      outputs = try parallel.map(Array(0...paths.count)) { number in
        if let known = rendering.keptFile(number) { return known }
        let (path, digest) = number < paths.count ? (paths[number], made[number]) : manifest
        guard let digest, let status = try FileStatus.of(folder + "/" + path.rawValue) else {
          throw MissingOutputError()
        }
        return BuildSummary.Output(path: path, digest: digest, status: status, time: time)
      }
    } catch is MissingOutputError {
      return try memory.remove()
    }
    let summary = BuildSummary(
      settings: BuildSettings(builder.options, timezone: archive.configuration.timezone), inputs: input,
      scanDiagnostics: scanned.diagnostics, inputTime: inputTime, outputFolder: folder,
      outputs: outputs, diagnostics: report.diagnostics, counts: report.counts,
      exclusions: builder.exclusions(archive),
      changes: before.map { ArchiveChange.all(from: $0, to: input) } ?? [])
    var update = rendering.update
    let site = update.remember(
      read: rendering.read, wanted: rendering.wanted, terms: rendering.terms,
      index: rendering.index)
    let details = BuildMemory.Details(bodies: bodies, documents: prepared.documents, site: site)
    try memory.write(summary, details, parallel: parallel)
  }
}

/// A file that somebody has removed meanwhile leaves nothing to rely on.
private struct MissingOutputError: Error {}
