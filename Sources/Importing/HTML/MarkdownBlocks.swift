/// Writes a tree of blocks as Markdown.
struct MarkdownBlocks {
  let document: HTMLDocument
  let source: (Range<Int>) -> String
  var notes = HTMLNotes()
  private var output = ""
  /// What each line begins with.
  private var prefix = ""
  /// What the next line begins with instead.
  var firstPrefix: String?

  init(_ document: HTMLDocument, source: @escaping (Range<Int>) -> String) {
    self.document = document
    self.source = source
  }

  mutating func markdown() -> String {
    blocks(document.blocks[0].children, isTight: false)
    return output
  }

  /// - Parameter isTight: whether no blank lines stand between.
  mutating func blocks(_ blocks: [Int], isTight: Bool) {
    var before: HTMLBlock.Kind?
    for block in blocks where !isEmpty(block) {
      let kind = document.blocks[block].kind
      if let before {
        if !isTight { line("") }
        // Two lists in a row would be one.
        if before.isList, kind.isList {
          line("<!-- -->")
          line("")
        }
      }
      write(block)
      before = kind
    }
  }

  func isEmpty(_ block: Int) -> Bool {
    let found = document.blocks[block]
    switch found.kind {
    case .rule, .comment: return false
    case .code(let text, _): return text.allSatisfy(\.isWhitespace)
    case .item, .cell: return false
    default: return found.runs.allSatisfy(\.isSpace) && found.children.allSatisfy(isEmpty)
    }
  }

  private mutating func write(_ block: Int) {
    let found = document.blocks[block]
    switch found.kind {
    case .document, .definition: blocks(found.children, isTight: false)
    case .paragraph, .caption: lines(MarkdownInlines.markdown(found.runs))
    case .heading(let level):
      line(String(repeating: "#", count: level) + " " + MarkdownInlines.markdown(found.runs, in: .heading))
    case .term: lines(MarkdownInlines.markdown(found.runs.map { $0.marked(.strong) }))
    case .list(let start): list(found, start)
    case .item, .row, .cell: blocks(found.children, isTight: false)
    case .quote(let source): quote(found, source)
    case .code(let text, let language): code(text, language)
    case .rule: line("***")
    case .table: table(found)
    case .figure: figure(found)
    case .definitions: definitions(found)
    case .comment(let text): lines(Self.comment(text))
    }
  }

  mutating func line(_ text: String) {
    var text = (firstPrefix ?? prefix) + text
    firstPrefix = nil
    while text.hasSuffix(" ") { text.removeLast() }
    output += text + "\n"
  }

  mutating func lines(_ text: String) {
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) { line(String(part)) }
  }

  /// Writes what stands within an item or a quotation.
  mutating func within(first: String, rest: String, _ write: (inout MarkdownBlocks) -> Void) {
    let (before, outer) = (prefix, firstPrefix)
    firstPrefix = (outer ?? before) + first
    prefix = before + rest
    write(&self)
    if firstPrefix != nil { line("") }
    prefix = before
  }

  private mutating func quote(_ quote: HTMLBlock, _ source: String?) {
    within(first: "> ", rest: "> ") { writer in
      writer.blocks(quote.children, isTight: false)
      guard let source else { return }
      writer.line("")
      let isWeb = source.hasPrefix("http://") || source.hasPrefix("https://")
      writer.line(isWeb ? "<\(source)>" : "[\(source)]\(LinkText.end(source, nil))")
    }
  }

  mutating func code(_ text: String, _ language: String) {
    let fence = String(repeating: "`", count: max(3, text.longestRun(of: "`") + 1))
    line(fence + language)
    for part in text.trimmingEnds.split(separator: "\n", omittingEmptySubsequences: false) {
      output += (prefix + part) + "\n"
    }
    line(fence)
  }

  private static func comment(_ text: String) -> String {
    // A blank line and two hyphens don't end a comment everywhere; `-->` does.
    "<!-- \(text.replacing("--", with: "- -").replacing("\n\n", with: "\n \n")) -->"
  }
}

extension HTMLRun {
  func marked(_ mark: HTMLMark) -> HTMLRun {
    marks.contains(mark) ? self : HTMLRun(content: content, marks: [mark] + marks)
  }
}

extension HTMLBlock.Kind {
  var isList: Bool {
    switch self {
    case .list, .definitions: true
    default: false
    }
  }
}

extension String {
  /// Without line ends at its end.
  fileprivate var trimmingEnds: Substring { self[...].trimmingEnds }
}

extension Substring {
  fileprivate var trimmingEnds: Substring {
    var result = self
    while result.last?.isNewline == true { result.removeLast() }
    return result
  }
}
