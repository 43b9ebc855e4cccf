/// A row of a table, read cell by cell; each cell that isn't blank is a field whose fate is told.
struct EventRow {
  let place: ImportPlace
  private let header: [String]
  private let cells: [String]
  private let columns: [String: Int]
  private var isSettled: [Bool]
  private(set) var fates: [(name: String, fate: FieldFate)] = []

  /// - Parameter columns: positions by names in small letters.
  init(_ row: CSVTable.Row, header: [String], columns: [String: Int], file: String) {
    place = ImportPlace(file: file, line: row.line)
    self.header = header
    self.columns = columns
    cells = row.cells
    isSettled = row.cells.map { $0.allSatisfy(\.isWhitespace) }
  }

  /// Whether there is nothing in it.
  var isBlank: Bool { !isSettled.contains(false) }

  /// What stands in the first of these columns that isn't blank, without space at its ends.
  func text(_ names: String...) -> String? { text(names) }

  func text(_ names: [String]) -> String? {
    for name in names {
      guard let position = columns[name], position < cells.count else { continue }
      let text = cells[position].trimmed
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// Says what became of what ``text(_:)`` gives.
  mutating func settle(_ names: String..., as fate: FieldFate) { settle(names, as: fate) }

  mutating func settle(_ names: [String], as fate: FieldFate) {
    for name in names {
      guard let position = columns[name], position < cells.count, !isSettled[position] else { continue }
      isSettled[position] = true
      return fates.append((header[position], fate))
    }
  }

  /// Cells of which nobody has said anything, with their columns' names.
  mutating func rest(as fate: (String) -> FieldFate) -> [(label: String, text: String)] {
    var rest: [(label: String, text: String)] = []
    for position in cells.indices where !isSettled[position] {
      let name =
        position < header.count && !header[position].isEmpty ? header[position] : "column \(position + 1)"
      isSettled[position] = true
      fates.append((name, fate(name)))
      rest.append((name, PlainText.line(cells[position])))
    }
    return rest
  }
}
