internal import ArchiveModel
package import Diagnostics
internal import EventExports
package import ParallelWork
internal import UnicodeForms

extension SitePlan {
  /// Lists every output path with what owns it. Two owners of one path are a diagnostic that names both.
  ///
  /// - Parameter pages: the kinds of pages that the theme has of those that it may be without.
  package static func make(
    for site: SiteIndex, assets: [PlannedAsset], pages: Set<PageKind> = [],
    parallel: ParallelMap = ParallelMap()
  ) -> (plan: SitePlan, diagnostics: [Diagnostic]) {
    let hasSearch = pages.isSuperset(of: [.search, .names]) && !site.isEmpty
    let assets = assets + site.audience.assets
    var planner = Planner(site: site, parallel)
    for asset in assets { planner.claim(asset) }
    planner.reportFolders(of: assets)
    for language in site.archive.configuration.languages {
      planner.plan(language)
      if hasSearch { planner.planNames(language) }
      if pages.contains(.corrections) { planner.planCorrections(language) }
      planner.planFeeds(language)
    }
    planner.add(Addresses.notFound, site.archive.configuration.defaultLanguage, .notFound)
    if !site.audience.isOfAuthors { planner.planExports() }
    if assets.contains(where: { $0.path.rawValue == Theme.filterScript }) { planner.planFilters() }
    let hasScript = assets.contains { $0.path.rawValue == Theme.searchScript }
    let search = hasSearch && hasScript ? SearchPlan(site.archive) : nil
    if let search { planner.planSearch(search) }
    planner.planImages()
    if !site.audience.isOfAuthors {
      planner.planData()
      planner.planDiscovery()
    }
    planner.reportReserved()
    planner.reportFolders()
    planner.reportFoldersOfImages()
    return (
      SitePlan(
        pages: planner.pages, assets: assets, images: planner.images, exports: planner.exports, search: search
      ),
      planner.diagnostics
    )
  }
}

/// Collects pages, and sees to it that each path has one owner.
private struct Planner {
  let site: SiteIndex
  private(set) var pages: [PlannedPage] = []
  private(set) var exports: [PlannedExport] = []
  private(set) var images: [PlannedImage] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var claims = PathClaims()
  private var reported: Set<[SourceLocation]> = []
  /// Those of entities and sources, by handle. All languages share them.
  private let ofEntities: [SubjectPlan]
  private let ofSources: [SubjectPlan]

  init(site: SiteIndex, _ parallel: ParallelMap) {
    self.site = site
    ofEntities = SubjectPlan.all(
      site.archive.entities.indices.map { .entity(Handle($0)) }, of: site, parallel)
    ofSources = SubjectPlan.all(site.archive.sources.indices.map { .source(Handle($0)) }, of: site, parallel)
    // Pages are many; growing in steps would copy them again and again.
    let documents = site.archive.articles.count + site.archive.entities.count + site.archive.sources.count
    pages.reserveCapacity(documents * site.archive.configuration.languages.count)
    claims.reserveCapacity(documents * (site.archive.configuration.languages.count + 1))
  }

  mutating func claim(_ asset: PlannedAsset) {
    let path = asset.path.rawValue
    let owner = Self.owner(of: path)
    if let problem = NameRules.problem(in: path) {
      diagnostics.append(
        Diagnostic(
          .unsafeName, at: owner.location, "“\(path)” can't be the address of a file: \(problem)",
          help: ["rename the file"]))
    }
    guard let other = claims.claim(path, owner) else { return }
    // The default theme's own file can't be renamed, so the archive's is at fault.
    let isDefault = path == Theme.stylesheet
    let (here, there) = isDefault ? (other, owner) : (owner, other)
    diagnostics.append(
      Diagnostic(
        .addressCollision, at: here.location,
        "on disks that know no case, this file has the address of \(there.name)", help: ["rename the file"]))
  }

  private static func owner(of asset: String) -> Owner {
    let file = SourcePath("templates/\(asset)")
    return Owner(location: SourceLocation(file), role: .named(file.rawValue))
  }

  /// An archive's own file within a folder that has the name of a file of the default theme can't be written.
  mutating func reportFolders(of assets: [PlannedAsset]) {
    for asset in assets {
      let path = asset.path.rawValue
      for end in path.indices where path[end] == "/" {
        guard let other = claims.owner(of: String(path[..<end])) else { continue }
        diagnostics.append(
          Diagnostic(
            .addressCollision, at: SourceLocation(SourcePath("templates/\(path)")),
            "the folder of this file has the address \(path[..<end]), which is that of \(other.name)",
            help: ["rename the folder"]))
      }
    }
  }

  /// Addresses that other pages take as soon as there is more to say: to move a document then would be too late.
  mutating func reportReserved() {
    let periods = Owner.archive("the articles of a period")
    let corrections = Owner.archive("the list of corrections")
    for page in pages where page.content.isOfAuthor {
      let path = page.path.rawValue
      let owner = Owner(location: page.owner, role: .pageOfFile)
      if isArticlesOfPeriod(page) { report(path, owner, periods) }
      if path == site.addresses.corrections(in: page.language) { report(path, owner, corrections) }
      for name in ["/backlinks.html", "/within.html", "/timeline/"] {
        guard let end = path.byteOffsets(of: name).last,
          name.utf8.last == UInt8(ascii: "/") || end + name.utf8.count == path.utf8.count
        else { continue }
        let other = claims.owner(of: "\(String(path.utf8.prefix(end))!).html")
        if let other, other.isDocument { report(path, owner, other) }
      }
    }
  }

  /// Whether a page stands at `articles/2022.html` or `articles/2022-09.html` of its language.
  private func isArticlesOfPeriod(_ page: PlannedPage) -> Bool {
    let path = page.path.rawValue.utf8
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
    // Few names begin as a year does.
    guard let first = path[start...].first, first < UInt8(ascii: "A") else { return false }
    let name = page.path.rawValue[start...].dropLast(".html".count)
    let numbers = name.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    let period: Period
    switch numbers.count {
    case 1: period = .year(numbers[0])
    case 2 where (1...12).contains(numbers[1]): period = .month(year: numbers[0], month: numbers[1])
    default: return false
    }
    return site.addresses.articles(of: period.name, in: page.language) == page.path.rawValue
  }

  /// A page within a folder that has the name of another page can't be written.
  mutating func reportFolders() {
    for page in pages {
      let path = page.path.rawValue
      for end in path.byteOffsets(of: ".html/") {
        let folder = String(path.utf8.prefix(end + ".html".utf8.count))!
        guard let other = claims.owner(of: folder) else { continue }
        diagnostics.append(
          Diagnostic(
            .addressCollision, at: page.owner,
            "the folder of this page has the address \(folder), which is \(other.name)",
            help: ["rename one of them"]))
      }
    }
  }

  mutating func plan(_ language: LanguageTag) {
    add(site.addresses.home(in: language), language, .home)
    planDocuments(language)
    planAliases(language)
    planLists(language)
    planTimeline(language)
    planFormerParts(language)
  }

  /// A page that a document's file is the reason for.
  mutating func add(
    _ path: String, _ language: LanguageTag, _ content: PageContent, owner: SourcePath,
    at range: SourceRange? = nil
  ) {
    add(path, language, content, Owner(location: SourceLocation(owner, range), role: .pageOfFile))
  }

  /// A page that every archive has.
  mutating func add(_ path: String, _ language: LanguageTag, _ content: PageContent) {
    add(
      path, language, content,
      Owner.archive(content.name))
  }

  private mutating func add(_ path: String, _ language: LanguageTag, _ content: PageContent, _ owner: Owner) {
    // Disks that know no case would take two such pages for one.
    if let other = claims.claim(path, owner) {
      report(path, owner, other)
    } else if let output = OutputPath(path), !output.isReserved {
      pages.append(PlannedPage(path: output, language: language, content: content, owner: owner.location))
    } else {
      diagnostics.append(
        Diagnostic(
          .unsafeName, at: owner.location, "“\(path)” can't be the address of a page",
          help: [owner.isAlias ? "remove the alias" : "rename the file"]))
    }
  }

  private mutating func report(_ path: String, _ owner: Owner, _ other: Owner) {
    // Documents whose names only look alike were reported by their names.
    let (file, otherFile) = (owner.location.path.rawValue, other.location.path.rawValue)
    guard file.compareBytes(with: otherFile) == 0 || UnicodeForm.folded(file) != UnicodeForm.folded(otherFile)
    else { return }
    let (here, there) = owner.isDocument ? (owner, other) : (other, owner)
    // Every language has such pages: one message is enough.
    guard !reported.contains([there.location, here.location]),
      reported.insert([here.location, there.location]).inserted
    else { return }
    diagnostics.append(
      Diagnostic(
        .addressCollision, at: here.location, "the address \(path) is taken by \(there.name)",
        help: [
          here.isAlias ? "remove the alias" : there.isDocument ? "rename one of them" : "rename the file"
        ]))
  }

  private mutating func planDocuments(_ language: LanguageTag) {
    let archive = site.archive
    for (index, article) in archive.articles.enumerated() where article.texts.text(in: language) != nil {
      plan(.article(Handle(index)), .article(Handle(index)), article.id, article.path, language)
    }
    for (index, entity) in archive.entities.enumerated() {
      plan(.entity(Handle(index)), .entity(Handle(index)), entity.id, entity.path, language)
    }
    for (index, source) in archive.sources.enumerated() {
      plan(.source(Handle(index)), .source(Handle(index)), source.id, source.path, language)
    }
    for (index, page) in archive.pages.enumerated() {
      plan(.page(Handle(index)), .plain(Handle(index)), page.id, page.path, language)
    }
  }

  /// A subject's own page, all its articles and their years, its timeline, and the rest of its backlinks.
  private mutating func plan(
    _ subject: Subject, _ content: PageContent, _ id: DocumentID, _ path: SourcePath, _ language: LanguageTag
  ) {
    add(site.addresses.document(id, in: language), language, content, owner: path)
    let parts = subjectPlan(subject)
    if let timeline = parts.timeline { plan(timeline, path, language) }
    for period in parts.articles.parts {
      for part in 1...period.pageCount {
        let name = Addresses.numbered(period.name, part)
        add(
          site.addresses.part(name, of: id, in: language), language,
          .period(.subject(subject), period, part: part), owner: path)
      }
    }
    if case .entity(let handle) = subject { planChildren(of: handle, id, path, language) }
    let rest = site.archive.backlinks[subject].count - PageLimits.newest
    guard rest > 0 else { return }
    for part in 1...PageLimits.pages(rest, of: PageLimits.backlinks) {
      let name = Addresses.numbered("backlinks", part)
      add(
        site.addresses.part(name, of: id, in: language), language, .backlinks(subject, part: part),
        owner: path)
    }
  }

  private func subjectPlan(_ subject: Subject) -> SubjectPlan {
    switch subject {
    case .entity(let handle): ofEntities[handle.index]
    case .source(let handle): ofSources[handle.index]
    case .article, .page: .none
    }
  }

  /// The redirects that stand in the language's tree.
  private mutating func planAliases(_ language: LanguageTag) {
    for subject in site.archive.subjects {
      for alias in site.archive.aliases(of: subject) where site.languageOfTree(alias.value) == language {
        add(
          alias.value.rawValue, language, .redirect(subject), owner: site.archive.path(of: subject),
          at: alias.range)
      }
    }
  }

  /// The pages below a document's own move with it: a former address of the one stands for those of the others, too.
  private mutating func planFormerParts(_ language: LanguageTag) {
    for former in FormerPart.all(below: pages, of: site, language) {
      // What stands at the address by its own right stays there.
      guard claims.owner(of: former.path) == nil else { continue }
      add(
        former.path, language, .redirect(former.subject, part: former.part),
        owner: site.archive.path(of: former.subject), at: former.alias)
    }
  }

  private mutating func planChildren(
    of handle: Handle<Entity>, _ id: DocumentID, _ path: SourcePath, _ language: LanguageTag
  ) {
    let count = site.archive[handle].region?.children.count ?? 0
    guard count > PageLimits.children else { return }
    for part in 1...PageLimits.pages(count, of: PageLimits.perList) {
      let name = Addresses.numbered("within", part)
      add(
        site.addresses.part(name, of: id, in: language), language, .children(handle, part: part), owner: path)
    }
  }

  private mutating func planLists(_ language: LanguageTag) {
    if !site.archive.articles.isEmpty {
      add(site.addresses.list(of: .article, in: language), language, .articles)
    }
    for period in site.articles.parts {
      for part in 1...period.pageCount {
        add(
          site.addresses.articles(of: period.name, part: part, in: language), language,
          .period(.archive, period, part: part))
      }
    }
    for kind in DocumentKind.entities + [.source] where site.count(of: kind) > 0 {
      for part in 1...PageLimits.pages((site.listings[language]?[kind]?.count ?? 0), of: PageLimits.perList) {
        add(site.addresses.list(of: kind, part: part, in: language), language, .list(kind, part: part))
      }
    }
  }

  /// The exports of the archive's events and of each region's. They are in no language, and stand in the first one's tree.
  mutating func planExports() {
    let archive = site.archive
    guard !archive.events.isEmpty else { return }
    for format in EventExportFormat.allCases {
      let owner = Owner.archive("an export of the events")
      add(site.addresses.export(format, of: nil), .events(nil, format), owner)
    }
    for handle in site.entities[.region] ?? [] where !archive.ledgers[handle].events.isEmpty {
      let region = archive[handle]
      let owner = Owner(location: SourceLocation(region.path), role: .exportOfFile)
      for format in EventExportFormat.allCases {
        add(site.addresses.export(format, of: region.id), .events(.entity(handle), format), owner)
        for name in formerNames(of: handle, archive.configuration.defaultLanguage) {
          add(site.addresses.export(format, below: "\(name)/"), .events(.entity(handle), format), owner)
        }
      }
    }
  }

  /// What the filter of the timeline loads, in each language.
  mutating func planFilters() {
    guard !site.archive.events.isEmpty else { return }
    let plan = FilterPlan(of: site.timeline.plan, in: site.archive)
    let owner = Owner.archive("a file of the timeline's filter")
    for language in site.archive.configuration.languages {
      add(site.addresses.filter(in: language), .filterHead(plan, language), owner)
      for shard in plan.shards {
        let path = site.addresses.filter(shard.name, in: language)
        add(path, .filterShard(plan, shard, language), owner)
      }
    }
  }

  /// The log of all corrections.
  mutating func planCorrections(_ language: LanguageTag) {
    guard !site.corrections.isEmpty else { return }
    for part in 1...PageLimits.pages(site.corrections.count, of: PageLimits.corrections) {
      add(site.addresses.corrections(part: part, in: language), language, .corrections(part: part))
    }
  }

  /// The versions of the images that documents show.
  mutating func planImages() {
    for image in site.archive.images {
      let owner = Owner(location: SourceLocation(SourcePath("\(image.path)")), role: .versionOfFile)
      for version in image.versions {
        let path = image.address(of: version)
        if let other = claims.claim(path, owner) {
          // One message is enough for all versions.
          guard reported.insert([owner.location, other.location]).inserted else { continue }
          diagnostics.append(
            Diagnostic(
              .addressCollision, at: owner.location,
              "the address \(path) is taken by \(other.name), on disks that know no case at least",
              help: ["rename one of them"]))
        } else if let output = OutputPath(path), !output.isReserved {
          images.append(PlannedImage(path: output, image: image.path, version: version))
        } else {
          diagnostics.append(
            Diagnostic(
              .unsafeName, at: owner.location, "“\(path)” can't be the address of an image",
              help: ["rename the file"]))
        }
      }
    }
  }

  /// An image within a folder that has the name of another can't be written.
  mutating func reportFoldersOfImages() {
    for image in images {
      let path = image.path.rawValue
      for end in path.indices where path[end] == "/" {
        guard let other = claims.owner(of: String(path[..<end])) else { continue }
        let location = SourceLocation(SourcePath("\(image.image)"))
        guard reported.insert([location, other.location]).inserted else { continue }
        diagnostics.append(
          Diagnostic(
            .addressCollision, at: location,
            "the folder of this image has the address \(path[..<end]), which is that of \(other.name)",
            help: ["rename the folder"]))
      }
    }
  }

  /// The archive as data, and what describes them.
  mutating func planData() {
    let owner = Owner.archive("a file of the data")
    guard !site.archive.subjects.isEmpty else { return }
    let files = DataPlan(site.archive).files(of: site.archive)
    for file in files { add(file.path, file.content, owner) }
    for set in DataSet.allCases where files.contains(where: { $0.set == set }) {
      add(set.schemaPath, .dataSchema(set), owner)
    }
    let package = DataPackage(resources: files.map { $0.resource(in: site.archive) })
    add(DataPackage.path, .dataPackage(package), owner)
  }

  /// What tells programs where pages and feeds are; for that, they need an address.
  mutating func planDiscovery() {
    guard site.archive.configuration.baseURL != nil else { return }
    let sitemap = Owner.archive("the sitemap")
    let entries = Sitemap.entries(of: pages, in: site.archive)[...]
    let count = PageLimits.pages(entries.count, of: Sitemap.limit)
    if count > 1 {
      add(Sitemap.path, .sitemapIndex(count: count), sitemap)
      for part in 1...count {
        let slice = entries.dropFirst((part - 1) * Sitemap.limit).prefix(Sitemap.limit)
        add(Sitemap.path(ofPart: part), .sitemap(slice), sitemap)
      }
    } else {
      add(Sitemap.path, .sitemap(entries), sitemap)
    }
    add(RobotsFile.path, .robots, .archive("the file for crawlers"))
    let languages = site.archive.configuration.languages
    if languages.contains(where: { site.feeds.has(.articles, in: $0) }) {
      add(FeedOutline.path, .feedOutline, .archive("the list of feeds"))
    }
  }

  mutating func planFeeds(_ language: LanguageTag) {
    let owner = Owner.archive("a feed")
    for feed in [.articles, .corrections] + site.archive.entities.indices.map({ Feed.entity(Handle($0)) })
    where site.feeds.has(feed, in: language) {
      var names = [feed.name(in: site.archive)]
      if case .entity(let handle) = feed { names += formerNames(of: handle, language) }
      for (name, format) in names.flatMap({ name in FeedIndex.formats(of: feed).map { (name, $0) } }) {
        add(site.addresses.feed(name, format, in: language), .feed(feed, format, language), owner)
      }
    }
  }

  /// The names below which an entity's page stood in a language's tree: programs follow no redirect of a page, so what they read
  /// stands there as well.
  private func formerNames(of handle: Handle<Entity>, _ language: LanguageTag) -> [String] {
    let entity = site.archive[handle]
    let folder = site.addresses.page("\(entity.id.kind.rawValue)/", in: language)
    return entity.aliases.map(\.value.rawValue).filter { $0.hasPrefix(folder) }.map {
      "\(entity.id.kind.rawValue)/\($0.dropFirst(folder.count).dropLast(".html".count))"
    }
  }

  /// The page of the search, and the names that readers without scripts look up there.
  mutating func planNames(_ language: LanguageTag) {
    add(site.addresses.search(in: language), language, .search)
    for (index, letter) in site.names(in: language).letters.enumerated() {
      for part in 1...letter.pageCount {
        add(
          site.addresses.names(letter.name, part: part, in: language), language,
          .names(letter: index, part: part))
      }
    }
  }

  /// The texts that the search shows. What it looks them up in depends on what they say, and so has its paths only then.
  mutating func planSearch(_ search: SearchPlan) {
    let owner = Owner.archive("a file of the search")
    for chunk in search.chunks {
      add(Addresses.search("texts/\(chunk.name).js"), .searchTexts(search, chunk), owner)
    }
    for language in site.archive.configuration.languages {
      add(Addresses.search("words-\(language).js"), .searchWords(language), owner)
      add(Addresses.search("facets-\(language).js"), .searchFacets(language), owner)
    }
  }

  private mutating func add(_ path: String, _ content: ExportContent, _ owner: Owner) {
    if let other = claims.claim(path, owner) {
      report(path, owner, other)
    } else if let output = OutputPath(path), !output.isReserved {
      exports.append(PlannedExport(path: output, content: content))
    }
  }

  private mutating func planTimeline(_ language: LanguageTag) {
    guard site.timeline.plan.count > 0 else { return }
    plan(site.timeline, nil, language)
  }

  /// - Parameter file: that of the timeline's owner.
  private mutating func plan(_ timeline: Timeline, _ file: SourcePath?, _ language: LanguageTag) {
    let id = timeline.ownerID
    func add(_ path: String, _ content: PageContent) {
      if let file {
        self.add(path, language, content, owner: file)
      } else {
        self.add(path, language, content)
      }
    }
    add(site.addresses.timeline(nil, of: id, in: language), .timeline(timeline))
    for rest in timeline.plan.rests {
      for part in 1...rest.pageCount {
        add(
          site.addresses.timeline(rest, of: id, part: part, in: language),
          .timelineRest(timeline, rest, part: part))
      }
    }
    for year in timeline.plan.years where !timeline.plan.isOnePage {
      add(site.addresses.timeline(.year(year.year), of: id, in: language), .timelineYear(timeline, year))
      for month in year.months where year.hasMonthPages {
        let period = Period.month(year: year.year, month: month.month)
        add(
          site.addresses.timeline(period, of: id, in: language),
          .timelineMonth(timeline, year: year.year, month))
        for day in month.days where month.isSplit {
          for part in 1...day.pageCount {
            add(
              site.addresses.timeline(.day(day.day), of: id, part: part, in: language),
              .timelineDay(timeline, day, part: part))
          }
        }
      }
    }
  }
}
