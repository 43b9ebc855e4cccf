internal import Templating
internal import TrustedMarkup

/// What `article.html` is given.
struct ArticlePage: Sendable {
  let site: SiteView
  let article: ArticleView
  let related: [ArticleItemView]
  let previous: LinkView?
  let next: LinkView?
  let inRegion: RegionNeighboursView?

  static let contract = Contract<ArticlePage>(
    "article_page", "The page of an article.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .record("article", ArticleView.contract, "The article.") { $0.article },
      .list(
        "related", ArticleItemView.contract,
        "Articles that share entities with it, the most related first."
      ) {
        $0.related
      },
      .optionalRecord("previous", LinkView.contract, "The article before it in time.") { $0.previous },
      .optionalRecord("next", LinkView.contract, "The article after it in time.") { $0.next },
      .optionalRecord(
        "in_region", RegionNeighboursView.contract,
        "The articles before and after it on its first region, if there are any."
      ) {
        $0.inRegion
      },
    ])
}

/// The articles before and after one on a region and those within it.
struct RegionNeighboursView: Sendable {
  let region: LinkView
  let previous: LinkView?
  let next: LinkView?

  static let contract = Contract<RegionNeighboursView>(
    "region_neighbours", "The articles before and after one on a region and those within it.",
    [
      .record("region", LinkView.contract, "The region.") { $0.region },
      .optionalRecord("previous", LinkView.contract, "The article before it in time.") { $0.previous },
      .optionalRecord("next", LinkView.contract, "The article after it in time.") { $0.next },
    ])
}

/// An article on its own page.
struct ArticleView: Sendable {
  let id: String
  let title: String
  let summary: String?
  let date: DateView
  let updated: DateView?
  let authors: [AuthorView]
  let path: [LinkView]
  let isRetracted: Bool
  let picture: PictureView?
  let body: SafeHTML
  let contents: [HeadingView]
  let regions: [LinkView]
  let people: [LinkView]
  let organisations: [LinkView]
  let topics: [LinkView]
  let events: [EventView]
  let sources: [SourceItemView]
  let corrections: [CorrectionView]
  let translations: [LanguageView]
  let newerOriginal: LanguageView?
  let citation: CitationView
  let backlinks: BacklinksView
  let extra: CustomRecord

  static let contract = Contract<ArticleView>(
    "article", "An article on its own page.",
    [
      .text("id", "Its id in the archive.") { $0.id },
      .text("title", "The headline.") { $0.title },
      .optionalText("summary", "One paragraph that stands for it.") { $0.summary },
      .record("date", DateView.contract, "When the archive wrote it.") { $0.date },
      .optionalRecord("updated", DateView.contract, "The last change of substance.") { $0.updated },
      .list("authors", AuthorView.contract, "Who wrote it.") { $0.authors },
      .list("path", LinkView.contract, "Its first region, and the regions that hold it, from the largest.") {
        $0.path
      },
      .boolean("is_retracted", "Whether it was withdrawn: then it has no text, summary and events.") {
        $0.isRetracted
      },
      .optionalRecord("image", PictureView.contract, "The image that stands for it.") { $0.picture },
      .html("body", "The text.") { $0.body },
      .list("contents", HeadingView.contract, "The headings, where there are three or more.") { $0.contents },
      .list("regions", LinkView.contract, "The regions that it names.") { $0.regions },
      .list("people", LinkView.contract, "The people that it names.") { $0.people },
      .list("organisations", LinkView.contract, "The organisations that it names.") { $0.organisations },
      .list("topics", LinkView.contract, "Its topics.") { $0.topics },
      .list("events", EventView.contract, "The events that it tells.") { $0.events },
      .list("sources", SourceItemView.contract, "What it draws on: first what the text cites, by number.") {
        $0.sources
      },
      .list("corrections", CorrectionView.contract, "The log of corrections, as written.") { $0.corrections },
      .list("translations", LanguageView.contract, "The article in other languages.") { $0.translations },
      .newerOriginal { $0.newerOriginal },
      .record("citation", CitationView.contract, "How readers cite it.") { $0.citation },
      .record("backlinks", BacklinksView.contract, "The pages whose texts link to it.") { $0.backlinks },
      .custom("extra", of: "article", "Custom fields.") { $0.extra },
    ])
}

/// Who wrote an article.
struct AuthorView: Sendable {
  let name: String
  let url: String?

  static let contract = Contract<AuthorView>(
    "author", "Who wrote an article.",
    [
      .text("name", "The name.") { $0.name },
      .optionalURL("url", "The page of the person or organisation, where there is one.") { $0.url },
    ])
}

/// A heading in a table of contents, with those below it.
struct HeadingView: Sendable {
  let url: String
  let text: String
  var children: [HeadingView] = []

  static let contract: Contract<HeadingView> = Contract(
    "heading", "A heading in a table of contents.",
    [
      .url("url", "Its fragment.") { $0.url },
      .text("text", "Its text.") { $0.text },
      .list("children", HeadingView.contract, "The headings one level below.") { $0.children },
    ])
}

/// A change that readers are told of.
struct CorrectionView: Sendable {
  let date: DateView
  let note: String
  let language: String?

  static let contract = Contract<CorrectionView>(
    "correction", "A change that readers are told of.",
    [
      .record("date", DateView.contract, "When.") { $0.date },
      .text("note", "What was wrong and what it says now.") { $0.note },
      .optionalText("lang", "The note's language, where it isn't the page's own.") { $0.language },
    ])
}

/// The pages whose texts link to a page.
struct BacklinksView: Sendable {
  let count: Int
  let items: [BacklinkView]
  let moreURL: String?

  static let contract = Contract<BacklinksView>(
    "backlinks", "The pages whose texts link to a page.",
    [
      .integer("count", "How many there are.") { $0.count },
      .list("items", BacklinkView.contract, "The first of them: articles newest first, then others.") {
        $0.items
      },
      .optionalURL("more_url", "The page with the rest.") { $0.moreURL },
    ])
}

/// A page whose text links to a page, and what it says there.
struct BacklinkView: Sendable {
  let link: LinkView
  let sentence: String?
  let language: String?

  static let contract = Contract<BacklinkView>(
    "backlink", "A page whose text links to a page.",
    [
      .record("link", LinkView.contract, "The page that links.") { $0.link },
      .optionalText("sentence", "The sentence of its text around the first link.") { $0.sentence },
      .optionalText("sentence_lang", "The sentence's language, where it isn't the page's own.") {
        $0.language
      },
    ])
}
