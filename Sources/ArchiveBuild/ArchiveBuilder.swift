internal import ArchiveModel
internal import CAllocation
internal import Diagnostics
internal import EventExports
internal import ParallelWork
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
  let options: BuildOptions
  let parallel: ParallelMap
  /// What makes versions of images; nil where it isn't installed.
  let imageProgram: Once<ImageProgram?>

  package init(_ options: BuildOptions) {
    self.options = options
    imageProgram = Once {
      switch options.imageProgram {
      case .installed: ImageProgram.find()
      case .at(let path): ImageProgram(path: path)
      case .missing: nil
      }
    }
    parallel = ParallelMap(jobs: options.jobs)
  }

  /// Everything up to the plan: finds what a build would refuse, and writes nothing.
  package func check() throws(EnvironmentError) -> BuildReport {
    try EnvironmentError.catching {
      var clock = StageClock()
      let input = try input()
      clock.end("scan")
      return report(try prepare(input, &clock), clock)
    }
  }

  /// What becomes of the names that articles mention, with what ``check()`` reports.
  package func mentions() throws(EnvironmentError) -> (report: BuildReport, mentions: MentionList) {
    try checking { MentionList(MentionReport($1, $0)) }
  }

  /// How far the translations are up with their originals, with what ``check()`` reports.
  package func translations() throws(EnvironmentError) -> (report: BuildReport, list: TranslationList) {
    try checking { loaded, _ in TranslationList(TranslationReport(loaded)) }
  }

  /// What ``check()`` reports, and what `inspect` finds in the archive meanwhile.
  func checking<Finding>(
    _ inspect: (LoadedArchive, Archive) -> Finding
  ) throws(EnvironmentError) -> (BuildReport, Finding) {
    try EnvironmentError.catching {
      var clock = StageClock()
      var finding: Finding?
      let input = try input()
      clock.end("scan")
      let prepared = try prepare(input, &clock) { finding = inspect($0, $1) }
      return (report(prepared, clock), finding!)
    }
  }

  /// How long a build waits for another of the same archive, in seconds.
  static let patience = 10

  /// The files of the archive.
  func input() throws -> ArchiveInput {
    let root = try archiveFolder()
    return ArchiveInput(try scan(root), in: root, published: options.publication)
  }

  /// Everything from theme to plan, as `check` does it; nothing is written.
  func prepare(_ input: ArchiveInput) throws -> (site: PreparedSite, loaded: LoadedArchive) {
    var clock = StageClock()
    var loaded: LoadedArchive?
    let site = try prepare(input, &clock) { documents, _ in loaded = documents }
    return (site, loaded!)
  }

  func prepare(
    _ input: ArchiveInput, _ clock: inout StageClock, store: ArchiveLoading.Store = .none,
    images: ImageCache? = nil, memory: DocumentMemory? = nil, wantsFacts: Bool = false,
    inspect: (LoadedArchive, Archive) -> Void = { _, _ in }
  ) throws -> PreparedSite {
    let (themeFiles, themeProblems) = input.theme()
    let (theme, compileProblems) = Theme.compile(
      base: EmbeddedTheme.files, own: themeFiles, for: input.configuration)
    clock.end("theme")
    let loading = try ArchiveLoading(
      input, for: theme, parallel: parallel, progress: Progress(report: options.progress), store: store,
      memory: memory
    ).load()
    let loaded = loading.archive
    clock.end("load")
    let policy = policy(input)
    let media = try media(input, loaded, releasing: policy, in: images)
    clock.end("images")
    let (archive, resolver) = ArchiveResolver.resolving(
      loaded, releasing: policy, media: media.table, atlas: loaded.hasPlaces ? EmbeddedAtlas.atlas : .empty,
      parallel: parallel)
    clock.end("resolve")
    inspect(loaded, archive)
    // The last to need what was loaded, where no edits are followed: rendering has better uses for the memory.
    let problems =
      input.diagnostics + themeProblems + compileProblems + loading.diagnostics + media.diagnostics
      + timelessEmbargoes(loaded, input) + resolver.diagnostics
    let documents = loading.memory
    let editing =
      options.audience == .authors(isLive: true)
      ? PreparedSite.Editing(resolver: resolver, documents: input.documents, reload: loading.reload) : nil
    return_free_memory()
    let index = SiteIndex(archive, for: options.audience, parallel: parallel)
    let ((plan, planProblems), facts) = parallel.both {
      SitePlan.make(
        for: index, assets: theme?.assets ?? [], pages: theme.map(options.audience.optionalPages) ?? [],
        parallel: parallel
      )
    } _: {
      wantsFacts ? FactTable(index, parallel: parallel) : nil
    }
    let links = LinkCheck(plan, baseURL: archive.configuration.baseURL)
    clock.end("plan")
    return PreparedSite(
      index: index, plan: plan, links: links,
      site: theme.map { RenderableSite(index: index, plan: plan, theme: $0) }, facts: facts,
      documents: documents, images: media.folders, editing: editing,
      diagnostics: problems + planProblems + index.diagnostics + links.assetProblems())
  }

  /// What can be published of the archive's media.
  ///
  /// - Parameter cache: where versions are made and stay; nil where nothing is to be left.
  private func media(
    _ input: ArchiveInput, _ loaded: LoadedArchive, releasing policy: ReleasePolicy, in cache: ImageCache?
  ) throws -> PreparedMedia {
    guard !input.media.isEmpty || !input.imageFolders.isEmpty else { return .none }
    return try MediaPreparation(
      input: input, cache: cache ?? ImageCache(ofUnchanged: input.root),
      program: imageProgram, parallel: parallel, progress: Progress(report: options.progress)
    ).prepare(loaded.namedMedia(releasing: policy))
  }

  private func policy(_ input: ArchiveInput) -> ReleasePolicy {
    if options.audience.isOfAuthors { return .releaseAll }
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

  func report(
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
          changes: changes(published), listed: published.listed,
          warnings: published.warnings.map(\.description))
      },
      exclusions: exclusions(archive).map(excluded), stages: clock.stages)
  }

  private func changes(_ published: PublishReport) -> [BuildReport.Change] {
    published.written.map { .init(kind: .new, path: $0.rawValue) }
      + published.replaced.map { .init(kind: .changed, path: $0.rawValue) }
      + published.removed.map { .init(kind: .removed, path: $0.rawValue) }
  }

  func exclusions(_ archive: Archive) -> [BuildSummary.Exclusion] {
    archive.exclusions.map { exclusion in
      switch exclusion.reason {
      case .draft: BuildSummary.Exclusion(path: exclusion.path, reason: "it is a draft", end: nil)
      case .translationOf(let original):
        BuildSummary.Exclusion(path: exclusion.path, reason: "it translates \(original)", end: nil)
      case .embargo(let end, let written):
        BuildSummary.Exclusion(path: exclusion.path, reason: "it is under embargo until \(written)", end: end)
      }
    }
  }

  func excluded(_ exclusion: BuildSummary.Exclusion) -> BuildReport.Exclusion {
    BuildReport.Exclusion(path: exclusion.path, reason: exclusion.reason, isOver: isOver(exclusion.end))
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
      throw EnvironmentError(
        description:
          "“\(root)” isn't an archive: it has no folder content/; name the archive's folder, or begin one with regesta init"
      )
    }
    return root
  }

  func folder(_ path: String) throws -> DirectoryPath {
    guard let folder = DirectoryPath(path) else {
      throw EnvironmentError(description: "“\(path)” can't be the path of a folder")
    }
    return folder
  }
}

/// What is known once the plan stands.
struct PreparedSite {
  let index: SiteIndex
  let plan: SitePlan
  let links: LinkCheck
  /// Nil where the theme has errors.
  let site: RenderableSite?
  /// Where they are asked for.
  let facts: FactTable?
  /// For the next build.
  let documents: DocumentMemory
  /// Where the versions of images are.
  let images: [MediaPath: ImageFolder]
  /// What edits of single texts need; nil where none are followed.
  let editing: Editing?
  let diagnostics: [Diagnostic]

  struct Editing: Sendable {
    var resolver: ArchiveResolver
    let documents: [ArchiveInput.Document]
    let reload: @Sendable (ArchiveInput.Document) throws -> (file: LoadedFile?, diagnostics: [Diagnostic])
  }
}

/// A planned site with the theme that renders it.
struct RenderableSite {
  let index: SiteIndex
  let plan: SitePlan
  let theme: Theme
}
