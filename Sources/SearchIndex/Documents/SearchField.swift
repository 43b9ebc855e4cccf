/// The parts of a document that a word may stand in; where it stands in several, each counts.
package enum SearchField: Int, CaseIterable, Sendable {
  case body
  case title
  case summary
  case heading
}
