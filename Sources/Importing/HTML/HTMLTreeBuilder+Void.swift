extension HTMLTreeBuilder {
  /// An element that has no words of its own, or none that pages show.
  mutating func void(_ tag: HTMLTag) {
    switch tag.name {
    case "br": lineBreak()
    case "hr":
      endLine()
      append(HTMLBlock(.rule))
    case "img": image(tag)
    case "iframe", "embed", "object", "audio", "video", "source": embedded(tag)
    case "input" where tag["type"]?.lowercased() == "checkbox" && isAtStartOfItem:
      guard let item = open.last else { return }
      document.blocks[item].kind = .item(isDone: tag["checked"] != nil)
    case "input": document.notes.add("<input> is left out")
    default: break
    }
  }

  private var isAtStartOfItem: Bool {
    guard let top = open.last, case .item = kind(of: top) else { return false }
    return document.blocks[top].children.allSatisfy { document.blocks[$0].runs.isEmpty }
  }

  private mutating func image(_ tag: HTMLTag) {
    // Scripts load some images late, and the address stands elsewhere until then.
    let written = ["src", "data-src", "data-lazy-src", "data-orig-file"].compactMap { tag.words($0) }
      .first { !$0.hasPrefix("data:") }
    guard let written, let address = LinkText.address(written, isImage: true) else {
      document.notes.add(
        tag["src"]?.hasPrefix("data:") == true
          ? "an image that is written into the text itself (data:) is left out"
          : "an image without an address is left out")
      return
    }
    insert(.image(address: address, alt: tag.words("alt") ?? "", title: tag.words("title")))
  }

  /// What other sites show in a page becomes a link to it, since nothing is loaded from there.
  private mutating func embedded(_ tag: HTMLTag) {
    // Those of one video are copies of it.
    if tag.name == "source", lastEmbedded != nil { return }
    guard let written = tag.words("src") ?? tag.words("data") ?? tag.words("data-src"),
      let address = LinkText.address(written)
    else {
      if tag.name == "audio" || tag.name == "video" { lastEmbedded = nil }
      if tag.name == "iframe" || tag.name == "embed" {
        document.notes.add("<\(tag.name)> without an address is left out")
      }
      return
    }
    guard lastEmbedded != address else { return }
    lastEmbedded = address
    let page = LinkText.page(ofEmbedded: address)
    addLink(to: page, words: tag.words("title"))
    document.notes.add("<\(tag.name)> is a link now, since pages load nothing from elsewhere")
  }

  /// A link in a paragraph of its own.
  mutating func addLink(to address: String, words: String?) {
    endParagraph()
    let before = marks
    if !marks.contains(where: \.isLink) { marks.append(.link(address: address, title: nil)) }
    insert(.text(words ?? address))
    marks = before
    endParagraph()
  }
}
