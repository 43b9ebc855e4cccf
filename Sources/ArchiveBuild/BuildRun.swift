internal import ArchiveModel
internal import CAllocation
internal import Diagnostics
internal import Digests
internal import EventExports
internal import ParallelWork
internal import Publishing
internal import SiteGeneration

/// One build of an archive whose lock is held.
struct BuildRun {
  let builder: ArchiveBuilder
  let root: DirectoryPath
  let state: StateFolder
  /// Where the build leaves what the next can use; nil where it can't.
  let memory: BuildMemory?

  var images: ImageCache { ImageCache(state) }
  private var options: BuildOptions { builder.options }
  var parallel: ParallelMap { builder.parallel }

  init(_ builder: ArchiveBuilder, root: DirectoryPath, state: StateFolder, memory: BuildMemory?) {
    self.builder = builder
    self.root = root
    self.state = state
    self.memory = memory
  }

  /// - Parameter known: what an earlier build left; nil for a build from nothing.
  func run(after known: FormerBuild?) throws -> BuildReport {
    var (report, finished) = try finish(after: known, takingShortcut: true)
    guard var build = finished else { return report }
    finished = nil
    try? leave(build)
    build.clock.end("remember")
    report.stages = build.clock.stages
    if options.endsProcess { Self.keepForever(build) }
    return report
  }

  /// The same, but for leaving anything for the next build.
  ///
  /// - Parameter takesShortcut: whether a build that has nothing to do ends at once.
  /// - Returns: also the finished build, where anything was published.
  func finish(
    after known: FormerBuild?, takingShortcut takesShortcut: Bool
  ) throws -> (report: BuildReport, finished: FinishedBuild?) {
    var clock = StageClock()
    let inputTime = try state.now()
    let scanned = try scan(root)
    clock.end("scan")
    let outputPath = options.output ?? root.path(to: "public")
    if takesShortcut, let known,
      let report = try unchanged(known, scanned, inputTime, in: outputPath, &clock)
    {
      return (report, nil)
    }

    let (input, details) = parallel.both {
      let digests =
        known.map { InputDigests(of: scanned.files, in: $0.summary, settling: options.settlingTime) }
        ?? InputDigests()
      return ArchiveInput(scanned, in: root, published: options.publication, digests: digests)
    } _: {
      known?.details()
    }
    let (bodies, documents) = try openBodies(details)
    clock.end("recall")
    let isContinued = documents != nil
    let store = ArchiveLoading.Store(append: { try bodies.append($0) }) { place in
      var bytes: [UInt8] = []
      try Self.read(place, of: bodies, into: &bytes, isContinued)
      return bytes
    }
    // Looking at the output needs little but patience, so it is done beside.
    let (preparing, published) = parallel.both { [clock] in
      var clock = clock
      return Result {
        (
          try builder.prepare(
            input, &clock, store: store, images: images, memory: documents, wantsFacts: true), clock
        )
      }
    } _: {
      details == nil
        ? nil
        : known.flatMap {
          PublishedFiles(
            $0.summary, in: outputPath, state: state, settling: options.settlingTime, parallel: parallel)
        }
    }
    let prepared: PreparedSite
    (prepared, clock) = try preparing.get()
    guard let site = prepared.site, let facts = prepared.facts,
      prepared.diagnostics.allowPublishing(strict: options.strict)
    else {
      return (builder.report(prepared, clock), nil)
    }
    let formerPaths = known?.summary.outputs.map(\.path) ?? []
    let update = SiteUpdate(
      site.index, site.plan, facts, theme: Self.theme(input), memory: details?.site,
      formerPaths: formerPaths, keepsTerms: isContinued, parallel: parallel)
    clock.end("compare")
    let session = try OutputSession(
      output: try builder.folder(outputPath), archive: root, adopt: options.adopt, changes: options.changes,
      former: formerPaths)
    do {
      var rendering = SiteRendering(
        site, prepared.links, update, images: prepared.images, into: session, former: published,
        parallel: parallel,
        progress: Progress(report: options.progress))
      let reader: BodyReader = { try Self.read($0, of: bodies, into: &$1, isContinued) }
      let problems = try rendering.run(bodies: reader)
      clock.end("render")
      guard problems.isEmpty else {
        session.abandon()
        return (builder.report(prepared, clock, and: problems), nil)
      }
      try rendering.search(bodies: reader) { try bodies.append($0) }
      clock.end("search")
      return_free_memory()
      let change = try session.commit()
      clock.end("publish")
      var report = builder.report(prepared, clock, published: change, in: outputPath)
      report.slowestPages = rendering.costs.slowestPages
      report.templates = rendering.costs.byTemplate
      let finished = FinishedBuild(
        site: site, prepared: prepared, rendering: rendering, change: change, report: report, bodies: bodies,
        scanned: scanned, inputs: input.digests.inputs(scanned.files), inputTime: inputTime,
        before: known?.summary.inputs, outputPath: outputPath, clock: clock)
      return (report, finished)
    } catch {
      session.abandon()
      throw error
    }
  }

  /// Frees nothing of what a build held: to give it all back, piece by piece, takes longer than a process has to live.
  private static func keepForever(_ build: FinishedBuild) {
    _ = Unmanaged.passRetained(build as AnyObject)
  }

  /// The store that an earlier build left, with what it says of documents; or a new one, also where most of it is of no use
  /// any more.
  private func openBodies(_ details: BuildMemory.Details?) throws -> (BodyStore, DocumentMemory?) {
    guard let details,
      details.bodies.length < (details.documents.size + details.site.size) * 2 + Self.spareBytes,
      let bodies = BodyStore(state, continuing: details.bodies)
    else { return (try BodyStore(state), nil) }
    return (bodies, details.documents)
  }

  private static let spareBytes = 16 << 20

  /// What can't be read of what an earlier build left can be made again.
  private static func read(
    _ place: BodyPlace, of bodies: BodyStore, into bytes: inout [UInt8], _ isContinued: Bool
  ) throws {
    do {
      try bodies.read(place, into: &bytes)
    } catch {
      throw isContinued ? DamagedMemoryError() : error
    }
  }

  /// Tells apart all that compiling the theme read, and the configuration.
  private static func theme(_ input: ArchiveInput) -> Fingerprint {
    var description = Array("\(input.configuration.baseURL ?? "")\n".utf8)
    for path in [.archiveConfiguration] + input.themeFiles.map(\.path) {
      description += "\(path)\n".utf8
      description += input.digests[path]?.rawBytes ?? []
    }
    return SHA256Digest(of: description).fingerprint
  }
}
