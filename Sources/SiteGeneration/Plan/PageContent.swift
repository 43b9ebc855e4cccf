internal import ArchiveModel

/// What a page shows: its kind, and what it is about. Parts count from 1.
enum PageContent: Sendable {
  case home
  case article(Handle<Article>)
  case entity(Handle<Entity>)
  case source(Handle<Source>)
  case plain(Handle<PlainPage>)
  /// The newest articles, and the years of the rest.
  case articles
  /// All documents of a kind.
  case list(DocumentKind, part: Int)
  /// All regions directly within one that has no room for them.
  case children(Handle<Entity>, part: Int)
  /// The articles of one period of a ledger.
  case period(PeriodOwner, LedgerPlan.Part, part: Int)
  /// What a subject's own page has no room for.
  case backlinks(Subject, part: Int)
  case timeline(Timeline)
  case timelineYear(Timeline, TimelinePlan.Year)
  case timelineMonth(Timeline, year: Int, TimelinePlan.Month)
  case timelineDay(Timeline, TimelinePlan.Day, part: Int)
  /// A former address of the subject, or of a page below its own, which has that path now.
  case redirect(Subject, part: String? = nil)
  case timelineRest(Timeline, TimelineRest, part: Int)
  case notFound
  case search
  /// All corrections, the newest first.
  case corrections(part: Int)
  /// The names that begin with one letter, by its number.
  case names(letter: Int, part: Int)

  /// The one template that renders this kind of page.
  var kind: PageKind {
    switch self {
    case .home: .home
    case .article: .article
    case .entity: .entity
    case .source: .source
    case .plain: .page
    case .articles: .articles
    case .list, .children: .list
    case .period: .period
    case .backlinks: .backlinks
    case .timeline: .timeline
    case .timelineYear: .timelineYear
    case .timelineMonth: .timelineMonth
    case .timelineDay: .timelineDay
    case .redirect: .redirect
    case .timelineRest: .timelineRest
    case .notFound: .notFound
    case .search: .search
    case .names: .names
    case .corrections: .corrections
    }
  }

  /// Whether an author chose its address.
  var isOfAuthor: Bool {
    switch self {
    case .article, .entity, .source, .plain: true
    case .redirect(_, let part): part == nil
    case .home, .articles, .list, .children, .period, .backlinks, .timeline, .timelineYear, .timelineMonth,
      .timelineDay, .timelineRest, .notFound, .search, .names, .corrections:
      false
    }
  }

  /// Whether it goes on with what a document's own page has no room for.
  var isPart: Bool {
    switch self {
    case .period(.subject, _, part: _), .children, .backlinks: true
    case .timeline(let timeline), .timelineYear(let timeline, _), .timelineMonth(let timeline, _, _),
      .timelineDay(let timeline, _, _), .timelineRest(let timeline, _, _):
      timeline.owner != nil
    case .home, .article, .entity, .source, .plain, .articles, .list, .period, .redirect, .notFound, .search,
      .names, .corrections:
      false
    }
  }

  /// What a message calls a page that no one document is the reason for.
  var name: String {
    switch self {
    case .home: "the home page"
    case .articles: "the list of articles"
    case .list(let kind, _): "the list of \(kind.rawValue)"
    case .period: "the articles of a period"
    case .timeline, .timelineYear, .timelineMonth, .timelineDay, .timelineRest: "the timeline"
    case .notFound: "the page for addresses that don't exist"
    case .search: "the page of the search"
    case .names: "the list of names"
    case .corrections: "the list of corrections"
    case .article, .entity, .source, .plain, .children, .backlinks, .redirect: "a document's page"
    }
  }
}

/// Whose ledger a period belongs to.
enum PeriodOwner: Hashable, Sendable {
  /// The list of all articles.
  case archive
  case subject(Subject)
}

/// The kinds of pages; the raw value is the name of the kind's template.
package enum PageKind: String, CaseIterable, Sendable {
  case home = "home.html"
  case article = "article.html"
  case entity = "entity.html"
  case source = "source.html"
  case page = "page.html"
  case articles = "articles.html"
  case list = "list.html"
  case period = "period.html"
  case backlinks = "backlinks.html"
  case timeline = "timeline.html"
  case timelineYear = "timeline-year.html"
  case timelineMonth = "timeline-month.html"
  case timelineDay = "timeline-day.html"
  case redirect = "redirect.html"
  case timelineRest = "timeline-rest.html"
  case notFound = "404.html"
  case search = "search.html"
  case names = "names.html"
  case corrections = "corrections.html"

  /// The kinds that a theme may be without: then no such pages are made.
  static let optional: Set<PageKind> = [.search, .names, .corrections]
}
