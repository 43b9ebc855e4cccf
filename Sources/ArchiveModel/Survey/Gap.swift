/// What something of an archive may lack.
package enum Gap: String, CaseIterable, Sendable {
  /// An article, entity or page without words of its own.
  case text
  /// An article or event that rests on nothing.
  case sources
  case summary
  /// A language of the archive that a text isn't written in.
  case translation
  /// A source that is on the web, and of which there is no archived copy.
  case archived
  /// A source without an original beside it, and without the fingerprint of one.
  case original
  /// A region that no map can show: without coordinates, code and territory.
  case coordinates
  /// A region that is part of none; countries and seas aside.
  case parent
  /// A document with an image of which it isn't said who made it.
  case credit
  /// An entity or source that nothing published refers to.
  case references

  /// What follows “articles without”.
  package var words: String {
    switch self {
    case .text: "a text"
    case .sources: "sources"
    case .summary: "a summary"
    case .translation: "a translation"
    case .archived: "an archived copy"
    case .original: "an original or its SHA-256"
    case .coordinates: "a place on maps"
    case .parent: "a parent"
    case .credit: "a credit for an image"
    case .references: "anything that refers to them"
    }
  }
}
