internal import ArchiveModel

/// A document of a site with its place in the archive.
struct SiteEntry: Sendable {
  let document: SiteDocument
  let id: DocumentID
  /// From the archive's root.
  let path: String
  /// Nil for the archive's first language.
  let language: String?
  /// The number of the entry that it translates; -1 for a document of the archive.
  var translates: Int?
  let day: String
  let isDraft: Bool
  var title = ""
  /// The addresses of its translations, which stand with its own.
  var translatedAddresses: [(String, ImportPlace)] = []
  /// Once it is read.
  var text = SiteText.none

  /// Those that pages don't have.
  static let articleKeys: Set<String> = ["date", "updated", "lang", "authors", "topics", "status"]
}
