internal import Templating

/// What `home.html` is given.
struct HomePage: Sendable {
  let site: SiteView
  let articles: [ArticleItemView]
  let articleCount: Int
  let groups: [EventGroupView]
  let eventCount: Int
  let regions: [RowView]
  let regionCount: Int
  let months: [TimelinePeriodView]

  static let contract = Contract<HomePage>(
    "home_page", "The home page of a language.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .list("articles", ArticleItemView.contract, "The newest articles.") { $0.articles },
      .integer("article_count", "How many articles there are.") { $0.articleCount },
      .list("groups", EventGroupView.contract, "The newest events, by day, newest first.") { $0.groups },
      .integer("event_count", "How many events there are.") { $0.eventCount },
      .list("regions", RowView.contract, "The regions that no other holds.") { $0.regions },
      .integer("region_count", "How many regions there are.") { $0.regionCount },
      .list("months", TimelinePeriodView.contract, "The newest months that have events.") { $0.months },
    ])
}

/// What `articles.html` is given.
struct ArticlesPage: Sendable {
  let site: SiteView
  let articles: [ArticleItemView]
  let count: Int
  let years: [PeriodCountView]

  static let contract = Contract<ArticlesPage>(
    "articles_page", "The list of all articles.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .list("articles", ArticleItemView.contract, "The newest articles.") { $0.articles },
      .integer("count", "How many articles there are.") { $0.count },
      .list("years", PeriodCountView.contract, "Pages by year, where one page doesn't hold all.") {
        $0.years
      },
    ])
}

/// What `list.html` is given.
struct ListPage: Sendable {
  let site: SiteView
  /// The region that holds those listed, where these aren't all.
  var owner: LinkView?
  let kind: String
  let count: Int
  /// On the first page of regions.
  var map: MapView?
  let rows: [RowView]
  /// One entry for each list of children that is open after the last row.
  let closesLists: [String]
  let pager: PagerView

  static let contract = Contract<ListPage>(
    "list_page", "All documents of a kind, or all regions directly within one.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .optionalRecord(
        "owner", LinkView.contract, "The region whose parts these are; nothing for all of a kind."
      ) {
        $0.owner
      },
      .text("kind", "regions, people, organisations, topics or sources.") { $0.kind },
      .integer("count", "How many documents there are.") { $0.count },
      .optionalRecord("map", MapView.contract, "All events by place, on the first page of regions.") {
        $0.map
      },
      .list("rows", RowView.contract, "The documents by name; regions as a tree.") { $0.rows },
      .texts("closes_lists", "One entry for each list of children that is open after the last row.") {
        $0.closesLists
      },
      .record("pager", PagerView.contract, "Which of the pages of the list this is.") { $0.pager },
    ])
}

/// What `period.html` is given.
struct PeriodPage: Sendable {
  let site: SiteView
  let owner: LinkView
  let words: String
  let iso: String
  let count: Int
  let articles: [ArticleItemView]
  let years: [PeriodCountView]
  let months: [PeriodCountView]
  let pager: PagerView

  static let contract = Contract<PeriodPage>(
    "period_page",
    "The articles of a year or month, of the archive or of one document; or all of a document.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .record("owner", LinkView.contract, "The document, or the list of all articles.") { $0.owner },
      .text("words", "The year or month in words; empty for all time.") { $0.words },
      .text("iso", "The year or month as ISO 8601 writes it; empty for all time.") { $0.iso },
      .integer("count", "How many articles there are.") { $0.count },
      .list("articles", ArticleItemView.contract, "The articles, newest first.") { $0.articles },
      .list(
        "years", PeriodCountView.contract, "Pages by year, where one page doesn't hold those of all time."
      ) {
        $0.years
      },
      .list("months", PeriodCountView.contract, "Pages by month, where the year doesn't fit one page.") {
        $0.months
      },
      .record("pager", PagerView.contract, "Which of the pages of the period this is.") { $0.pager },
    ])
}

/// What `backlinks.html` is given.
struct BacklinksPage: Sendable {
  let site: SiteView
  let owner: LinkView
  let count: Int
  let items: [BacklinkView]
  let pager: PagerView

  static let contract = Contract<BacklinksPage>(
    "backlinks_page", "The rest of the pages whose texts link to a document.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .record("owner", LinkView.contract, "The document.") { $0.owner },
      .integer("count", "How many backlinks there are in all.") { $0.count },
      .list("items", BacklinkView.contract, "Those that its own page has no room for.") { $0.items },
      .record("pager", PagerView.contract, "Which of the pages of backlinks this is.") { $0.pager },
    ])
}

/// What `redirect.html` is given.
struct RedirectPage: Sendable {
  let site: SiteView
  let target: LinkView

  static let contract = Contract<RedirectPage>(
    "redirect_page", "A former address, which leads to the page that took its place.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .record("target", LinkView.contract, "The page that took its place.") { $0.target },
    ])
}

/// What `404.html` is given.
struct NotFoundPage: Sendable {
  let site: SiteView

  static let contract = Contract<NotFoundPage>(
    "not_found_page", "The page that servers show for an address that doesn't exist.",
    [
      .record("site", SiteView.contract, "The archive around the page; its links are absolute.") { $0.site }
    ])
}
