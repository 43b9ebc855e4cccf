internal import Templating
internal import TrustedMarkup

/// What `entity.html` is given.
struct EntityPage: Sendable {
  let site: SiteView
  let entity: EntityView
  let ledger: LedgerView

  static let contract = Contract<EntityPage>(
    "entity_page", "The page of a region, person, organisation or topic.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .record("entity", EntityView.contract, "The entity.") { $0.entity },
      .record("ledger", LedgerView.contract, "The articles and events that name it.") { $0.ledger },
    ])
}

/// An entity on its own page.
struct EntityView: Sendable {
  let kind: String
  let name: String
  let language: String?
  let names: [NameView]
  let spellings: [String]
  let wikidata: String?
  let regionKind: String?
  let iso: String?
  let path: [LinkView]
  let children: [RowView]
  let childCount: Int
  let childrenURL: String?
  let map: MapView?
  let siblings: [RowView]
  let siblingCount: Int
  let siblingsURL: String?
  let companions: [RowView]
  let evidence: [RowView]
  let picture: PictureView?
  let body: SafeHTML
  let bodyLanguage: String?
  let newerOriginal: LanguageView?
  let sources: [SourceItemView]
  let backlinks: BacklinksView
  let extra: CustomRecord

  static let contract = Contract<EntityView>(
    "entity", "A region, person, organisation or topic on its own page.",
    [
      .text("kind", "regions, people, organisations or topics.") { $0.kind },
      .text("name", "Its name.") { $0.name },
      .optionalText("lang", "The name's language, where it isn't the page's own.") { $0.language },
      .list("names", NameView.contract, "Its names in other languages.") { $0.names },
      .texts("spellings", "Other forms of the name.") { $0.spellings },
      .optionalText("wikidata", "The Wikidata item.") { $0.wikidata },
      .optionalText("region_kind", "What kind of region it is, as the metadata names it.") { $0.regionKind },
      .optionalText("iso", "Its ISO 3166 code.") { $0.iso },
      .list("path", LinkView.contract, "The regions that hold it, from the largest.") { $0.path },
      .list("children", RowView.contract, "The first of the regions directly within it.") { $0.children },
      .integer("child_count", "How many regions are directly within it.") { $0.childCount },
      .optionalURL("children_url", "The page that lists them all, where they are too many for this one.") {
        $0.childrenURL
      },
      .optionalRecord("map", MapView.contract, "A region within its surroundings, with its events.") {
        $0.map
      },
      .list(
        "siblings", RowView.contract,
        "Other regions directly within the same one, those with most articles and events first."
      ) { $0.siblings },
      .integer("sibling_count", "How many there are.") { $0.siblingCount },
      .optionalURL("siblings_url", "The page that lists them all, where these are more.") { $0.siblingsURL },
      .list(
        "companions", RowView.contract,
        "The people and organisations most often named with a region, with how often they are."
      ) { $0.companions },
      .list(
        "evidence", RowView.contract,
        "The sources that most of a region's articles and events rest on, with how often they do."
      ) { $0.evidence },
      .optionalRecord("image", PictureView.contract, "The image that stands for it.") { $0.picture },
      .html("body", "Its text; empty where it has none.") { $0.body },
      .optionalText("body_lang", "The text's language, where it isn't the page's own.") { $0.bodyLanguage },
      .newerOriginal { $0.newerOriginal },
      .list("sources", SourceItemView.contract, "What its text cites, by number.") { $0.sources },
      .record("backlinks", BacklinksView.contract, "The pages whose texts link to it.") { $0.backlinks },
      .custom("extra", of: "entity", "Custom fields.") { $0.extra },
    ])
}

/// The articles and events that name a document in their metadata.
struct LedgerView: Sendable {
  let articleCount: Int
  let eventCount: Int
  let articles: [ArticleItemView]
  let groups: [EventGroupView]
  let downloads: [DownloadView]
  let timelineURL: String?
  let articlesURL: String?
  let years: [PeriodCountView]

  static let contract = Contract<LedgerView>(
    "ledger",
    "The articles and events that name a document; a region's include those of the regions within it.",
    [
      .integer("article_count", "How many articles there are.") { $0.articleCount },
      .integer("event_count", "How many events there are.") { $0.eventCount },
      .list("articles", ArticleItemView.contract, "The newest articles.") { $0.articles },
      .list("groups", EventGroupView.contract, "The newest events, by day, newest first.") { $0.groups },
      .list("downloads", DownloadView.contract, "All its events as files, for regions.") { $0.downloads },
      .optionalURL("timeline_url", "The timeline of all its events, where these are more.") {
        $0.timelineURL
      },
      .optionalURL("articles_url", "The page of all its articles, or of their years, where these are more.") {
        $0.articlesURL
      },
      .list("years", PeriodCountView.contract, "The articles by year, where one page doesn't hold them.") {
        $0.years
      },
    ])
}
