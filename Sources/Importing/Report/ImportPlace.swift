/// A place in what is imported: a line of a file, or a record that people know by its number or its key.
package struct ImportPlace: Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// From 1.
  package let line: Int?
  /// From 1, in scalars.
  package let column: Int?
  /// What people know the record by, worded to stand behind the file: `record 3 “smith2022”`.
  package let record: String?

  package init(file: String, line: Int? = nil, column: Int? = nil, record: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.record = record
  }

  package var description: String {
    var text = file
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    return record.map { "\(text), \($0)" } ?? text
  }
}
