package import Diagnostics

/// Turns Markdown bodies into documents: CommonMark with GitHub's tables, strikethrough, autolinks and task lists, with
/// footnotes and wiki-links, and with raw HTML shown as text but for what is allowed.
package struct MarkdownParser: Sendable {
  let library: CMarkLibrary
  private let labels: MarkupLabels
  private let allowedHTML: Set<AllowedElement>
  private let topHeadingLevel: Int

  /// A parser for texts in the language of `labels`. The highest of a text's headings, be it `#` or `##`, becomes one
  /// of `topHeadingLevel`, since the page has a heading of its own above; with 1, each keeps its level. Of raw HTML, elements of
  /// `allowedHTML` are written.
  package init(
    labels: MarkupLabels = MarkupLabels(), allowedHTML: Set<AllowedElement> = [], topHeadingLevel: Int = 2
  ) {
    library = CMarkLibrary()
    self.labels = labels
    self.allowedHTML = allowedHTML
    self.topHeadingLevel = topHeadingLevel
  }

  /// Parses a body that begins on `firstLine` of the file at `path`. A body that breaks ``MarkdownLimits`` comes back
  /// empty, with diagnostics that say which.
  package func parse(
    _ body: ArraySlice<UInt8>, path: SourcePath, firstLine: Int = 1, mentions: MentionFinder? = nil
  ) -> ParsedMarkup {
    body.withUnsafeBufferPointer { parse($0, path: path, firstLine: firstLine, mentions: mentions) }
  }

  /// Parses a body that begins on `firstLine` of the file at `path`, and looks for the names that `mentions` knows. A
  /// body that breaks ``MarkdownLimits`` comes back empty, with diagnostics that say which.
  package func parse(
    _ body: UnsafeBufferPointer<UInt8>, path: SourcePath, firstLine: Int = 1, mentions: MentionFinder? = nil
  ) -> ParsedMarkup {
    if let excess = ComplexityScan.firstExcess(in: body) {
      var lines = SourceLines(body, firstLine: firstLine)
      let position = lines.position(of: excess.offset)
      let location = SourceLocation(path, SourceRange(start: position, end: position))
      return ParsedMarkup(
        body: OpenBody(html: [], holes: []), headings: [], references: [], repeatedMentions: 0,
        diagnostics: [Diagnostic(.markdownTooComplex, at: location, excess.message, help: excess.help)])
    }
    return library.withDocument(body) { root in
      var renderer = MarkdownRenderer(
        labels: labels, types: library.types, path: path, topHeadingLevel: topHeadingLevel,
        locator: SourceLocator(body, firstLine: firstLine))
      renderer.html.reserveCapacity(body.count + body.count / 2)
      renderer.mentions = mentions
      renderer.allowedHTML = allowedHTML
      renderer.render(root)
      return ParsedMarkup(
        body: OpenBody(html: renderer.html, holes: renderer.holes), headings: renderer.headings,
        references: renderer.references, repeatedMentions: renderer.repeatedMentions,
        diagnostics: renderer.diagnostics.sorted())
    }
  }
}
