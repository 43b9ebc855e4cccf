import Diagnostics

extension SourceLocator {
  /// The places in the file of parts of the current block's plain text; the block's start for what isn't found.
  ///
  /// - Parameters:
  ///   - parts: in order, none within another.
  ///   - cell: in a table, the column from 0, and whether it is the header's.
  mutating func places(
    of parts: [Range<Int>], in pieces: [TextPiece], cell: (column: Int, isHeader: Bool)?
  ) -> [SourceRange] {
    var range = blockRange
    if let cell { range = cellRange(cell.column, in: cell.isHeader ? headerRow(in: range) : range) }
    var alignment = TextAlignment(source, range)
    return alignment.places(of: parts, in: pieces).map { $0.map { lines.range(of: $0) } ?? blockStart() }
  }

  /// The line before the one that draws the rule below a table's header.
  private func headerRow(in table: Range<Int>) -> Range<Int> {
    var last = table.lowerBound..<table.lowerBound
    var start = table.lowerBound
    while start < table.upperBound {
      let end = source[start..<table.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? table.upperBound
      let line = source[start..<end]
      if !last.isEmpty, line.contains(UInt8(ascii: "-")),
        line.allSatisfy({ $0.isASCIISpace || "|-:>".utf8.contains($0) })
      {
        return last
      }
      if start < end { last = start..<end }
      start = end + 1
    }
    return table
  }

  /// The part of a row from one of its cells on: bars divide a row, but for those behind a backslash.
  private func cellRange(_ column: Int, in row: Range<Int>) -> Range<Int> {
    var index = row.lowerBound
    // What marks quotes and lists stands before the row.
    var first = index
    while first < row.upperBound, " \t>-*+".utf8.contains(source[first]) { first += 1 }
    if first < row.upperBound, source[first] == UInt8(ascii: "|") { index = first + 1 }
    var rest = column
    while rest > 0, index < row.upperBound {
      if source[index] == UInt8(ascii: "\\") {
        index += 1
      } else if source[index] == UInt8(ascii: "|") {
        rest -= 1
      }
      index += 1
    }
    return min(index, row.upperBound)..<row.upperBound
  }
}
