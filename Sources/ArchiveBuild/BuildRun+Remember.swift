internal import ArchiveModel
internal import Diagnostics
internal import Digests
internal import ParallelWork
internal import Publishing

extension BuildRun {
  /// Leaves for the next build what it needs to do no more than it must.
  func leave(_ build: FinishedBuild) throws {
    if let memory {
      do {
        let (summary, details) = try record(of: build)
        try memory.write(summary, details, parallel: parallel)
      } catch is MissingOutputError {
        try memory.remove()
      }
    }
    try images.prune(keeping: Set(build.prepared.images.values.map(\.path)))
  }

  /// What the next build needs to know of this one.
  ///
  /// - Throws: ``MissingOutputError`` where somebody has removed some of the output meanwhile, which leaves nothing to rely on.
  func record(of build: FinishedBuild) throws -> (summary: BuildSummary, details: BuildMemory.Details) {
    guard let folder = DirectoryPath(build.outputPath)?.resolved else { throw MissingOutputError() }
    let (rendering, change) = (build.rendering, build.change)
    let archive = build.site.index.archive
    // In an output that was there before, hands may have been at files while the build went on.
    let time = change.unchanged + change.replaced.count == 0 ? try state.now() : build.inputTime
    let manifest = (path: Manifest.path, digest: SHA256Digest(of: change.manifest.bytes))
    let (paths, made) = (rendering.paths, rendering.made)
    let outputs = try parallel.map(Array(0...paths.count)) { number in
      if let known = rendering.keptFile(number) { return known }
      let (path, digest) = number < paths.count ? (paths[number], made[number]) : manifest
      guard let digest, let status = try FileStatus.of(folder + "/" + path.rawValue) else {
        throw MissingOutputError()
      }
      return BuildSummary.Output(path: path, digest: digest, status: status, time: time)
    }
    let summary = BuildSummary(
      settings: BuildSettings(builder.options, timezone: archive.configuration.timezone),
      inputs: build.inputs, scanDiagnostics: build.scanned.diagnostics, inputTime: build.inputTime,
      outputFolder: folder, outputs: outputs, diagnostics: build.report.diagnostics,
      counts: build.report.counts, exclusions: builder.exclusions(archive),
      changes: build.before.map { ArchiveChange.all(from: $0, to: build.inputs) } ?? [])
    var update = rendering.update
    let site = update.remember(
      read: rendering.read, wanted: rendering.wanted, terms: rendering.terms, index: rendering.index)
    return (
      summary,
      BuildMemory.Details(bodies: build.bodies.state, documents: build.prepared.documents, site: site)
    )
  }
}

/// A file of the output is gone.
struct MissingOutputError: Error {}
