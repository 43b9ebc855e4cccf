package import Markup

/// A body in one language, with its links resolved.
///
/// An object, because pages ask often for a part, and a copy of all its parts costs more than they do.
package final class Text: Sendable {
  package let language: LanguageTag
  package let title: String?
  package let summary: String?
  /// Whether it translates an original that has changed since; nil where that isn't recorded.
  package let isOutdated: Bool?
  package let isEmpty: Bool
  package let headings: [ParsedMarkup.Heading]
  package let body: BodyPlace
  /// The Markdown, without what no reader sees.
  package let source: BodyPlace
  /// By the numbers that the stored body's holes have.
  package let links: [LinkTarget]
  /// The sources that it cites, in the order of their numbers.
  package let citations: [CitedSource]

  init(
    language: LanguageTag, title: String?, summary: String?, isOutdated: Bool?, isEmpty: Bool,
    headings: [ParsedMarkup.Heading], body: BodyPlace, source: BodyPlace, links: [LinkTarget],
    citations: [CitedSource]
  ) {
    self.language = language
    self.title = title
    self.summary = summary
    self.isOutdated = isOutdated
    self.isEmpty = isEmpty
    self.headings = headings
    self.body = body
    self.source = source
    self.links = links
    self.citations = citations
  }
}

extension Text {
  /// The title alone, for a document that was withdrawn.
  var withdrawn: Text {
    Text(
      language: language, title: title, summary: nil, isOutdated: nil, isEmpty: true, headings: [],
      body: .none, source: .none, links: [], citations: [])
  }
}

extension [Text] {
  /// The text in `language`, if there is one.
  package func text(in language: LanguageTag) -> Text? {
    first { $0.language == language }
  }
}
