/// A table of comma-separated values (RFC 4180), whose rows know their lines. Semicolons and tabs are understood, too.
struct CSVTable {
  /// A row below the header.
  struct Row {
    /// Where it begins.
    let line: Int
    let cells: [String]
  }

  let header: [String]
  let rows: [Row]

  /// - Throws: ``ImportProblem`` where a quotation mark is in the way.
  init(_ text: InputText) throws(ImportProblem) {
    var reader = CSVReader(text, separator: Self.separator(of: text.bytes))
    guard let first = try reader.next() else {
      throw ImportProblem(
        at: ImportPlace(file: text.file), "the file is empty: a table with a header is wanted")
    }
    header = first.cells.map(PlainText.line)
    var rows: [Row] = []
    while let row = try reader.next() {
      // A line with nothing on it is no row.
      if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
    }
    self.rows = rows
  }

  /// What the first line has most of, outside of quotation marks.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    let most = candidates.map { counts[$0] ?? 0 }.max() ?? 0
    return candidates.first { counts[$0] ?? 0 == most }!
  }
}

/// Reads rows byte by byte.
private struct CSVReader {
  private let text: InputText
  private let bytes: [UInt8]
  private let separator: UInt8
  private var place = 0
  private var line = 1

  init(_ text: InputText, separator: UInt8) {
    self.text = text
    bytes = text.bytes
    self.separator = separator
  }

  /// The next row; nil at the end.
  mutating func next() throws(ImportProblem) -> CSVTable.Row? {
    guard place < bytes.count else { return nil }
    let start = line
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard place < bytes.count else { break }
      let byte = bytes[place]
      place += 1
      if byte == separator { continue }
      if byte == 0x0D, place < bytes.count, bytes[place] == 0x0A { place += 1 }
      line += 1
      break
    }
    return CSVTable.Row(line: start, cells: cells)
  }

  private func endsCell(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

  private mutating func cell() throws(ImportProblem) -> String {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
      let start = place
      while place < bytes.count, !endsCell(bytes[place]) { place += 1 }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }
    let opening = place
    var cell: [UInt8] = []
    place += 1
    var start = place
    while place < bytes.count {
      if bytes[place] == 0x0A { line += 1 }
      guard bytes[place] == UInt8(ascii: "\"") else {
        place += 1
        continue
      }
      cell += bytes[start..<place]
      place += 1
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        guard place == bytes.count || endsCell(bytes[place]) else {
          throw ImportProblem(
            at: text.place(of: place),
            "something follows the quotation mark that ends the cell; within a cell, it is written twice")
        }
        return String(decoding: cell, as: UTF8.self)
      }
      start = place
      place += 1
    }
    throw ImportProblem(at: text.place(of: opening), "the quotation mark that opens this cell isn't closed")
  }
}
