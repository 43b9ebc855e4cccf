internal import Templating

/// A link to a page of the archive.
struct LinkView: Sendable {
  let url: String
  let text: String
  /// The language of the text, where it isn't that of the page that links.
  var language: String?
  /// The language of the page it leads to, where it isn't that of the page that links.
  var pageLanguage: String?
  var isCurrent = false

  static let contract = Contract<LinkView>(
    "link", "A link to a page of the archive.",
    [
      .url("url", "Where it leads.") { $0.url },
      .text("text", "The title or name of the page.") { $0.text },
      .optionalText("lang", "The language of the text, where it isn't the page's own.") { $0.language },
      .optionalText("page_lang", "The language of the page it leads to, where it isn't the page's own.") {
        $0.pageLanguage
      },
      .boolean("is_current", "Whether it leads to the page itself or the section that holds it.") {
        $0.isCurrent
      },
    ])
}
