internal import ArchiveModel
internal import Chronology
package import Diagnostics
package import EventExports
internal import Templating

/// Turns planned pages into bytes. Safe to use from many threads at once.
package struct SiteRenderer: Sendable {
  private let site: SiteIndex
  private let theme: Theme
  private let bodies: BodyReader
  private let previews = PreviewCache()
  private let optionalPages: Set<PageKind>

  package init(site: SiteIndex, theme: Theme, bodies: @escaping BodyReader) {
    self.site = site
    self.theme = theme
    self.bodies = bodies
    optionalPages = site.audience.optionalPages(of: theme)
  }

  /// Notes what pages read. For one thread.
  package func makeTrace() -> ReadTrace { ReadTrace(of: site.facts) }

  /// Appends the page's HTML to `output`.
  ///
  /// - Parameter trace: notes what of the archive the page shows.
  /// - Returns: a diagnostic where the theme can't render the page within its bounds.
  /// - Throws: what reading a body back throws.
  package func render(
    _ page: PlannedPage, into output: inout [UInt8], noting trace: ReadTrace
  ) throws -> Diagnostic? {
    guard let wording = site.wordings[page.language], let index = theme.languageIndexes[page.language] else {
      preconditionFailure("a page is planned in a language that the theme doesn't speak")
    }
    let base = self.base(of: page)
    let context = RenderContext(
      language: index, rootPrefix: base.rootPrefix, baseURL: site.archive.configuration.baseURL)
    let builder = builder(
      page.language, wording, base, preview: previewWriter(page.language, context), noting: trace)
    do {
      let start = output.count
      try write(page.content, builder, context, into: &output)
      if case .authors(let isLive) = site.audience {
        AuthorMarks(isLive: isLive).mark(
          &output, from: start, in: page.language, rootPrefix: base.rootPrefix)
      }
      return nil
    } catch let error as RenderError {
      return refusal(of: page, error, from: page.content.kind.rawValue)
    } catch let error as PreviewError {
      return refusal(of: page, error.reason, from: PageTemplates.previewName)
    }
  }

  private func builder(
    _ language: LanguageTag, _ wording: DateWording, _ base: LinkBase, preview: PreviewWriter?,
    noting trace: ReadTrace
  ) -> PageBuilder {
    let reader = SiteReader(site, trace: trace)
    return PageBuilder(
      site: reader, archive: reader.archive, language: language, directory: reader.directory(in: language),
      wording: wording, base: base, bodies: bodies, languageNames: theme.languageNames, custom: theme.custom,
      hasFilters: theme.hasFilters, optionalPages: optionalPages,
      feedWords: theme.feedWords[language] ?? FeedWords { _ in nil },
      labels: theme.markupLabels, preview: preview)
  }

  /// The search of a planned site; nil where the theme has none.
  package func search(_ plan: SitePlan) -> SiteSearch? { plan.search.map { SiteSearch(site, $0) } }

  /// Makes what a site's search says of texts. For one thread.
  package func makeSearchTextWriter(_ plan: SitePlan, _ names: SearchNames) -> SearchTextWriter? {
    guard let search = plan.search else { return nil }
    let trace = makeTrace()
    return SearchTextWriter(site.archive, search, names: names) { language in
      guard let wording = site.wordings[language] else {
        preconditionFailure("a text is in a language that the archive hasn't")
      }
      return builder(language, wording, LinkBase(from: ""), preview: nil, noting: trace)
    }
  }

  /// A file of the search's texts, and for each of its documents the terms.
  ///
  /// - Throws: what reading a body back throws.
  package func searchTexts(
    _ export: PlannedExport, _ writer: SearchTextWriter
  ) throws -> (bytes: [UInt8], terms: [[UInt8]]) {
    guard case .searchTexts(_, let chunk) = export.content else {
      preconditionFailure("the file has no texts")
    }
    return try writer.write(chunk)
  }

  /// The bytes of a feed, or of another file that is made as pages are.
  ///
  /// - Parameter trace: notes what of the archive it shows.
  /// - Throws: what reading a body back throws.
  package func traced(_ export: PlannedExport, noting trace: ReadTrace) throws -> [UInt8] {
    switch export.content {
    case .feed(let feed, let format, let language):
      let document = try absoluteBuilder(language, noting: trace).document(of: feed, format)
      return switch format {
      case .atom: AtomFeed.bytes(of: document)
      case .json: JSONFeed.bytes(of: document)
      }
    case .feedOutline: return feedOutline(noting: trace)
    case .citations(let format, let articles):
      return absoluteBuilder(site.archive.configuration.defaultLanguage, noting: trace).citations(
        of: articles, format)
    case .data(let file):
      return try absoluteBuilder(site.archive.configuration.defaultLanguage, noting: trace).data(file)
    case .sitemap, .sitemapIndex, .robots, .events, .eventData, .imageData, .dataSchema, .dataPackage,
      .filterHead,
      .filterShard,
      .searchTexts, .searchWords, .searchFacets:
      preconditionFailure("the file is made otherwise")
    }
  }

  private func feedOutline(noting trace: ReadTrace) -> [UInt8] {
    let configuration = site.archive.configuration
    return FeedOutline.bytes(
      title: configuration.title(in: configuration.defaultLanguage),
      of: configuration.languages.map { language in
        (
          language.rawValue, theme.languageNames[language] ?? language.rawValue,
          absoluteBuilder(language, noting: trace).listedFeeds
        )
      })
  }

  /// Builds what is read away from the site.
  private func absoluteBuilder(_ language: LanguageTag, noting trace: ReadTrace) -> PageBuilder {
    guard let wording = site.wordings[language] else {
      preconditionFailure("a file is planned in a language that the theme doesn't speak")
    }
    return builder(language, wording, root, preview: nil, noting: trace)
  }

  /// Where the archive is published.
  private var root: LinkBase { site.archive.configuration.baseURL.map(LinkBase.absolute) ?? .none }

  /// The writer of the events for other programs.
  package var eventExport: EventExport {
    let directory = site.directory(in: site.archive.configuration.defaultLanguage)
    let wording = site.wordings[site.archive.configuration.defaultLanguage]
    return EventExport(site.archive, wording: wording) { directory[.article($0)].path }
  }

  /// The bytes of a file of events.
  ///
  /// - Parameter rows: those of all events in the file's format, where it has one.
  package func export(_ export: PlannedExport, _ rows: EventRows?) -> [UInt8] {
    switch export.content {
    case .events(let subject, _):
      guard let rows else { preconditionFailure("a file in a format is made of rows") }
      return events(of: subject, rows)
    case .eventData(let events, _):
      guard let rows else { preconditionFailure("a file in a format is made of rows") }
      let configuration = site.archive.configuration
      return rows.file(events, title: configuration.title(in: configuration.defaultLanguage), of: eventExport)
    case .imageData: return ImageData.bytes(of: site.archive.images)
    case .dataSchema(let set): return DataSchema.bytes(of: set)
    case .dataPackage(let package): return package.bytes(site.archive.configuration)
    case .filterHead(let plan, let language): return filter(plan, language).head
    case .filterShard(let plan, let shard, let language): return filter(plan, language).shard(shard)
    case .sitemap(let entries): return Sitemap.bytes(of: entries, below: root)
    case .sitemapIndex(let count): return Sitemap.index(ofParts: count, below: root)
    case .robots: return RobotsFile.bytes(below: root)
    case .searchTexts, .feed, .feedOutline, .citations, .data:
      preconditionFailure("the file is made otherwise")
    case .searchWords(let language):
      return SearchWordsFile(site: site, language: language).file(theme.searchWords[language] ?? .null)
    case .searchFacets(let language): return SearchWordsFile(site: site, language: language).facets
    }
  }

  private func events(of subject: Subject?, _ rows: EventRows) -> [UInt8] {
    let archive = site.archive
    let language = archive.configuration.defaultLanguage
    let events = subject.map { site.ledger(of: $0).events } ?? archive.events.indices.map { Handle($0) }
    let title =
      subject.map { site.directory(in: language)[$0].title }
      ?? archive.configuration.title(in: language)
    return rows.file(events, title: title, of: eventExport)
  }

  private func filter(_ plan: FilterPlan, _ language: LanguageTag) -> FilterScript {
    guard let wording = site.wordings[language], let words = theme.filterWords[language] else {
      preconditionFailure("a filter is planned in a language that the theme doesn't speak")
    }
    return FilterScript(
      site: site, plan: plan, language: language, directory: site.directory(in: language), wording: wording,
      words: words)
  }

  private func refusal(of page: PlannedPage, _ error: RenderError, from template: String) -> Diagnostic {
    Diagnostic(
      .outputTooLarge, at: page.owner, "the page \(page.path) can't be rendered: \(error)",
      help: ["it is made by the template \(template)"])
  }

  private func previewWriter(_ language: LanguageTag, _ context: RenderContext) -> PreviewWriter? {
    guard let template = theme.templates.preview else { return nil }
    return { subject, textLanguage, reader, view in
      let key = PreviewCache.Key(
        subject: subject, pageLanguage: language, textLanguage: textLanguage, rootPrefix: context.rootPrefix)
      return try previews.markup(for: key, noting: reader) {
        var markup: [UInt8] = []
        do { try template.render(view(), context: context, into: &markup) } catch let error as RenderError {
          throw PreviewError(reason: error)
        }
        // Between a link and the next character, white space around the template's own text would show.
        let start = markup.firstIndex { !$0.isHTMLSpace } ?? markup.count
        let end = markup.lastIndex { !$0.isHTMLSpace } ?? start - 1
        return Array(markup[start..<end + 1])
      }
    }
  }

  /// Servers show the 404 page at any depth, so that its links can't be relative.
  private func base(of page: PlannedPage) -> LinkBase {
    guard case .notFound = page.content else { return LinkBase(from: page.path.rawValue) }
    return root
  }

  private func write(
    _ content: PageContent, _ builder: PageBuilder, _ context: RenderContext, into output: inout [UInt8]
  ) throws {
    let templates = theme.templates
    func render<Root>(_ template: Template<Root>?, _ root: Root) throws {
      guard let template else { preconditionFailure("a page is planned that the theme has no template for") }
      try template.render(root, context: context, into: &output)
    }
    switch content {
    case .home: try render(templates.home, builder.homePage())
    case .article(let handle): try render(templates.article, builder.articlePage(handle))
    case .entity(let handle): try render(templates.entity, builder.entityPage(handle))
    case .source(let handle): try render(templates.source, builder.sourcePage(handle))
    case .plain(let handle): try render(templates.page, builder.plainPage(handle))
    case .articles: try render(templates.articles, builder.articlesPage())
    case .list(let kind, let part): try render(templates.list, builder.listPage(kind, part: part))
    case .children(let handle, let part):
      try render(templates.list, builder.childrenPage(handle, part: part))
    case .period(let owner, let period, let part):
      try render(templates.period, builder.periodPage(owner, period, part: part))
    case .backlinks(let subject, let part):
      try render(templates.backlinks, builder.backlinksPage(subject, part: part))
    case .timeline(let timeline): try render(templates.timeline, builder.timelinePage(timeline))
    case .timelineYear(let timeline, let year):
      try render(templates.timelineYear, builder.timelineYearPage(timeline, year))
    case .timelineMonth(let timeline, let year, let month):
      try render(templates.timelineMonth, builder.timelineMonthPage(timeline, year, month))
    case .timelineDay(let timeline, let day, let part):
      try render(templates.timelineDay, builder.timelineDayPage(timeline, day, part: part))
    case .redirect(let subject, let part):
      try render(templates.redirect, builder.redirectPage(subject, part: part))
    case .timelineRest(let timeline, let rest, let part):
      try render(templates.timelineRest, builder.timelineRestPage(timeline, rest, part: part))
    case .notFound: try render(templates.notFound, builder.notFoundPage())
    case .search: try render(templates.search, builder.searchPage())
    case .names(let letter, let part):
      try render(templates.names, builder.namesPage(letter, part: part))
    case .corrections(let part): try render(templates.corrections, builder.correctionsPage(part: part))
    }
  }
}

/// The template of previews can't be rendered within its bounds.
private struct PreviewError: Error {
  let reason: RenderError
}

extension UInt8 {
  fileprivate var isHTMLSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
