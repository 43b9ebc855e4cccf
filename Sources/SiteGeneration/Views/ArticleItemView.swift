internal import Templating

/// An article in a list.
struct ArticleItemView: Sendable {
  let link: LinkView
  let date: DateView
  let isRetracted: Bool
  let summary: String?
  let regions: [LinkView]
  let extra: CustomRecord

  static let contract = Contract<ArticleItemView>(
    "article_item", "An article in a list.",
    [
      .record("link", LinkView.contract, "The article's page, with its title.") { $0.link },
      .record("date", DateView.contract, "When the archive wrote it.") { $0.date },
      .boolean("is_retracted", "Whether it was withdrawn.") { $0.isRetracted },
      .optionalText("summary", "Its summary, in the language of the link.") { $0.summary },
      .list("regions", LinkView.contract, "The regions that it names.") { $0.regions },
      .custom("extra", of: "article", "Custom fields.") { $0.extra },
    ])
}
