internal import ArchiveModel
internal import Diagnostics
internal import EventExports
internal import Publishing
internal import SiteGeneration

/// The environment kept a build from running: a folder that can't be written, an output that is somebody else's.
package struct EnvironmentError: Error, Sendable, CustomStringConvertible {
  package let description: String

  /// Turns whatever the world refuses into one kind of error.
  static func catching<Value>(_ body: () throws -> Value) throws(EnvironmentError) -> Value {
    do {
      return try body()
    } catch let error as EnvironmentError {
      throw error
    } catch {
      throw EnvironmentError(description: "\(error)")
    }
  }
}

/// Joins the stages of blueprint and architecture: scan, load, resolve, plan, render, publish.
package struct ArchiveBuilder: Sendable {
  private let options: BuildOptions
  private let parallel: ParallelMap

  package init(_ options: BuildOptions) {
    self.options = options
    parallel = ParallelMap(jobs: options.jobs)
  }

  /// Everything up to the plan: finds what a build would refuse, and writes nothing.
  package func check() throws(EnvironmentError) -> BuildReport {
    try EnvironmentError.catching {
      var clock = StageClock()
      let prepared = try prepare(try input(), &clock) { _ in BodyPlace(offset: 0, length: 0) }
      return report(prepared, clock)
    }
  }

  /// What becomes of the names that articles mention, with what ``check()`` reports.
  package func mentions() throws(EnvironmentError) -> (report: BuildReport, mentions: MentionList) {
    try EnvironmentError.catching {
      var clock = StageClock()
      var mentions = MentionList()
      let prepared = try prepare(try input(), &clock) { _ in
        BodyPlace(offset: 0, length: 0)
      } inspect: { loaded, archive in
        mentions = MentionList(MentionReport(archive, loaded))
      }
      return (report(prepared, clock), mentions)
    }
  }

  /// Builds the output; it stays as it was where any diagnostic is an error.
  package func build() throws(EnvironmentError) -> BuildReport {
    try EnvironmentError.catching {
      let root = try archiveFolder()
      let state = try StateFolder(archive: root)
      let lock = try ArchiveLock(state, waitingUpTo: Self.patience)
      let bodies = try BodyStore(state)
      defer { withExtendedLifetime(lock) {} }
      var clock = StageClock()
      let prepared = try prepare(try input(), &clock) { try bodies.append($0) }
      guard let site = prepared.site, prepared.diagnostics.allowPublishing(strict: options.strict) else {
        return report(prepared, clock)
      }
      let outputPath = options.output ?? root.path(to: "public")
      let session = try OutputSession(output: try folder(outputPath), archive: root, adopt: options.adopt)
      do {
        let problems = try render(site, prepared.links, into: session) { try bodies.read($0, into: &$1) }
        clock.end("render")
        guard problems.isEmpty else {
          session.abandon()
          return report(prepared, clock, and: problems)
        }
        let published = try session.commit()
        clock.end("publish")
        return report(prepared, clock, published: published, in: outputPath)
      } catch {
        session.abandon()
        throw error
      }
    }
  }

  /// How long a build waits for another of the same archive, in seconds.
  static let patience = 10

  /// The files of the archive.
  func input() throws -> ArchiveInput {
    try ArchiveInput(root: try archiveFolder(), baseURL: options.baseURL)
  }

  /// Everything from theme to plan, as `check` does it; nothing is written.
  func prepare(_ input: ArchiveInput) throws -> PreparedSite {
    var clock = StageClock()
    return try prepare(input, &clock) { _ in BodyPlace(offset: 0, length: 0) }
  }

  private func prepare(
    _ input: ArchiveInput, _ clock: inout StageClock,
    store: @escaping @Sendable ([UInt8]) throws -> BodyPlace,
    inspect: (LoadedArchive, Archive) -> Void = { _, _ in }
  ) throws -> PreparedSite {
    clock.end("scan")
    let (themeFiles, themeProblems) = input.theme()
    let (theme, compileProblems) = Theme.compile(
      base: EmbeddedTheme.files, own: themeFiles, for: input.configuration)
    clock.end("theme")
    let (loaded, loadProblems) = try ArchiveLoading(
      input: input, labels: theme?.markupLabels ?? [:], custom: theme?.custom ?? .empty, parallel: parallel
    )
    .load(store: store)
    clock.end("load")
    let (archive, resolveProblems) = ArchiveResolver.resolve(
      loaded, releasing: policy(input), atlas: loaded.hasPlaces ? EmbeddedAtlas.atlas : .empty)
    clock.end("resolve")
    inspect(loaded, archive)
    let index = SiteIndex(archive)
    let (plan, planProblems) = SitePlan.make(for: index, assets: theme?.assets ?? [])
    let links = LinkCheck(plan, baseURL: archive.configuration.baseURL)
    clock.end("plan")
    let diagnostics =
      input.diagnostics + themeProblems + compileProblems + loadProblems + timelessEmbargoes(loaded, input)
      + resolveProblems + planProblems + index.diagnostics + links.assetProblems()
    return PreparedSite(
      loaded: loaded, index: index, plan: plan, links: links,
      site: theme.map { RenderableSite(index: index, plan: plan, theme: $0) },
      diagnostics: diagnostics)
  }

  private func policy(_ input: ArchiveInput) -> ReleasePolicy {
    let zone = input.configuration.timezone
    let isKnown = input.knowsTimezone == true
    return ReleasePolicy(asOf: options.asOf) { isKnown ? LocalTime.instant(of: $0, in: zone) : nil }
  }

  /// Embargoes whose end can't be known, since the system has no time zone data.
  private func timelessEmbargoes(_ loaded: LoadedArchive, _ input: ArchiveInput) -> [Diagnostic] {
    // A zone that the data lacks is an error in archive.yml.
    guard input.knowsTimezone == nil else { return [] }
    return loaded.articles.compactMap { article in
      guard let embargo = article.metadata.embargo, embargo.value.time.instant == nil else { return nil }
      return Diagnostic(
        .wrongValue, at: SourceLocation(article.path, embargo.range),
        "this system has no data for the time zone “\(input.configuration.timezone)”",
        help: ["write the offset from UTC too, as in 2022-10-01T06:00+02:00"])
    }
  }

  private func render(
    _ site: RenderableSite, _ links: LinkCheck, into session: OutputSession, bodies: @escaping BodyReader
  ) throws -> [Diagnostic] {
    for asset in site.plan.assets { try session.write(asset.path, asset.bytes) }
    let renderer = SiteRenderer(site: site.index, theme: site.theme, bodies: bodies)
    let problems: [Diagnostic] = try parallel.map(site.plan.pages) { page in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(1 << 14)
      if let problem = try renderer.render(page, into: &bytes) { return problem }
      links.take(page, bytes)
      try session.write(page.path, bytes)
      return nil
    }.compactMap { $0 }
    // A page that couldn't be rendered lacks the places that others link to.
    guard problems.isEmpty else { return problems }
    try export(site, renderer, into: session)
    return try links.pageProblems { page, bytes in _ = try renderer.render(page, into: &bytes) }
  }

  /// Writes the files that no template renders: one format after the other, since all would take much memory.
  private func export(
    _ site: RenderableSite, _ renderer: SiteRenderer, into session: OutputSession
  ) throws {
    let count = site.index.archive.events.count
    let parts = stride(from: 0, to: count, by: 500).map { $0..<min($0 + 500, count) }
    let export = renderer.eventExport
    for format in EventExportFormat.allCases.map(Optional.some) + [nil] where count > 0 {
      let files = site.plan.exports.filter { $0.format == format }
      let rows = try format.map { format in
        EventRows(joining: try parallel.map(parts) { export.rows($0, as: format) })
      }
      _ = try parallel.map(files) { try session.write($0.path, renderer.export($0, rows)) }
    }
  }

  private func report(
    _ prepared: PreparedSite, _ clock: StageClock, and problems: [Diagnostic] = [],
    published: PublishReport? = nil, in folder: String = ""
  ) -> BuildReport {
    let archive = prepared.index.archive
    return BuildReport(
      diagnostics: (prepared.diagnostics + problems).sorted(),
      counts: BuildReport.Counts(
        articles: archive.articles.count, events: archive.events.count,
        regions: archive.entities(of: .region).count, pages: prepared.plan.pages.count),
      output: published.map { published in
        BuildReport.Output(
          folder: folder, written: published.written.count + published.replaced.count,
          unchanged: published.unchanged, removed: published.removed.count,
          warnings: published.warnings.map(\.description))
      },
      exclusions: archive.exclusions.map(excluded), stages: clock.stages)
  }

  private func excluded(_ exclusion: Exclusion) -> BuildReport.Exclusion {
    switch exclusion.reason {
    case .draft: BuildReport.Exclusion(path: exclusion.path, reason: "it is a draft", isOver: false)
    case .translationOf(let original):
      BuildReport.Exclusion(path: exclusion.path, reason: "it translates \(original)", isOver: false)
    case .embargo(let end, let written):
      BuildReport.Exclusion(
        path: exclusion.path, reason: "it is under embargo until \(written)",
        isOver: isOver(end))
    }
  }

  private func isOver(_ end: Int?) -> Bool {
    guard let end, let now = options.now else { return false }
    return end <= now
  }

  func archiveFolder() throws -> DirectoryPath {
    let root = try folder(options.archive)
    guard try FileStatus.of(root.rawValue, followingLinks: true) != nil else {
      throw EnvironmentError(description: "there is no folder “\(root)”")
    }
    guard try FileStatus.of(root.path(to: "content")) != nil else {
      throw EnvironmentError(description: "“\(root)” isn't an archive: it has no folder content/")
    }
    return root
  }

  private func folder(_ path: String) throws -> DirectoryPath {
    guard let folder = DirectoryPath(path) else {
      throw EnvironmentError(description: "“\(path)” can't be the path of a folder")
    }
    return folder
  }
}

/// What is known once the plan stands.
struct PreparedSite {
  let loaded: LoadedArchive
  let index: SiteIndex
  let plan: SitePlan
  let links: LinkCheck
  /// Nil where the theme has errors.
  let site: RenderableSite?
  let diagnostics: [Diagnostic]
}

/// A planned site with the theme that renders it.
struct RenderableSite {
  let index: SiteIndex
  let plan: SitePlan
  let theme: Theme
}

/// Measures stages one after the other.
private struct StageClock {
  private(set) var stages: [BuildReport.Stage] = []
  private var start = ContinuousClock.now

  mutating func end(_ name: String) {
    let now = ContinuousClock.now
    stages.append(BuildReport.Stage(name: name, duration: now - start))
    start = now
  }
}
