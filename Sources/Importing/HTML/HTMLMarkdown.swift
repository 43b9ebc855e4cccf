/// HTML that others wrote, as Markdown that shows the same.
struct HTMLMarkdown {
  /// Ends with a line end, unless it is empty.
  let markdown: String
  /// Without any markup, on one line.
  let plain: String
  /// What somebody should look at.
  let notes: [String]

  init(_ html: String, newlines: HTMLDocument.Newlines = .none) {
    var tokenizer = HTMLTokenizer(html)
    var builder = HTMLTreeBuilder(newlines)
    while let token = tokenizer.next() { builder.add(token) }
    self.init(builder.finish(at: tokenizer.bytes.count), tokenizer)
  }

  init(_ document: HTMLDocument, _ tokenizer: HTMLTokenizer) {
    var writer = MarkdownBlocks(document, source: tokenizer.source)
    markdown = PlainText.withoutControls(writer.markdown())
    var notes = tokenizer.notes
    notes.add(document.notes)
    notes.add(writer.notes)
    self.notes = notes.lines
    plain = Self.plain(document)
  }

  private static func plain(_ document: HTMLDocument) -> String {
    var text = ""
    var rest = [0]
    while let block = rest.popLast() {
      text += " "
      if case .code(let code, _) = document.blocks[block].kind { text += code }
      for run in document.blocks[block].runs {
        switch run.content {
        case .text(let words): text += words
        case .lineBreak: text += " "
        case .image, .footnote: break
        }
      }
      rest += document.blocks[block].children.reversed()
    }
    return PlainText.line(text)
  }
}
