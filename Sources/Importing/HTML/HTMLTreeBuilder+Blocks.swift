extension HTMLTreeBuilder {
  mutating func startBlock(_ tag: HTMLTag) {
    switch tag.name {
    case "p":
      endParagraph()
      nextIsExplicit = collecting == nil
    case "h1", "h2", "h3", "h4", "h5", "h6":
      collect(in: append(HTMLBlock(.heading(Int(tag.name.dropFirst())!))))
    case "figcaption", "caption": collect(in: append(HTMLBlock(.caption)))
    case "summary": collect(in: append(HTMLBlock(.term)))
    case "ul", "menu", "dir": open(HTMLBlock(.list(start: nil)), tag)
    case "ol": open(HTMLBlock(.list(start: tag["start"].flatMap { Int($0) } ?? 1)), tag)
    case "li": startItem(tag)
    case "dl": open(HTMLBlock(.definitions), tag)
    case "dt", "dd": startDefinition(tag)
    case "blockquote": open(HTMLBlock(.quote(source: tag["cite"].flatMap { LinkText.address($0) })), tag)
    case "figure": open(HTMLBlock(.figure), tag)
    case "pre", "listing": startLiteral(tag)
    default: startTablePart(tag)
    }
  }

  mutating func endBlock(_ name: String, _ range: Range<Int>) {
    switch name {
    case "p": endParagraph()
    case "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "summary", "dt": endLine()
    case "ul", "ol", "menu", "dir": close { if case .list = $0 { true } else { false } }
    case "li": close { if case .item = $0 { true } else { false } }
    case "dl": close { $0 == .definitions }
    case "dd": close { $0 == .definition }
    case "pre", "listing":
      isVerse = false
      endParagraph()
    case "blockquote": close { if case .quote = $0 { true } else { false } }
    case "figure": close { $0 == .figure }
    default: endTablePart(name, range)
    }
  }

  /// Adds a block where blocks may stand now.
  @discardableResult mutating func append(_ block: HTMLBlock) -> Int {
    let container = container(for: block.kind)
    document.blocks.append(block)
    document.blocks[container].children.append(document.blocks.count - 1)
    return document.blocks.count - 1
  }

  /// Adds a block that others will stand in.
  mutating func open(_ block: HTMLBlock, _ tag: HTMLTag) {
    endLine()
    guard open.count <= Self.deepest else {
      document.notes.add(
        "blocks lie more than \(Self.deepest) deep in each other; what is deeper stands on the last level")
      return overflow[tag.name, default: 0] += 1
    }
    open.append(append(block))
  }

  /// Closes the innermost of a kind with all that is open in it; what isn't open in this cell is no end.
  mutating func close(_ isMeant: (HTMLBlock.Kind) -> Bool) {
    endLine()
    for position in open.indices.dropFirst().reversed() {
      let kind = document.blocks[open[position]].kind
      if isMeant(kind) { return truncate(to: position) }
      if case .cell = kind { return }
    }
  }

  mutating func truncate(to count: Int) {
    while open.count > count {
      if case .cell = document.blocks[open.removeLast()].kind {
        openMarks = outerMarks.popLast() ?? []
        countMarks()
      }
    }
    endLine()
  }

  func kind(of block: Int) -> HTMLBlock.Kind { document.blocks[block].kind }

  /// The open block that takes one of a kind, made where there is none.
  private mutating func container(for kind: HTMLBlock.Kind) -> Int {
    let top = open.last!
    switch (self.kind(of: top), kind) {
    case (.list, .item), (.definitions, .term), (.definitions, .definition), (.table, .row), (.row, .cell),
      (.table, .caption):
      return top
    case (.list, _): return child(of: top, .item(isDone: nil)) { if case .item = $0 { true } else { false } }
    case (.definitions, _): return child(of: top, .definition) { $0 == .definition }
    case (.table, _), (.row, _):
      // What stands between cells belongs before the table for browsers; here it stands behind it.
      return open.last { block in
        switch self.kind(of: block) {
        case .table, .row, .list, .definitions: false
        default: true
        }
      }!
    default: return top
    }
  }

  private mutating func child(
    of block: Int, _ kind: HTMLBlock.Kind, _ isMeant: (HTMLBlock.Kind) -> Bool
  ) -> Int {
    if let last = document.blocks[block].children.last, isMeant(self.kind(of: last)) { return last }
    document.blocks.append(HTMLBlock(kind))
    document.blocks[block].children.append(document.blocks.count - 1)
    return document.blocks.count - 1
  }

  private mutating func startItem(_ tag: HTMLTag) {
    endLine()
    if let position = nearest(within: { if case .list = $0 { true } else { false } }) {
      truncate(to: position + 1)
    } else {
      open(HTMLBlock(.list(start: nil)), HTMLTag(name: "ul"))
    }
    open(HTMLBlock(.item(isDone: nil)), tag)
  }

  private mutating func startDefinition(_ tag: HTMLTag) {
    endLine()
    if let position = nearest(within: { $0 == .definitions }) {
      truncate(to: position + 1)
    } else {
      open(HTMLBlock(.definitions), HTMLTag(name: "dl"))
    }
    if tag.name == "dd" { open(HTMLBlock(.definition), tag) } else { collect(in: append(HTMLBlock(.term))) }
  }

  /// The place of the innermost open block of a kind that isn't outside of the innermost quotation or cell.
  private func nearest(within isMeant: (HTMLBlock.Kind) -> Bool) -> Int? {
    for position in open.indices.reversed() {
      switch kind(of: open[position]) {
      case let kind where isMeant(kind): return position
      case .cell, .quote: return nil
      default: break
      }
    }
    return nil
  }
}
