internal import Templating

/// How readers cite an article.
struct CitationView: Sendable {
  let text: String
  let url: String?
  let formats: [CitationFormatView]

  static let contract = Contract<CitationView>(
    "citation", "How readers cite an article.",
    [
      .text("text", "The reference in words, without the address.") { $0.text },
      .optionalURL("url", "The article's absolute address.") { $0.url },
      .list("formats", CitationFormatView.contract, "The reference for reference managers.") { $0.formats },
    ])
}

/// A reference for reference managers.
struct CitationFormatView: Sendable {
  let name: String
  let text: String

  static let contract = Contract<CitationFormatView>(
    "citation_format", "A reference in a format that reference managers read.",
    [
      .text("name", "What people call the format.") { $0.name },
      .text("text", "The reference, to be copied.") { $0.text },
    ])
}
