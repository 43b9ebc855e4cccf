internal import ArchiveModel
internal import Diagnostics
internal import Digests
internal import ParallelWork
internal import Publishing
internal import SiteGeneration

/// A finished build in which single texts can be edited at the cost of the pages that show them.
struct LiveSite {
  /// A page that an edit has made anew, by its number in the plan.
  struct RenderedPage: Sendable {
    let number: Int
    let path: OutputPath
    let bytes: [UInt8]
    let facts: FactList
  }

  private let theme: Theme
  private let plan: SitePlan
  private let bodies: BodyStore
  private let documents: [SourcePath: ArchiveInput.Document]
  /// All files of the archive, of whatever kind.
  private let files: Set<SourcePath>
  private let reload:
    @Sendable (ArchiveInput.Document) throws -> (file: LoadedFile?, diagnostics: [Diagnostic])
  /// Files with something wrong that isn't an error: an edit may mend it, which only a whole build sees.
  private let flawed: Set<SourcePath>
  private let parallel: ParallelMap
  private var index: SiteIndex
  private var resolver: ArchiveResolver
  private var readings: PageReadings

  /// Nil where the build kept nothing for edits.
  init?(_ build: FinishedBuild, _ memory: SiteMemory, parallel: ParallelMap) {
    guard let editing = build.prepared.editing else { return nil }
    theme = build.site.theme
    plan = build.site.plan
    bodies = build.bodies
    documents = Dictionary(
      editing.documents.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    files = Set(build.scanned.files.map(\.path))
    reload = editing.reload
    flawed = Set(build.report.diagnostics.map(\.location.path))
    self.parallel = parallel
    index = build.site.index
    resolver = editing.resolver
    readings = PageReadings(memory, pages: build.site.plan.pages.count)
  }

  /// Whether a file is part of the archive that was built.
  func has(_ path: SourcePath) -> Bool { files.contains(path) }

  /// The pages that show the file's text, made anew.
  ///
  /// - Returns: nil where the edit changes more than texts; then only a whole build tells what.
  mutating func edit(_ path: SourcePath) throws -> [RenderedPage]? {
    guard let document = documents[path], document.file.linkTarget == nil, !flawed.contains(path) else {
      return nil
    }
    let loaded = try reload(document)
    guard let file = loaded.file, loaded.diagnostics.isEmpty,
      let retold = resolver.retell(file, in: index.archive), let index = index.retold(retold)
    else { return nil }
    self.index = index
    let numbers = readings.pages(showing: index.facts(changedBy: retold), parallel: parallel)
    let bodies = bodies
    let renderer = SiteRenderer(site: index, theme: theme) { try bodies.read($0, into: &$1) }
    let plan = plan
    let pages = try parallel.map(numbers, with: renderer.makeTrace) { number, trace -> RenderedPage? in
      var bytes: [UInt8] = []
      guard try renderer.render(plan.pages[number], into: &bytes, noting: trace) == nil else { return nil }
      return RenderedPage(
        number: number, path: plan.pages[number].path, bytes: bytes, facts: trace.finish())
    }
    let rendered = pages.compactMap { $0 }
    guard rendered.count == numbers.count else { return nil }
    for page in rendered { readings.renew(page.number, page.facts) }
    return rendered
  }
}
