/// Makes a tree of blocks of HTML, mending what isn't closed or closed in another order as browsers mostly do.
///
/// Marks are no part of the tree: each run of words has its own, so that they may overlap blocks and each other.
struct HTMLTreeBuilder {
  /// How deep blocks may lie in each other; what is deeper stands on the last level. Twice that is within a text's limits.
  static let deepest = 30
  /// How many marks may be open. Nobody writes so many, and a search through them is short.
  static let mostMarks = 32

  struct OpenMark {
    let name: String
    /// Nil for what changes nothing, such as `span`.
    let mark: HTMLMark?
  }

  var document = HTMLDocument()
  var newlines: HTMLDocument.Newlines
  /// The open blocks, the document first.
  var open = [0]
  /// The block that takes words; nil where the next words begin a paragraph.
  var collecting: Int?
  var nextIsExplicit = false
  /// Whether white space would be the second.
  var endsWithSpace = true
  var openMarks: [OpenMark] = []
  /// The marks that are open, each once.
  var marks: [HTMLMark] = []
  /// Those that were open when each open cell began; they don't reach into it.
  var outerMarks: [[OpenMark]] = []
  var isInTableHead = false
  /// The address of the last player, whose other addresses follow it.
  var lastEmbedded: String?
  /// Whether the open `pre` has lines that aren't code.
  var isVerse = false
  /// How many of each name are open beyond what is kept.
  var overflow: [String: Int] = [:]
  /// The open `pre`, and its text.
  var literal: (block: Int, text: String)?
  /// The element that is left out, and how many of it are open.
  var dropping: (name: String, depth: Int)?

  init(_ newlines: HTMLDocument.Newlines) {
    self.newlines = newlines
  }

  mutating func add(_ token: HTMLToken) {
    if drops(token) { return }
    switch token {
    case .text(let text): words(text)
    case .start(let tag): start(tag)
    case .end(let name, let range): end(name, range)
    case .comment(let text):
      guard literal == nil else { return }
      let text = PlainText.block(text).trimmed
      guard !text.isEmpty else { return }
      // A paragraph goes on before it.
      append(HTMLBlock(.comment(text)))
      document.notes.add("a comment stays one: it is in the file, and published nowhere")
    }
  }

  /// - Parameter end: how many bytes were read.
  mutating func finish(at end: Int) -> HTMLDocument {
    endLiteral()
    for block in open where document.blocks[block].kind == .table {
      document.blocks[block].range = document.blocks[block].range.lowerBound..<end
    }
    if let dropping {
      document.notes.add("<\(dropping.name)> isn't closed, and what follows is left out with it")
    }
    return document
  }

  /// Whether the token belongs to what is left out.
  private mutating func drops(_ token: HTMLToken) -> Bool {
    guard let (name, depth) = dropping else { return false }
    switch token {
    case .start(let tag) where tag.name == name: dropping?.depth += 1
    case .end(name, _): dropping = depth == 1 ? nil : (name, depth - 1)
    default: break
    }
    return true
  }

  mutating func start(_ tag: HTMLTag) {
    if literal != nil, !startInLiteral(tag) { return }
    switch HTMLElement(tag.name) {
    case .block: startBlock(tag)
    case .division: endParagraph()
    case .mark(let mark): push(tag, mark)
    case .plain: startPlain(tag)
    case .void: void(tag)
    case .dropped:
      dropping = (tag.name, 1)
      document.notes.add("<\(tag.name)> is left out, with what is in it")
    case .unknown:
      document.notes.add("<\(tag.name)> is no element that is known; its words are kept")
    }
  }

  private mutating func end(_ name: String, _ range: Range<Int>) {
    if let count = overflow[name], count > 0 {
      overflow[name] = count - 1
      return
    }
    if literal != nil {
      if name == "pre" || name == "listing" { endLiteral() }
      return
    }
    switch HTMLElement(name) {
    case .block: endBlock(name, range)
    case .division: endParagraph()
    case .mark, .plain:
      if name == "q" { words("”") }
      pop(name)
    case .void: if name == "br" { lineBreak() }
    case .dropped, .unknown: break
    }
  }
}
