/// A table whose end hasn't come.
struct OpenTable {
  let alignments: UnsafeBufferPointer<UInt8>
  var isInHeader = false
  var isHeaderCell = false
  var hasBody = false
  var column = 0
}

extension MarkdownRenderer {
  mutating func enterTable(_ node: MarkdownNode) {
    tableCount += 1
    table = OpenTable(alignments: node.columnAlignments)
    locator.enterBlock(startLine: node.startLine, endLine: node.endLine)
    // Wide tables scroll in their own box, which a keyboard must reach and a screen reader name.
    writeBlockTag("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
    write(label: labels.table, number: String(tableCount))
    write("\">\n<table>\n")
  }

  mutating func exitTable() {
    if table?.hasBody == true { write("</tbody>\n") }
    write("</table>\n</div>\n")
    table = nil
  }

  mutating func enterRow(_ node: MarkdownNode) {
    let isHeader = node.isHeaderRow
    table?.isInHeader = isHeader
    table?.column = 0
    if isHeader {
      write("<thead>\n")
    } else {
      // The header's own lines may lie: the table's are searched for it, and each other row's for that row.
      locator.enterBlock(startLine: node.startLine, endLine: node.startLine)
      if table?.hasBody == false {
        write("<tbody>\n")
        table?.hasBody = true
      }
    }
    write("<tr>\n")
  }

  mutating func exitRow(_ node: MarkdownNode) {
    write("</tr>\n")
    if node.isHeaderRow { write("</thead>\n") }
  }

  mutating func enterCell(_ node: MarkdownNode) {
    beginText()
    guard let table else { return }
    // A header without text names nothing.
    let isHeader = table.isInHeader && node.firstChild != nil
    write(isHeader ? "<th scope=\"col\"" : "<td")
    let alignment = table.column < table.alignments.count ? table.alignments[table.column] : 0
    switch alignment {
    case UInt8(ascii: "l"): write(" class=\"align-left\"")
    case UInt8(ascii: "c"): write(" class=\"align-center\"")
    case UInt8(ascii: "r"): write(" class=\"align-right\"")
    default: break
    }
    write(">")
    self.table?.column += 1
    self.table?.isHeaderCell = isHeader
  }

  mutating func exitCell() {
    exitTextBlock()
    write(table?.isHeaderCell == true ? "</th>\n" : "</td>\n")
  }
}
