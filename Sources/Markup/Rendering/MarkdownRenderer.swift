import Diagnostics
import TrustedMarkup

/// Walks a document once, without recursion, and writes it as HTML with holes.
struct MarkdownRenderer {
  let labels: MarkupLabels
  let types: ExtensionTypes
  let path: SourcePath
  let topHeadingLevel: Int
  var locator: SourceLocator

  var html: [UInt8] = []
  var holes: [OpenBody.Hole] = []
  var headings: [ParsedMarkup.Heading] = []
  var references: [MarkupReference] = []
  var diagnostics: [Diagnostic] = []

  /// The plain text of the current paragraph, heading or cell.
  var text: [UInt8] = []
  /// References of the current block, which wait for its text.
  var pending: [PendingReference] = []
  var identifiers = HeadingIdentifiers()
  var heading: OpenHeading?
  /// What is added to the level of each heading.
  var headingShift = 0
  /// Whether each of the lists around is tight.
  var lists: [Bool] = []
  var table: OpenTable?
  var tableCount = 0
  /// Links and images around, the innermost last.
  var elements: [OpenElement] = []
  /// How many images are around: above 0, only text is written, into an `alt` attribute.
  var imageDepth = 0
  /// How many links are around that are written as such.
  var linkDepth = 0
  var footnotes = FootnoteNumbers()
  var citations = CitationNumbers()
  /// How many of the nodes that come next were written with one before them.
  var nodesWritten = 0
  /// Whether the current paragraph is an image alone.
  var isFigure = false
  /// Where the current paragraph's or cell's content begins.
  var contentStart = 0
  /// What of the author's HTML isn't shown as text.
  var allowedHTML: Set<AllowedElement> = []
  var pairedTags = PairedTags()
  /// Whether the author was told that HTML is shown as text.
  var isHTMLReported = false
  /// Finds the names that become links; nil where none do.
  var mentions: MentionFinder?
  /// What has been mentioned.
  var mentioned: Set<MentionedName> = []
  var repeatedMentions = 0
  /// Where the current block may have mentions, and what it is made of; both empty without ``mentions``.
  var prose: [ProseRun] = []
  var pieces: [TextPiece] = []
  /// What ``pieces`` point to beside the document.
  var joinedLines: [KeptBytes] = []

  init(
    labels: MarkupLabels, types: ExtensionTypes, path: SourcePath, topHeadingLevel: Int,
    locator: SourceLocator
  ) {
    self.labels = labels
    self.types = types
    self.path = path
    self.topHeadingLevel = topHeadingLevel
    self.locator = locator
  }

  /// Renders the document under `root`.
  mutating func render(_ root: MarkdownNode) {
    footnotes.count(in: root, types)
    headingShift = shift(ofHeadingsIn: root)
    var node = root
    var kind = node.kind(types)
    while true {
      if enter(node, kind), let child = node.firstChild {
        node = child
        kind = node.kind(types)
        continue
      }
      exit(node, kind)
      while node != root {
        if let next = node.next {
          node = next
          kind = node.kind(types)
          break
        }
        guard let parent = node.parent else { return }
        node = parent
        kind = node.kind(types)
        exit(node, kind)
      }
      if node == root { return }
    }
  }

  /// Writes what comes before a node's children, and says whether to go into them.
  private mutating func enter(_ node: MarkdownNode, _ kind: MarkdownNode.Kind) -> Bool {
    switch kind {
    case .text: enterText(node)
    case .softBreak: if !isWritten() { enterSoftBreak() }
    case .lineBreak: enterBreak("<br>\n")
    case .code: enterCode(node)
    case .htmlInline: enterInlineHTML(node)
    case .emphasis: writeTag("<em>")
    case .strong: writeTag("<strong>")
    case .strikethrough: writeTag("<del>")
    case .link: enterLink(node)
    case .image: enterImage(node)
    case .footnoteReference: enterFootnoteReference(node)
    case .paragraph: enterParagraph(node)
    case .heading: enterHeading(node)
    case .blockQuote: writeBlockTag("<blockquote>\n")
    case .list: enterList(node)
    case .item: enterItem(node)
    case .codeBlock: enterCodeBlock(node)
    case .htmlBlock: enterHTMLBlock(node)
    case .thematicBreak: writeBlockTag("<hr>\n")
    case .table: enterTable(node)
    case .tableRow: enterRow(node)
    case .tableCell: enterCell(node)
    case .footnoteDefinition: return enterFootnoteDefinition(node)
    case .document, .unknown: break
    }
    return true
  }

  /// Writes what comes after a node's children.
  private mutating func exit(_ node: MarkdownNode, _ kind: MarkdownNode.Kind) {
    switch kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .footnoteReference: break
    case .emphasis: writeTag("</em>")
    case .strong: writeTag("</strong>")
    case .strikethrough: writeTag("</del>")
    case .link: exitLink(node)
    case .image: exitImage(node)
    case .paragraph: exitParagraph(node)
    case .heading: exitHeading()
    case .blockQuote: writeBlockTag("</blockquote>\n")
    case .list: exitList(node)
    case .item: write("</li>\n")
    case .table: exitTable()
    case .tableRow: exitRow(node)
    case .tableCell: exitCell()
    case .footnoteDefinition: exitFootnoteDefinition(node)
    case .document: exitDocument()
    case .codeBlock, .htmlBlock, .thematicBreak, .unknown: break
    }
  }
}

extension MarkdownRenderer {
  mutating func write(_ markup: StaticString) {
    markup.withUTF8Buffer { html.append(contentsOf: $0) }
  }

  mutating func write(number: Int) {
    html.append(contentsOf: String(number).utf8)
  }

  mutating func write(escaping content: UnsafeBufferPointer<UInt8>) {
    html.append(escaping: content)
  }

  /// Writes a label, escaped, with `number` for its placeholder.
  mutating func write(label: String, number: String = "") {
    var rest = label.utf8[...]
    while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
      let isPlaceholder = rest[brace...].starts(with: "{number}".utf8)
      let end = rest.index(brace, offsetBy: isPlaceholder ? 8 : 1)
      html.append(escaping: isPlaceholder ? rest[..<brace] : rest[..<end])
      if isPlaceholder { html.append(escaping: number) }
      rest = rest[end...]
    }
    html.append(escaping: rest)
  }

  /// Writes an inline element's tag, except inside an image's alternative text.
  mutating func writeTag(_ tag: StaticString) {
    if imageDepth == 0 { write(tag) }
  }

  /// Writes a tag at the start of a line.
  mutating func writeBlockTag(_ tag: StaticString) {
    startLine()
    write(tag)
  }

  mutating func startLine() {
    if let last = html.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
  }

  mutating func openHole(_ part: OpenBody.Hole.Part, reference: Int) {
    holes.append(OpenBody.Hole(offset: html.count, reference: reference, part: part))
  }

  mutating func report(
    _ id: DiagnosticID, at range: SourceRange, _ message: String, help: [String] = [],
    severity: Severity = .error
  ) {
    diagnostics.append(
      Diagnostic(id, at: SourceLocation(path, range), message, help: help, severity: severity))
  }
}
