extension MarkdownBlocks {
  /// A figure of one image has its caption as the image's title; in any other the caption stands below.
  mutating func figure(_ figure: HTMLBlock) {
    let captions = figure.children.filter { document.blocks[$0].kind == .caption && !isEmpty($0) }
    let others = figure.children.filter { document.blocks[$0].kind != .caption && !isEmpty($0) }
    guard others.count == 1, captions.count == 1, let caption = title(document.blocks[captions[0]].runs),
      case .paragraph = document.blocks[others[0]].kind
    else {
      return blocks(others + captions, isTight: false)
    }
    let pieces = MarkdownPieces.pieces(document.blocks[others[0]].runs)
    guard pieces.count == 1, case .image(let address, let alt, let title) = pieces[0].content else {
      return blocks(others + captions, isTight: false)
    }
    if let title, title != caption {
      notes.add("an image has a title beside its caption, which isn't kept: “\(title)”")
    }
    var image = pieces[0]
    image.content = .image(address: address, alt: alt, title: caption)
    lines(MarkdownInlines.markdown([image]))
  }

  /// A caption as plain text; nil where links would be lost.
  private func title(_ runs: [HTMLRun]) -> String? {
    guard !runs.contains(where: { $0.marks.contains(where: \.isLink) }) else { return nil }
    var text = ""
    for run in runs {
      switch run.content {
      case .text(let words): text += words
      case .lineBreak: text += " "
      case .image, .footnote: return nil
      }
    }
    let line = PlainText.line(text)
    return line.isEmpty ? nil : line
  }
}
