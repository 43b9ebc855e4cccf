internal import Templating

/// A source in the list at the foot of a text.
struct SourceItemView: Sendable {
  let number: Int
  let link: LinkView
  let publisher: String?
  let published: DateView?
  let accessed: DateView?
  let url: String?
  let archived: String?
  let places: [CitationPlaceView]

  static let contract = Contract<SourceItemView>(
    "source_item", "A source in the list at the foot of a text.",
    [
      .integer(
        "number",
        "Its number, from 1. The text's citations link to the id `_source-NUMBER`, which the list must have."
      ) { $0.number },
      .record("link", LinkView.contract, "The source's page, with its title.") { $0.link },
      .optionalText("publisher", "Who published it.") { $0.publisher },
      .optionalRecord("published", DateView.contract, "When.") { $0.published },
      .optionalRecord("accessed", DateView.contract, "When it was read.") { $0.accessed },
      .optionalURL("original_url", "Where it is, or was.") { $0.url },
      .optionalURL("archived_url", "An archived copy.") { $0.archived },
      .list("places", CitationPlaceView.contract, "Where the text cites it; empty where it doesn't.") {
        $0.places
      },
    ])
}

/// A place in a text where a source is cited.
struct CitationPlaceView: Sendable {
  let number: Int
  let url: String

  static let contract = Contract<CitationPlaceView>(
    "citation_place", "A place in a text where a source is cited.",
    [
      .integer("number", "The how-manieth of the source's places it is, from 1.") { $0.number },
      .url("url", "Its fragment.") { $0.url },
    ])
}

/// A page that cites a source.
struct CitingPageView: Sendable {
  let page: BacklinkView
  let count: Int
  let locators: [String]

  static let contract = Contract<CitingPageView>(
    "citing_page", "A page that cites a source.",
    [
      .record("link", LinkView.contract, "The page.") { $0.page.link },
      .optionalText("sentence", "The sentence of its text around the first citation or link.") {
        $0.page.sentence
      },
      .optionalText("sentence_lang", "The sentence's language, where it isn't the page's own.") {
        $0.page.language
      },
      .integer("count", "How often it does.") { $0.count },
      .texts("locators", "Where in the source, each once, as written; empty where no citation says.") {
        $0.locators
      },
    ])
}
