/// What people decide about an import.
package struct ImportSettings: Sendable {
  /// Whether articles are made to be published, and not as drafts.
  package var publishes = false
  /// The day that articles are given as theirs, such as `2022-09-25`: that on which the archive took them over.
  package var date = "1970-01-01"
  /// The day on which the import is made, where what is dated later must not be published yet; nil where nothing is held back.
  package var today: String?
  /// Whose columns a table has; its header tells if nil.
  package var eventKind: EventTableKind?

  package init() {}

  /// Whether a text can be ``date``.
  package static func isDay(_ text: String) -> Bool { ImportedDate.day(text) != nil }
}
