/// What an import did with each field that it read, so that nothing is lost without a word.
package struct ImportReport: Sendable {
  /// All fields of one name that met with one fate.
  package struct Field: Sendable {
    package let name: String
    package let fate: FieldFate
    package fileprivate(set) var count: Int
    /// Of the first of them.
    package let example: ImportPlace
  }

  /// Something that a person should look at.
  package struct Note: Hashable, Sendable {
    package let place: ImportPlace
    package let message: String
  }

  private struct Case: Hashable {
    let name: String
    let fate: FieldFate
  }

  /// How many records were read.
  package var records = 0
  /// In the order in which they were met first.
  package private(set) var fields: [Field] = []
  package private(set) var notes: [Note] = []
  /// Records of which nothing was made, with the reason.
  package private(set) var skipped: [Note] = []
  private var positions: [Case: Int] = [:]

  package init() {}

  /// Counts one field.
  mutating func count(_ name: String, _ fate: FieldFate, at place: ImportPlace) {
    let key = Case(name: name, fate: fate)
    if let position = positions[key] {
      fields[position].count += 1
    } else {
      positions[key] = fields.count
      fields.append(Field(name: name, fate: fate, count: 1, example: place))
    }
  }

  mutating func note(_ message: String, at place: ImportPlace) {
    notes.append(Note(place: place, message: message))
  }

  mutating func skip(_ reason: String, at place: ImportPlace) {
    skipped.append(Note(place: place, message: reason))
  }

  /// The fields by their names, and those of one name by what became of them.
  package var sortedFields: [Field] {
    let order = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    return fields.enumerated().sorted {
      (order[$0.element.name]!, $0.offset) < (order[$1.element.name]!, $1.offset)
    }.map(\.element)
  }
}
