internal import ArchiveModel
package import Diagnostics
internal import Digests
internal import Publishing
internal import SiteGeneration

/// The pages of an archive as its authors see them, kept up with what they edit. For one thread.
package final class LiveArchive {
  /// What became of one or more files that were saved.
  package struct Update: Sendable {
    /// Nil where only texts were edited, and all is well.
    package let report: BuildReport?
    /// The paths of the pages that are others now.
    package let pages: [String]
    /// The files that were saved, as far as that is known.
    package let files: [SourcePath]
    /// From the first that was heard of them to the last page.
    package let duration: Duration
  }

  private static let folder = "preview"
  private static let stampPath = OutputPath(LiveStamp.path)!

  private let builder: ArchiveBuilder
  private let state: StateFolder
  private let run: BuildRun
  private let lock: ArchiveLock
  private let watch: InputWatch
  private let patch: OutputPatch
  private var stamp: LiveStamp
  /// What the last build that published leaves for the next, with what edits have changed since.
  private var left: (summary: BuildSummary, details: BuildMemory.Details)?
  private var isLeft = false
  /// Nil where the archive has errors.
  private var site: LiveSite?
  /// The folder with the pages, within the archive.
  package let output: String

  /// - Parameters:
  ///   - session: tells this run of the program from others.
  ///   - usesNotifications: whether the system may tell of changes.
  /// - Throws: also where another program shows the archive.
  package init(
    _ options: BuildOptions, session: String, usingNotifications usesNotifications: Bool = true
  ) throws(EnvironmentError) {
    let root: DirectoryPath
    (root, state, lock, watch) = try EnvironmentError.catching {
      let root = try ArchiveBuilder(options).archiveFolder()
      let state = try StateFolder(archive: root)
      let own = try state.part("watch")
      return (
        root, own, try ArchiveLock(own), try InputWatch(root, usingNotifications: usesNotifications)
      )
    }
    output = root.path(to: "\(StateFolder.name)/\(Self.folder)")
    var options = options
    options.audience = .authors(isLive: true)
    options.output = output
    builder = ArchiveBuilder(options)
    run = BuildRun(builder, root: root, state: state, memory: BuildMemory(state))
    guard let folder = DirectoryPath(output) else { preconditionFailure("a path goes on below a folder") }
    patch = OutputPatch(of: folder, drafting: state)
    stamp = LiveStamp(session: session)
  }

  /// Builds all pages, but for those that are there already.
  package func start() throws(EnvironmentError) -> BuildReport {
    try EnvironmentError.catching {
      let report: BuildReport
      do {
        report = try build(after: run.memory?.former()).report
      } catch is PublishingError {
        // The folder is ours alone, so that there is nothing to be lost in it.
        try StateFolder(archive: run.root).discard(Self.folder)
        report = try build(after: nil).report
      }
      try placeStamp()
      return report
    }
  }

  /// Waits for files to be saved, for so many milliseconds at most, and follows.
  ///
  /// - Returns: nil where nothing was saved.
  package func next(upTo milliseconds: Int) throws(EnvironmentError) -> Update? {
    try EnvironmentError.catching {
      let changes = try watch.wait(upTo: milliseconds)
      guard !changes.isEmpty else {
        rest()
        return nil
      }
      let start = ContinuousClock.now
      let report: BuildReport?
      let pages: [String]
      if let edited = edited(changes) {
        (report, pages) = (nil, edited)
      } else {
        site = nil
        (report, pages) = try build(after: former)
      }
      stamp.note(pages)
      try placeStamp()
      return Update(
        report: report, pages: pages, files: changes.files.sorted(), duration: ContinuousClock.now - start)
    }
  }

  private var former: FormerBuild? {
    left.map { left in FormerBuild(summary: left.summary, build: .none) { left.details } }
  }

  /// Tells pages that are open in browsers; there are none yet where no build ever published.
  private func placeStamp() throws {
    guard try FileStatus.of("\(output)/\(Manifest.fileName)") != nil else { return }
    try patch.place(Self.stampPath, stamp.bytes)
  }

  /// Leaves for the next run of the program what it needs, while nobody waits.
  private func rest() {
    guard let left, !isLeft else { return }
    isLeft = true
    try? run.memory?.write(left.summary, left.details, parallel: run.parallel)
  }

  private func build(after former: FormerBuild?) throws -> (report: BuildReport, pages: [String]) {
    let (report, build): (BuildReport, FinishedBuild?)
    do {
      (report, build) = try run.finish(after: former, takingShortcut: false)
    } catch is DamagedMemoryError {
      (report, build) = try run.finish(after: nil, takingShortcut: false)
    }
    stamp.report = text(of: report)
    guard let build else { return (report, []) }
    isLeft = false
    do {
      let left = try run.record(of: build)
      site = LiveSite(build, left.details.site, parallel: run.parallel)
      self.left = left
    } catch is MissingOutputError {
      left = nil
    }
    let change = build.change
    return (report, (change.written + change.replaced + change.removed).map(\.rawValue))
  }

  /// The errors, as people read them.
  private func text(of report: BuildReport) -> String {
    let errors = report.diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return "" }
    return DiagnosticTextFormatter(color: false) { [archive = builder.options.archive] path in
      ArchiveSource.bytes(of: path, in: archive)
    }.report(errors)
  }

  /// Follows edits of texts alone.
  ///
  /// - Returns: the pages that are others now; nil where that needs a build.
  private func edited(_ changes: InputChanges) -> [String]? {
    guard !changes.isOpenEnded, var site, left != nil else { return nil }
    self.site = nil
    do {
      var pages: [Int: LiveSite.RenderedPage] = [:]
      for file in changes.files.sorted() {
        // Editors write files of other names first, which are gone when the work is done.
        if !site.has(file), try FileStatus.of(run.root.path(to: file.rawValue)) == nil { continue }
        guard let rendered = try site.edit(file) else { return nil }
        for page in rendered { pages[page.number] = page }
      }
      let changed = pages.values.sorted { $0.number < $1.number }.filter {
        patch.bytes(at: $0.path) != $0.bytes
      }
      let time = try state.now()
      let written = try patch.replace(changed.map { OutputPatch.File(path: $0.path, bytes: $0.bytes) })
      for (page, file) in zip(changed, written) {
        left?.summary.outputs[page.number] = BuildSummary.Output(
          path: page.path, digest: file.digest, status: file.status, time: time)
        // Of the text that it shows, the next build knows nothing.
        left?.details.site.forget(page.number)
      }
      isLeft = isLeft && changed.isEmpty
      self.site = site
      return changed.map(\.path.rawValue)
    } catch {
      // What can't be read or written is told by the build that follows.
      return nil
    }
  }

  /// Shows the pages to browsers on this machine for as long as the result is there.
  ///
  /// - Parameter port: nil for one that is free.
  package func serve(port: Int?) throws(EnvironmentError) -> PreviewAddress {
    try EnvironmentError.catching {
      try StateFolder(archive: run.root).make(Self.folder)
      return PreviewAddress(try ServerProgram(showing: try builder.folder(output), port: port))
    }
  }
}
