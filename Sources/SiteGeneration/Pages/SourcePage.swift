internal import Templating
internal import TrustedMarkup

/// What `source.html` is given.
struct SourcePage: Sendable {
  let site: SiteView
  let source: SourceView
  let ledger: LedgerView

  static let contract = Contract<SourcePage>(
    "source_page", "The page of a source.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .record("source", SourceView.contract, "The source.") { $0.source },
      .record("ledger", LedgerView.contract, "The articles and events that draw on it.") { $0.ledger },
    ])
}

/// A source on its own page.
struct SourceView: Sendable {
  let id: String
  let title: String
  let language: String?
  let publisher: String?
  let published: DateView?
  let accessed: DateView?
  let url: String?
  let archived: String?
  let sourceLanguage: String?
  let sha256: String?
  let reliability: String?
  let reliabilityLanguage: String?
  let picture: PictureView?
  let body: SafeHTML
  let bodyLanguage: String?
  let newerOriginal: LanguageView?
  let sources: [SourceItemView]
  let citingPages: [CitingPageView]
  let citingPageCount: Int
  let backlinks: BacklinksView
  let extra: CustomRecord

  static let contract = Contract<SourceView>(
    "source", "A source on its own page.",
    [
      .text("id", "Its id in the archive.") { $0.id },
      .text("title", "The document's title.") { $0.title },
      .optionalText("lang", "The title's language, where it isn't the page's own.") { $0.language },
      .optionalText("publisher", "Who published it.") { $0.publisher },
      .optionalRecord("published", DateView.contract, "When it was published.") { $0.published },
      .optionalRecord("accessed", DateView.contract, "When it was read.") { $0.accessed },
      .optionalURL("original_url", "Where it is, or was.") { $0.url },
      .optionalURL("archived_url", "An archived copy.") { $0.archived },
      .optionalText("source_lang", "The tag of the document's language.") { $0.sourceLanguage },
      .optionalText("sha256", "The SHA-256 of the original.") { $0.sha256 },
      .optionalText("reliability", "How far the archive trusts it, and why.") { $0.reliability },
      .optionalText("reliability_lang", "The language of that, where it isn't the page's own.") {
        $0.reliabilityLanguage
      },
      .optionalRecord("image", PictureView.contract, "The image that stands for it.") { $0.picture },
      .html("body", "Notes on it; empty where there are none.") { $0.body },
      .optionalText("body_lang", "The notes' language, where it isn't the page's own.") { $0.bodyLanguage },
      .newerOriginal { $0.newerOriginal },
      .list("sources", SourceItemView.contract, "What the notes cite, by number.") { $0.sources },
      .list(
        "citing_pages", CitingPageView.contract,
        "The first of the pages that cite it: articles newest first, then others."
      ) { $0.citingPages },
      .integer("citing_page_count", "How many pages cite it.") { $0.citingPageCount },
      .record(
        "backlinks", BacklinksView.contract,
        "The pages whose texts link to it or cite it; its `items` leave out those of `citing_pages`."
      ) { $0.backlinks },
      .custom("extra", of: "source", "Custom fields.") { $0.extra },
    ])
}

/// What `page.html` is given.
struct PlainPageView: Sendable {
  let site: SiteView
  let title: String
  let language: String?
  let summary: String?
  let picture: PictureView?
  let body: SafeHTML
  let newerOriginal: LanguageView?
  let sources: [SourceItemView]
  let backlinks: BacklinksView
  let extra: CustomRecord

  static let contract = Contract<PlainPageView>(
    "plain_page", "A page outside time, such as “about”.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .text("title", "Its title.") { $0.title },
      .optionalText("lang", "The language of title and text, where it isn't the page's own.") { $0.language },
      .optionalText("summary", "One paragraph that stands for it.") { $0.summary },
      .optionalRecord("image", PictureView.contract, "The image that stands for it.") { $0.picture },
      .html("body", "The text.") { $0.body },
      .newerOriginal { $0.newerOriginal },
      .list("sources", SourceItemView.contract, "What the text cites, by number.") { $0.sources },
      .record("backlinks", BacklinksView.contract, "The pages whose texts link to it.") { $0.backlinks },
      .custom("extra", of: "page", "Custom fields.") { $0.extra },
    ])
}
