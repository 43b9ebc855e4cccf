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

  /// Where the links of imported texts lead now.
  package struct Links: Sendable {
    /// To documents that were imported, or that the archive has.
    package var documents = 0
    /// To images that were copied.
    package var images = 0
    /// To other sites.
    package var elsewhere = 0
    /// To what the site doesn't have, or an archive can't publish. Each is noted.
    package var nowhere = 0
  }

  /// Files, or records, of one kind that weren't imported.
  package struct LeftOut: Sendable {
    package let name: String
    package let reason: String
    /// The word for one of them.
    let unit: String
    package fileprivate(set) var count: Int
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
  /// Nil where the input has no links.
  package var links: Links?
  /// How many files a site's folder has; nil where the input is none.
  package var files: Int?
  /// In the order in which they were met first.
  package private(set) var leftOut: [LeftOut] = []
  private var positions: [Case: Int] = [:]
  private var leftPositions: [String: Int] = [:]

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

  /// Counts files, or records, that aren't imported.
  mutating func leaveOut(_ name: String, _ reason: String, _ count: Int = 1, unit: String = "file") {
    let key = "\(name): \(reason)"
    if let position = leftPositions[key] {
      leftOut[position].count += count
    } else {
      leftPositions[key] = leftOut.count
      leftOut.append(LeftOut(name: name, reason: reason, unit: unit, count: count))
    }
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
