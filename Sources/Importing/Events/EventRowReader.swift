/// Reads the rows of one kind of table.
protocol EventRowReader {
  mutating func read(_ row: inout EventRow, into table: inout EventTable)
}
