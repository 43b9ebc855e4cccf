package import Diagnostics

/// What is listed together.
package enum ListedKind: String, CaseIterable, Sendable {
  case articles
  case events
  case regions
  case people
  case organisations
  case topics
  case sources
  case pages

  init(_ kind: DocumentKind) {
    switch kind {
    case .article: self = .articles
    case .region: self = .regions
    case .person: self = .people
    case .organisation: self = .organisations
    case .topic: self = .topics
    case .source: self = .sources
    case .page: self = .pages
    }
  }
}

/// A document or event of an archive, as lists have it.
package struct ListedItem: Sendable {
  /// What is known of whether readers see an article.
  package enum Status: String, CaseIterable, Sendable {
    case published
    case draft
    case embargo
    case retracted
  }

  package let kind: ListedKind
  /// As links have it: the document's name, or ARTICLE#ID of an event.
  package let id: String
  /// The file that describes it.
  package let path: SourcePath
  /// A day, or an EDTF date.
  package let date: String?
  package let title: String
  /// Of an article, or of an event.
  package let status: String?
  package let gaps: [Gap]
  /// The languages of the archive that it could be translated into, and isn't.
  package let untranslated: [LanguageTag]
}
