extension MarkdownBlocks {
  /// Columns and cells that a text may have in one table.
  private static let mostColumns = 200
  private static let mostCells = 50_000

  mutating func table(_ table: HTMLBlock) {
    let rows = table.children.filter {
      document.blocks[$0].kind.isRow && !document.blocks[$0].children.isEmpty
    }
    let columns = rows.map { document.blocks[$0].children.count }.max() ?? 0
    for caption in table.children where document.blocks[caption].kind == .caption && !isEmpty(caption) {
      lines(MarkdownInlines.markdown(document.blocks[caption].runs))
      line("")
    }
    guard columns > 0 else { return }
    let isSimple =
      !table.isComplex && columns <= Self.mostColumns && columns * rows.count <= Self.mostCells
      && rows.allSatisfy { document.blocks[$0].children.allSatisfy(hasWordsOnly) }
    guard isSimple else { return complex(table) }
    let hasHeader = isHeader(rows[0])
    row(hasHeader ? document.blocks[rows[0]].children : [], columns, isHeader: true)
    line("|" + (0..<columns).map { " \(delimiter(rows[0], $0)) |" }.joined())
    for found in rows.dropFirst(hasHeader ? 1 : 0) {
      row(document.blocks[found].children, columns, isHeader: false)
    }
  }

  /// A table that Markdown has no form for stays visible as it is.
  private mutating func complex(_ table: HTMLBlock) {
    notes.add("a table with joined cells, or with more than words in them, stays HTML and is shown as such")
    code(source(table.range), "html")
  }

  private func hasWordsOnly(_ cell: Int) -> Bool {
    document.blocks[cell].children.allSatisfy { block in
      if case .paragraph = document.blocks[block].kind { true } else { false }
    }
  }

  private func isHeader(_ row: Int) -> Bool {
    if document.blocks[row].kind == .row(isHeader: true) { return true }
    return document.blocks[row].children.allSatisfy {
      if case .cell(isHeader: true, _) = document.blocks[$0].kind { true } else { false }
    }
  }

  private func delimiter(_ row: Int, _ column: Int) -> String {
    let cells = document.blocks[row].children
    guard column < cells.count, case .cell(_, let alignment?) = document.blocks[cells[column]].kind else {
      return "---"
    }
    return switch alignment {
    case "center": ":-:"
    case "right": "--:"
    default: ":--"
    }
  }

  private mutating func row(_ cells: [Int], _ columns: Int, isHeader: Bool) {
    var text = "|"
    for column in 0..<columns {
      let words = column < cells.count ? words(of: cells[column], isHeader: isHeader) : ""
      text += words.isEmpty ? "  |" : " \(words) |"
    }
    line(text)
  }

  private mutating func words(of cell: Int, isHeader: Bool) -> String {
    var runs: [HTMLRun] = []
    for block in document.blocks[cell].children where !isEmpty(block) {
      if !runs.isEmpty { runs.append(HTMLRun(content: .lineBreak, marks: [])) }
      runs += document.blocks[block].runs
    }
    if !isHeader, case .cell(isHeader: true, _) = document.blocks[cell].kind {
      runs = runs.map { $0.marked(.strong) }
    }
    if MarkdownPieces.pieces(runs).contains(where: \.isBreak) {
      notes.add("<br> is kept in a table; readers see it as text unless archive.yml allows it under html")
    }
    return MarkdownInlines.markdown(runs, in: .cell)
  }
}

extension HTMLBlock.Kind {
  fileprivate var isRow: Bool {
    if case .row = self { true } else { false }
  }
}
