internal import ArchiveModel
internal import Diagnostics
internal import Digests
internal import ParallelWork
internal import Publishing

extension BuildRun {
  /// Leaves for the next build what it needs to do no more than it must.
  func remember(
    _ report: BuildReport, _ prepared: PreparedSite, _ rendering: SiteRendering, _ published: PublishReport,
    input: [BuildSummary.Input], _ scanned: ScanResult, _ inputTime: Int, bodies: BodyStore.State,
    before: [BuildSummary.Input]?, _ outputPath: String
  ) throws {
    guard let memory, let folder = DirectoryPath(outputPath)?.resolved else { return }
    let archive = prepared.index.archive
    let time = try state.now()
    let manifest = Manifest.Entry(path: Manifest.path, digest: SHA256Digest(of: published.manifest.bytes))
    let kept = rendering.kept
    let outputs = try parallel.map(published.manifest.entries + [manifest]) { entry -> BuildSummary.Output? in
      if let known = kept[entry.path] { return known }
      guard let status = try FileStatus.of(folder + "/" + entry.path.rawValue) else { return nil }
      return BuildSummary.Output(path: entry.path, digest: entry.digest, status: status, time: time)
    }
    let summary = BuildSummary(
      settings: BuildSettings(builder.options, timezone: archive.configuration.timezone), inputs: input,
      scanDiagnostics: scanned.diagnostics, inputTime: inputTime, outputFolder: folder,
      outputs: outputs.compactMap { $0 }, diagnostics: report.diagnostics, counts: report.counts,
      exclusions: builder.exclusions(archive),
      changes: before.map { ArchiveChange.all(from: $0, to: input) } ?? [])
    var update = rendering.update
    let site = update.remember(read: rendering.read, wanted: rendering.wanted)
    try memory.write(
      summary, BuildMemory.Details(bodies: bodies, documents: prepared.documents, site: site))
  }
}
