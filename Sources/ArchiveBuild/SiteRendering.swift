internal import ArchiveModel
internal import Diagnostics
internal import Digests
internal import EventExports
internal import ParallelWork
internal import Publishing
internal import SiteGeneration

/// The render stage: keeps the files that are as an earlier build made them, and makes all others.
struct SiteRendering {
  private let site: RenderableSite
  private let links: LinkCheck
  private(set) var update: SiteUpdate
  private let session: OutputSession
  /// What the earlier build wrote.
  private let outputs: [BuildSummary.Output]?
  private let parallel: ParallelMap
  private let progress: Progress
  /// The time on the disk before anything is looked at.
  private let time: Int
  /// The files that were kept, as they were found.
  private(set) var kept: [OutputPath: BuildSummary.Output] = [:]
  /// For each page that was rendered, the numbers of the facts that it read.
  private(set) var read: [[UInt32]?]
  /// What the pages that were rendered cost.
  private(set) var costs = RenderCosts()
  /// The hashes of the places that pages ask for which aren't their own.
  private(set) var wanted: [UInt64] = []

  init(
    _ site: RenderableSite, _ links: LinkCheck, _ update: SiteUpdate, into session: OutputSession,
    outputs: [BuildSummary.Output]?, parallel: ParallelMap, progress: Progress, time: Int
  ) {
    self.site = site
    self.links = links
    self.update = update
    self.session = session
    self.outputs = outputs
    self.parallel = parallel
    self.progress = progress
    self.time = time
    read = Array(repeating: nil, count: site.plan.pages.count)
  }

  /// Hands every file of the site to the session, and says what is wrong with pages.
  mutating func run(bodies: @escaping BodyReader) throws -> [Diagnostic] {
    for asset in site.plan.assets { try session.write(asset.path, asset.bytes) }
    try keep()
    let renderer = SiteRenderer(site: site.index, theme: site.theme, bodies: bodies)
    let problems = try renderPages(renderer)
    // A page that couldn't be rendered lacks the places that others link to.
    guard problems.isEmpty else { return problems }
    try export(renderer)
    let pages = site.plan.pages
    let session = session
    wanted = try links.take(
      KeptPages(
        numbers: pages.indices.filter(update.isCurrent), wanted: update.wanted,
        areFilesGone: links.lacksAny(of: (outputs ?? []).lazy.map(\.path)),
        read: { page in
          guard let bytes = session.published(page.path) else { throw DamagedMemoryError() }
          return bytes
        }), loop: parallel.each)
    let trace = renderer.makeTrace()
    return try links.pageProblems { page, bytes in _ = try renderer.render(page, into: &bytes, noting: trace)
    }
  }

  /// Keeps the pages and exports that the earlier build made, where the output still has them.
  private mutating func keep() throws {
    guard let outputs else { return }
    let byPath = Dictionary(outputs.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let paths = site.plan.pages.map(\.path) + site.plan.exports.map(\.path)
    let (session, update, time) = (session, update, time)
    let found = try parallel.map(Array(paths.indices)) { number -> BuildSummary.Output? in
      guard update.isCurrent(number), let output = byPath[paths[number]],
        session.hasPublished(output.path, output.digest)
      else { return nil }
      return output.verified(in: session.folder, at: time)
    }
    for (number, output) in found.enumerated() where update.isCurrent(number) {
      guard let output else {
        self.update.renew(number)
        continue
      }
      kept[output.path] = output
      session.keep(output.path, output.digest)
    }
  }

  private mutating func renderPages(_ renderer: SiteRenderer) throws -> [Diagnostic] {
    let (pages, links, session) = (site.plan.pages, links, session)
    let numbers = pages.indices.filter { !update.isCurrent($0) }
    let keepsSome = numbers.count < pages.count
    let counter = progress.counter("render", of: numbers.count)
    let rendered = try parallel.map(numbers, with: renderer.makeTrace) { number, trace in
      let page = pages[number]
      let start = ContinuousClock.now
      defer { counter.count() }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(1 << 14)
      let problem = try renderer.render(page, into: &bytes, noting: trace)
      let facts = trace.finish()
      let duration = ContinuousClock.now - start
      guard problem == nil else { return (problem: problem, facts: facts, duration: duration) }
      links.take(page, bytes, replacing: keepsSome ? session.published(page.path) : nil)
      try session.write(page.path, bytes)
      return (problem: nil, facts: facts, duration: duration)
    }
    for (number, rendered) in zip(numbers, rendered) {
      read[number] = rendered.facts
      costs.add(pages[number], rendered.duration)
    }
    return rendered.compactMap(\.problem)
  }

  /// Writes the files that no template renders: one format after the other, since all would take much memory.
  private func export(_ renderer: SiteRenderer) throws {
    let count = site.index.archive.events.count
    let parts = stride(from: 0, to: count, by: 500).map { $0..<min($0 + 500, count) }
    let export = renderer.eventExport
    let firstNumber = site.plan.pages.count
    let due = site.plan.exports.enumerated().filter { !update.isCurrent(firstNumber + $0.offset) }.map(
      \.element)
    for format in EventExportFormat.allCases.map(Optional.some) + [nil] where count > 0 {
      let files = due.filter { $0.format == format }
      guard !files.isEmpty else { continue }
      let rows = try format.map { format in
        EventRows(joining: try parallel.map(parts) { export.rows($0, as: format) })
      }
      _ = try parallel.map(files) { try session.write($0.path, renderer.export($0, rows)) }
    }
  }
}

extension BuildSummary.Output {
  /// The file as it stands in `folder` now, where it still has these bytes.
  ///
  /// - Parameter time: the time on the disk before the call.
  func verified(in folder: String, at time: Int) -> BuildSummary.Output? {
    let full = folder + "/" + path.rawValue
    guard let found = try? FileStatus.of(full), found.kind == .file else { return nil }
    if isCurrent(found) { return BuildSummary.Output(path: path, digest: digest, status: found, time: time) }
    guard found.size == status.size, (try? SHA256Digest(ofFile: full)) == digest else { return nil }
    return BuildSummary.Output(path: path, digest: digest, status: found, time: time)
  }
}
