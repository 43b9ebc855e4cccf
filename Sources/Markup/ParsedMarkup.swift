package import Diagnostics

/// A Markdown body as a document: HTML with its references still open, and what others need to know of it.
package struct ParsedMarkup: Hashable, Sendable {
  package let body: OpenBody
  /// In the order of the text.
  package let headings: [Heading]
  /// By block, in the order of the text; in each block the mentions come last. Holes name them by index.
  package let references: [MarkupReference]
  /// How many mentions aren't among the references, since they name what was mentioned before.
  package let repeatedMentions: Int
  package let diagnostics: [Diagnostic]

  /// Whether nothing would be shown.
  package var isEmpty: Bool { body.html.isEmpty }

  /// A heading of the text.
  package struct Heading: Hashable, Sendable {
    /// As in the HTML: 2 for the highest, unless the parser was told otherwise.
    package let level: Int
    /// Unique in the document.
    package let id: String
    /// Without markup.
    package let text: String
  }
}

/// A place in the text that names another document, a heading or a file, to be resolved by those who know the archive.
package struct MarkupReference: Hashable, Sendable {
  /// How a reference is written.
  package enum Kind: Hashable, Sendable {
    /// `[text](path.md#fragment)`, or the same by a link reference definition.
    case link
    /// `![text](path)`; a figure where its paragraph has nothing else.
    case image(isFigure: Bool)
    /// `[[target#fragment|text]]`
    case wikiLink
    /// A name that the text mentions for the first time. One that may become a link has holes around it.
    case mention(MentionedName)
    /// `[@target, locator]`
    case citation(locator: String?)
  }

  package let kind: Kind
  /// The path or name; percent-decoded in links and images. Empty where only a fragment is named. A mention's name as
  /// it stands in the text.
  package let target: String
  /// What follows the first `#`, or nil.
  package let fragment: String?
  /// Whether the text says how the reference reads; otherwise a `label` hole stands in its place.
  package let hasText: Bool
  /// Where the target is written in the file.
  package let range: SourceRange
  /// The sentence around the reference, cut to about 300 characters.
  package let sentence: Sentence
}
