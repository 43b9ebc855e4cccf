internal import ArchiveModel
internal import Diagnostics
internal import Digests
internal import EventExports
internal import ParallelWork
internal import Publishing
internal import SearchIndex
internal import SiteGeneration

/// The render stage: keeps the files that are as an earlier build made them, and makes all others.
struct SiteRendering {
  private let site: RenderableSite
  private let links: LinkCheck
  private(set) var update: SiteUpdate
  private let session: OutputSession
  /// Where the versions of images are.
  private let images: [MediaPath: ImageFolder]
  /// What the earlier build left; nil where nothing can be kept.
  private let former: PublishedFiles?
  /// Whether the output still lists a file of the earlier build.
  private let isListed: @Sendable (BuildSummary.Output) -> Bool
  private let parallel: ParallelMap
  private let progress: Progress
  /// For each page and export that was kept, its place among the files of the earlier build; -1 for the others.
  private var kept: [Int32]
  /// For each page, export, asset and image that was made, the digest of its bytes.
  private(set) var made: [SHA256Digest?]
  /// For each page and feed that was made, the facts that it read.
  private(set) var read: [FactList?]
  /// What the pages that were rendered cost.
  private(set) var costs = RenderCosts()
  /// The hashes of the places that pages ask for which aren't their own.
  private(set) var wanted: [UInt64] = []
  /// For each file of the search's texts, by its number, where the terms of its documents stand in the body store.
  private(set) var terms: [Int: [BodyPlace]] = [:]
  /// What the index of the search knows.
  private(set) var index: TermIndexMemory?
  /// The files that the search looks texts up in.
  private var searchPaths: [OutputPath] = []

  init(
    _ site: RenderableSite, _ links: LinkCheck, _ update: SiteUpdate, images: [MediaPath: ImageFolder],
    into session: OutputSession,
    former: PublishedFiles?, parallel: ParallelMap, progress: Progress
  ) {
    self.site = site
    self.links = links
    self.update = update
    self.images = images
    self.session = session
    self.former = former
    // Where the manifest is the one that was written, it lists what was.
    let isManifestKept = former.map { session.publishedManifest == $0.manifest } ?? false
    isListed = { isManifestKept || session.hasPublished($0.path, $0.digest) }
    self.parallel = parallel
    self.progress = progress
    read = Array(repeating: nil, count: update.count)
    kept = Array(repeating: -1, count: update.count)
    made = Array(repeating: nil, count: update.count + site.plan.assets.count + site.plan.images.count)
  }

  /// Every file of the site but the manifest: pages, exports, assets, images, and what the search looks texts up in.
  var paths: [OutputPath] {
    site.plan.pages.map(\.path) + site.plan.exports.map(\.path) + site.plan.assets.map(\.path)
      + site.plan.images.map(\.path) + searchPaths
  }

  /// Hands every file of the site to the session but those of the search, and says what is wrong with pages.
  mutating func run(bodies: @escaping BodyReader) throws -> [Diagnostic] {
    for (number, asset) in site.plan.assets.enumerated() {
      made[update.count + number] = try session.write(asset.path, asset.bytes)
    }
    try writeImages()
    keep()
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
        // Of a file that isn't as it was written, nobody knows what places it had.
        areFilesGone: former?.isWhole == false
          || links.lacksAny(of: former?.paths.filter { !Addresses.isOfSearch($0.rawValue) } ?? []),
        read: { page in
          guard let bytes = session.published(page.path) else { throw DamagedMemoryError() }
          return bytes
        }), parallel: parallel)
    let trace = renderer.makeTrace()
    return try links.pageProblems { page, bytes in _ = try renderer.render(page, into: &bytes, noting: trace)
    }
  }

  /// Hands over the versions of images that the output doesn't have. They may be large, so each is read when it is written.
  private mutating func writeImages() throws {
    let (plan, session, former, folders, isListed) = (site.plan, session, former, images, isListed)
    let archive = site.index.archive
    let known = Dictionary(uniqueKeysWithValues: archive.images.map { ($0.path, $0) })
    @Sendable func write(_ planned: PlannedImage) throws {
      let (path, digest) = (planned.path, planned.version.digest)
      if let file = former?.file(at: path), file.digest == digest, isListed(file) {
        return session.keep([(path: path, digest: digest)])
      }
      guard let image = known[planned.image], let folder = folders[planned.image] else {
        preconditionFailure("an image is planned that has no versions")
      }
      guard let bytes = try folder.bytes(of: planned.version, of: image) else {
        try? folder.forget()
        let advice = folder.isCached ? "build again" : "remove it, and run regesta images with the original"
        throw EnvironmentError(
          description: "\(folder.path) has a file that isn't just the picture that was made: \(advice)")
      }
      try session.write(path, bytes)
    }
    let written = parallel.parts(of: plan.images.count, sized: 1) { range in
      Result { try write(plan.images[range.lowerBound]) }
    }
    for result in written { try result.get() }
    let first = update.count + plan.assets.count
    for (number, image) in plan.images.enumerated() { made[first + number] = image.version.digest }
  }

  /// Keeps the pages and exports that the earlier build made, where the output still has them.
  private mutating func keep() {
    if let former {
      let paths = paths
      for number in 0..<update.count {
        guard let place = update.formerPlace(number), let output = former.file(place),
          output.path == paths[number], isListed(output)
        else { continue }
        kept[number] = Int32(place)
      }
    }
    for number in kept.indices where kept[number] < 0 && update.isCurrent(number) {
      self.update.renew(number)
    }
    let rendering = self
    session.keep(
      kept.indices.lazy.compactMap { rendering.keptFile($0).map { (path: $0.path, digest: $0.digest) } })
  }

  /// The file that was kept for a page or export, as it was found.
  func keptFile(_ number: Int) -> BuildSummary.Output? {
    number < kept.count && kept[number] >= 0 ? former?.file(Int(kept[number])) : nil
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
      guard problem == nil else {
        return RenderedPage(problem: problem, facts: facts, duration: duration, digest: nil)
      }
      links.take(page, bytes, replacing: keepsSome ? session.published(page.path) : nil)
      let digest = try session.write(page.path, bytes)
      return RenderedPage(problem: nil, facts: facts, duration: duration, digest: digest)
    }
    for (number, rendered) in zip(numbers, rendered) {
      read[number] = rendered.facts
      made[number] = rendered.digest
      costs.add(pages[number], rendered.duration)
    }
    return rendered.compactMap(\.problem)
  }

  /// Writes the files that no template renders: one format after the other, since all would take much memory.
  private mutating func export(_ renderer: SiteRenderer) throws {
    let count = site.index.archive.events.count
    let parts = stride(from: 0, to: count, by: 500).map { $0..<min($0 + 500, count) }
    let export = renderer.eventExport
    let (plan, session) = (site.plan, session)
    let first = plan.pages.count
    let stale = plan.exports.indices.filter { !update.isCurrent(first + $0) }
    let feeds = try parallel.map(stale.filter { plan.exports[$0].isTraced }, with: renderer.makeTrace) {
      number, trace in
      let bytes = try renderer.traced(plan.exports[number], noting: trace)
      return (
        number: number, facts: trace.finish(), digest: try session.write(plan.exports[number].path, bytes)
      )
    }
    for feed in feeds {
      read[first + feed.number] = feed.facts
      made[first + feed.number] = feed.digest
    }
    let due = stale.filter { plan.exports[$0].textCount == 0 && !plan.exports[$0].isTraced }
    for format in EventExportFormat.allCases.map(Optional.some) + [nil] {
      let files = due.filter { plan.exports[$0].format == format }
      guard !files.isEmpty else { continue }
      let rows = try format.map { format in
        EventRows(joining: try parallel.map(parts) { export.rows($0, as: format) })
      }
      let digests = try parallel.map(files) { number in
        let export = plan.exports[number]
        return try session.write(export.path, renderer.export(export, rows))
      }
      for (number, digest) in zip(files, digests) { made[first + number] = digest }
    }
  }

  /// Writes the texts that the search shows, then what it looks them up in.
  ///
  /// - Parameter store: keeps for the next build what this one needn't hold.
  mutating func search(
    bodies: @escaping BodyReader, store: @escaping @Sendable ([UInt8]) throws -> BodyPlace
  ) throws {
    let (plan, session, update) = (site.plan, session, update)
    let renderer = SiteRenderer(site: site.index, theme: site.theme, bodies: bodies)
    guard let search = renderer.search(plan) else { return }
    let names = SearchNames(site.index)
    let first = plan.pages.count
    let numbers = plan.exports.indices.filter { plan.exports[$0].textCount > 0 }
    let texts = try parallel.map(numbers, with: { renderer.makeSearchTextWriter(plan, names) }) {
      number, writer -> (digest: SHA256Digest?, terms: [BodyPlace]) in
      guard let writer, !update.isCurrent(first + number) else {
        return (nil, update.formerTerms(first + number))
      }
      let export = plan.exports[number]
      let (bytes, terms) = try renderer.searchTexts(export, writer)
      return (try session.write(export.path, bytes), try terms.map(store))
    }
    for (number, text) in zip(numbers, texts) {
      if let digest = text.digest { made[first + number] = digest }
      terms[first + number] = text.terms
    }
    let packed = { @Sendable (place: BodyPlace) -> TermIndex.Packed in
      {
        var bytes: [UInt8] = []
        try bodies(place, &bytes)
        return bytes
      }
    }
    let places = texts.flatMap(\.terms)
    let made = try search.files(
      places.map(packed),
      after: formerIndex(places, numbers.flatMap { update.formerTerms(first + $0) }, packed),
      parallel: parallel)
    let written = try parallel.map(made.files) { file in
      let path = Self.searchPath(file.path)
      return (path: path, digest: try session.write(path, file.bytes))
    }
    let kept = made.kept.compactMap { path -> (path: OutputPath, digest: SHA256Digest)? in
      former?.file(at: Self.searchPath(path)).map { ($0.path, $0.digest) }
    }
    session.keep(kept)
    searchPaths = written.map(\.path) + kept.map(\.path)
    self.made += written.map(\.digest) + kept.map(\.digest)
    index = made.memory
  }

  /// What the earlier build's index can still be used for.
  private func formerIndex(
    _ places: [BodyPlace], _ before: [BodyPlace], _ packed: (BodyPlace) -> TermIndex.Packed
  ) -> TermIndex.Former? {
    guard let memory = update.formerIndex, let former, places.count == before.count else { return nil }
    let isListed = isListed
    let changed = places.indices.filter { places[$0] != before[$0] }
    return TermIndex.Former(
      memory, changed: Dictionary(uniqueKeysWithValues: changed.map { ($0, packed(before[$0])) })
    ) { path in
      former.file(at: Self.searchPath(path)).map(isListed) ?? false
    }
  }

  private static func searchPath(_ path: String) -> OutputPath {
    guard let path = OutputPath(Addresses.search(path)) else {
      preconditionFailure("a file of the search has a path")
    }
    return path
  }
}

/// What rendering a page gave.
private struct RenderedPage: Sendable {
  let problem: Diagnostic?
  let facts: FactList
  let duration: Duration
  let digest: SHA256Digest?
}
