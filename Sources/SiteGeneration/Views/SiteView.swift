internal import Templating
internal import TrustedMarkup

/// What every page says of the archive around it.
struct SiteView: Sendable {
  let language: String
  let isRightToLeft: Bool
  let title: String
  let description: String?
  /// The page's own title; none on the home page.
  let pageTitle: String?
  let pageDescription: String?
  /// Which section of the navigation holds the page.
  let section: String
  /// Whether the page can link at all: one that servers show at any depth can't without a base URL.
  let hasLinks: Bool
  /// Where the page's style sheet and images come from, as a Content-Security-Policy names it.
  let assetOrigin: String
  let root: Root
  let languages: [LanguageView]
  let pages: [LinkView]
  let publisher: String?
  let contact: String?
  let contactURL: String?
  let license: String?
  /// The page's own address; nil for an archive that doesn't know where it is published.
  let canonicalURL: String?
  let alternates: [AlternateView]
  let feeds: [FeedView]
  let openGraph: [NamedValueView]
  let metadata: [NamedValueView]
  let linkedData: SafeHTML

  /// Where the parts of the archive are, seen from the page; a kind without documents has none.
  struct Root: Sendable {
    let home: String
    let stylesheet: String
    let manifest: String
    let corrections: String?
    let search: String?
    let timeline: String?
    let articles: String?
    let regions: String?
    let people: String?
    let organisations: String?
    let topics: String?
    let sources: String?
  }

  static let contract = Contract<SiteView>(
    "site", "The archive around the page.",
    [
      .text("lang", "The page's language.") { $0.language },
      .boolean("is_rtl", "Whether that language runs from right to left.") { $0.isRightToLeft },
      .text("title", "The archive's title.") { $0.title },
      .optionalText("description", "What the archive is about.") { $0.description },
      .optionalText("page_title", "The page's own title; nothing on the home page.") { $0.pageTitle },
      .optionalText("page_description", "The page's summary.") { $0.pageDescription },
      .text("section", "The section that holds the page: timeline, articles, regions, search and so on.") {
        $0.section
      },
      .boolean(
        "has_links", "Whether the page can link: false on the 404 page of an archive without base URL."
      ) {
        $0.hasLinks
      },
      .text("asset_origin", "The source of styles, scripts and images, for the Content-Security-Policy.") {
        $0.assetOrigin
      },
      .url("home_url", "The home page of this language.") { $0.root.home },
      .url("stylesheet_url", "The style sheet.") { $0.root.stylesheet },
      .url("manifest_url", "The manifest of checksums.") { $0.root.manifest },
      .optionalURL("corrections_url", "The log of all corrections.") { $0.root.corrections },
      .optionalURL("search_url", "The page of the search.") { $0.root.search },
      .optionalURL("timeline_url", "The timeline.") { $0.root.timeline },
      .optionalURL("articles_url", "The list of articles.") { $0.root.articles },
      .optionalURL("regions_url", "The list of regions.") { $0.root.regions },
      .optionalURL("people_url", "The list of people.") { $0.root.people },
      .optionalURL("organisations_url", "The list of organisations.") { $0.root.organisations },
      .optionalURL("topics_url", "The list of topics.") { $0.root.topics },
      .optionalURL("sources_url", "The list of sources.") { $0.root.sources },
      .list(
        "languages", LanguageView.contract,
        "This page, or the nearest, in each language; empty for one language."
      ) {
        $0.languages
      },
      .list("pages", LinkView.contract, "The plain pages.") { $0.pages },
      .optionalText("publisher", "Who publishes the archive.") { $0.publisher },
      .optionalText("contact", "How to reach the publisher, as text.") { $0.contact },
      .optionalURL("contact_url", "How to reach the publisher, as a link.") { $0.contactURL },
      .optionalText("license", "The terms of reuse.") { $0.license },
      .optionalURL("canonical_url", "The page's own absolute address.") { $0.canonicalURL },
      .list(
        "alternates", AlternateView.contract,
        "The page in each language that has it, itself included; empty where there is only one."
      ) {
        $0.alternates
      },
      .list("feeds", FeedView.contract, "Feeds that readers of the page may follow, its own first.") {
        $0.feeds
      },
      .list("open_graph", NamedValueView.contract, "Properties of the Open Graph protocol.") { $0.openGraph },
      .list(
        "metadata", NamedValueView.contract,
        "An article's metadata, by the names of Highwire Press and Dublin Core."
      ) {
        $0.metadata
      },
      .html("linked_data", "What the page is about, as JSON-LD in a script that browsers don't run.") {
        $0.linkedData
      },
    ])
}

/// One language of the switch.
struct LanguageView: Sendable {
  let tag: String
  let name: String
  let url: String
  let isCurrent: Bool

  static let contract = Contract<LanguageView>(
    "language", "One language of the language switch.",
    [
      .text("tag", "Its BCP 47 tag.") { $0.tag },
      .text("name", "Its name in itself.") { $0.name },
      .url("url", "This page in that language, or that language's home page.") { $0.url },
      .boolean("is_current", "Whether it is the page's own.") { $0.isCurrent },
    ])
}

extension Field {
  /// Tells readers that the text they see is older than its original.
  static func newerOriginal(_ get: @escaping @Sendable (Root) -> LanguageView?) -> Field {
    .optionalRecord(
      "newer_original", LanguageView.contract,
      "The page in the original's language, where the original has changed since the translation shown was made.",
      get: get)
  }
}
