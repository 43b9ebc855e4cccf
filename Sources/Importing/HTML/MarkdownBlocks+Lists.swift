extension MarkdownBlocks {
  mutating func list(_ list: HTMLBlock, _ start: Int?) {
    var items = list.children.filter { document.blocks[$0].kind.isItem }
    let isTight = items.allSatisfy(isTight)
    var number = start.map { min(max($0, 0), 999_999_999) } ?? 0
    if let start, start != number {
      notes.add("a list begins with the number \(start), which Markdown can't have")
    }
    if items.isEmpty { items = list.children }
    for (position, item) in items.enumerated() {
      if position > 0, !isTight { line("") }
      let sign = start == nil ? "- " : "\(number). "
      if number < 999_999_999 { number += 1 }
      within(first: sign, rest: String(repeating: " ", count: sign.utf8.count)) { writer in
        writer.item(writer.document.blocks[item], isTight: isTight)
      }
    }
  }

  private mutating func item(_ item: HTMLBlock, isTight: Bool) {
    if case .item(let isDone?) = item.kind {
      let box = isDone ? "[x] " : "[ ] "
      // A box stands before words only.
      firstPrefix = (firstPrefix ?? "") + box
    }
    blocks(item.children, isTight: isTight)
  }

  /// Whether an item needs no blank lines: words, and then at most lists that may follow them at once.
  private func isTight(_ item: Int) -> Bool {
    let children = document.blocks[item].children.filter { !isEmpty($0) }
    return children.enumerated().allSatisfy { position, block in
      switch document.blocks[block].kind {
      case .paragraph(let isExplicit): position == 0 && !isExplicit
      case .list(let start):
        // Between words and a list that begins with another number, or with nothing, a blank line must stand.
        (start ?? 1) == 1 && (position == 0 || !document.blocks[children[position - 1]].kind.isList)
          && document.blocks[block].children.first.map(hasWords) == true
      default: false
      }
    }
  }

  private func hasWords(_ item: Int) -> Bool {
    document.blocks[item].children.contains { !isEmpty($0) }
  }

  /// Terms as items, and what is said of them below.
  mutating func definitions(_ list: HTMLBlock) {
    var groups: [[Int]] = []
    var isTerm = false
    for block in list.children where !isEmpty(block) {
      let startsGroup = document.blocks[block].kind == .term && !isTerm
      isTerm = document.blocks[block].kind == .term
      if startsGroup || groups.isEmpty { groups.append([]) }
      groups[groups.count - 1].append(block)
    }
    for (position, group) in groups.enumerated() {
      if position > 0 { line("") }
      within(first: "- ", rest: "  ") { $0.blocks(group, isTight: false) }
    }
  }
}

extension HTMLBlock.Kind {
  fileprivate var isItem: Bool {
    if case .item = self { true } else { false }
  }
}
