extension HTMLTreeBuilder {
  mutating func words(_ text: String) {
    guard literal == nil else {
      literal?.text += text
      return
    }
    guard linesCount != .none, text.utf8.contains(0x0A) else { return flow(text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      // What follows the last line end may go on behind a tag.
      if number > 0, number < lines.count - 1, line.utf8.allSatisfy(\.isHTMLSpace) {
        endParagraph()
      } else {
        if number > 0 { endOfLine() }
        flow(String(line))
      }
    }
  }

  private var linesCount: HTMLDocument.Newlines { isVerse ? .breaks : newlines }

  /// Adds words with their white space as pages show it.
  mutating func flow(_ text: String) {
    let block = collecting
    if block == nil, text.utf8.allSatisfy(\.isHTMLSpace) { return }
    let target = collector()
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte.isHTMLSpace {
        if !endsWithSpace { bytes.append(0x20) }
        endsWithSpace = true
      } else if byte >= 0x20, byte != 0x7F {
        bytes.append(byte)
        endsWithSpace = false
      }
    }
    guard !bytes.isEmpty else { return }
    add(.text(String(decoding: bytes, as: UTF8.self)), to: target)
  }

  mutating func insert(_ content: HTMLRun.Content) {
    let target = collector()
    endsWithSpace = false
    add(content, to: target)
  }

  private mutating func add(_ content: HTMLRun.Content, to block: Int) {
    document.blocks[block].runs.append(HTMLRun(content: content, marks: marks))
  }

  /// A break; two in a row part paragraphs.
  mutating func lineBreak() {
    guard let collecting else { return }
    if document.blocks[collecting].runs.last?.content == .lineBreak, !isLine(collecting) {
      document.blocks[collecting].runs.removeLast()
      return endParagraph()
    }
    add(.lineBreak, to: collecting)
    endsWithSpace = true
  }

  /// The end of a line where those count.
  private mutating func endOfLine() {
    guard let collecting, let last = document.blocks[collecting].runs.last else { return }
    if linesCount == .breaks, !isLine(collecting) {
      if last.content != .lineBreak { lineBreak() }
    } else if linesCount == .paragraphs, last.content != .lineBreak {
      add(.text("\n"), to: collecting)
      endsWithSpace = true
    } else {
      flow(" ")
    }
  }

  /// Ends the paragraph, unless the words stand in a line of their own, such as a heading.
  mutating func endParagraph() {
    if let collecting, isLine(collecting) { return flow(" ") }
    collecting = nil
    nextIsExplicit = false
  }

  /// Ends what takes words, be it a paragraph or a line.
  mutating func endLine() {
    collecting = nil
    nextIsExplicit = false
  }

  mutating func collect(in block: Int) {
    collecting = block
    nextIsExplicit = false
    endsWithSpace = true
  }

  private func isLine(_ block: Int) -> Bool {
    if case .paragraph = kind(of: block) { false } else { true }
  }

  private mutating func collector() -> Int {
    if let collecting { return collecting }
    let block = append(HTMLBlock(.paragraph(isExplicit: nextIsExplicit)))
    collect(in: block)
    return block
  }

  mutating func startLiteral(_ tag: HTMLTag) {
    endLine()
    // A poem is no code, though its lines count.
    guard !tag.hasClass(containing: "verse") else {
      isVerse = true
      return nextIsExplicit = true
    }
    literal = (append(HTMLBlock(.code("", language: LinkText.language(tag)))), "")
  }

  /// False where the tag is none, since only words count there.
  mutating func startInLiteral(_ tag: HTMLTag) -> Bool {
    switch tag.name {
    case "br": literal?.text += "\n"
    case "code":
      guard let block = literal?.block, case .code(_, let language) = kind(of: block), language.isEmpty else {
        break
      }
      document.blocks[block].kind = .code("", language: LinkText.language(tag))
    case "pre", "listing":
      endLiteral()
      return true
    default: if HTMLElement(tag.name) == .dropped { return true }
    }
    return false
  }

  mutating func endLiteral() {
    guard let (block, text) = literal, case .code(_, let language) = kind(of: block) else { return }
    literal = nil
    let body = text.hasPrefix("\n") ? String(text.dropFirst()) : text
    document.blocks[block].kind = .code(body, language: language)
  }
}
