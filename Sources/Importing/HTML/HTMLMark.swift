/// What marks words within a block.
enum HTMLMark: Hashable, Sendable {
  case strong
  case emphasis
  case deleted
  case code
  case link(address: String, title: String?)
  /// An element that Markdown has no form for, and that an archive may allow in its texts.
  case element(name: String, attributes: String)
}

/// A piece of a block: words, or what stands among them.
struct HTMLRun: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case text(String)
    case lineBreak
    case image(address: String, alt: String, title: String?)
    /// The key of a footnote.
    case footnote(String)
  }

  var content: Content
  /// From the outermost.
  var marks: [HTMLMark]
}

/// A block of a document, by its number in ``HTMLDocument/blocks``.
struct HTMLBlock: Sendable {
  enum Kind: Hashable, Sendable {
    case document
    /// Explicit where an element says so, and not just words that stand there.
    case paragraph(isExplicit: Bool)
    case heading(Int)
    case list(start: Int?)
    /// Nil where it is no task.
    case item(isDone: Bool?)
    case quote(source: String?)
    case code(String, language: String)
    case rule
    case table
    case row(isHeader: Bool)
    case cell(isHeader: Bool, alignment: String?)
    case figure
    case caption
    case definitions
    case term
    case definition
    case comment(String)
  }

  var kind: Kind
  var children: [Int] = []
  var runs: [HTMLRun] = []
  /// Where it stands among the bytes that were read; kept of tables only.
  var range = 0..<0
  /// Of tables: something in it that a table in Markdown can't have.
  var isComplex = false

  init(_ kind: Kind) {
    self.kind = kind
  }
}

/// HTML as a tree of blocks. The first is the document.
struct HTMLDocument: Sendable {
  /// How blank lines and line ends of the text count.
  enum Newlines: Sendable {
    /// As spaces.
    case none
    /// Blank lines part paragraphs; others stay line ends.
    case paragraphs
    /// Blank lines part paragraphs; others are breaks.
    case breaks
  }

  var blocks = [HTMLBlock(.document)]
  var notes = HTMLNotes()
}
