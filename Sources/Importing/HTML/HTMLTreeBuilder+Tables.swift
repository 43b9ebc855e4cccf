extension HTMLTreeBuilder {
  mutating func startTablePart(_ tag: HTMLTag) {
    if tag.name == "table" {
      for block in open { document.blocks[block].isComplex = true }
      var table = HTMLBlock(.table)
      table.range = tag.range
      isInTableHead = false
      return open(table, tag)
    }
    // Without a table these mean nothing.
    guard let table = innermostTable else { return endParagraph() }
    switch tag.name {
    case "tr":
      truncate(to: table + 1)
      open(HTMLBlock(.row(isHeader: isInTableHead)), tag)
    case "td", "th":
      if let row = open.indices.last(where: { $0 > table && isRow($0) }) {
        truncate(to: row + 1)
      } else {
        truncate(to: table + 1)
        open(HTMLBlock(.row(isHeader: isInTableHead)), HTMLTag(name: "tr"))
      }
      startCell(tag, in: open[table])
    default:
      truncate(to: table + 1)
      isInTableHead = tag.name == "thead"
    }
  }

  mutating func endTablePart(_ name: String, _ range: Range<Int>) {
    guard let table = innermostTable else { return endParagraph() }
    switch name {
    case "table":
      let block = open[table]
      document.blocks[block].range = document.blocks[block].range.lowerBound..<range.upperBound
      truncate(to: table)
    case "tr": truncate(to: table + 1)
    case "td", "th":
      if let row = open.indices.last(where: { $0 > table && isRow($0) }) { truncate(to: row + 1) }
    default:
      truncate(to: table + 1)
      isInTableHead = false
    }
  }

  private mutating func startCell(_ tag: HTMLTag, in table: Int) {
    for name in ["colspan", "rowspan"] where tag[name].flatMap({ Int($0) }) ?? 1 != 1 {
      document.blocks[table].isComplex = true
    }
    let style = [tag["align"], tag["style"], tag["class"]].compactMap { $0?.lowercased() }.joined(
      separator: " ")
    let alignment: String? = ["center", "right", "left"].first { side in
      tag["align"]?.lowercased() == side || style.contains("align:\(side)")
        || style.contains("align: \(side)") || style.contains("align-\(side)")
    }
    let depth = open.count
    open(HTMLBlock(.cell(isHeader: tag.name == "th", alignment: alignment)), tag)
    guard open.count > depth else { return }
    outerMarks.append(openMarks)
    openMarks = []
    countMarks()
  }

  private var innermostTable: Int? { open.lastIndex { kind(of: $0) == .table } }

  private func isRow(_ position: Int) -> Bool {
    if case .row = kind(of: open[position]) { true } else { false }
  }
}
