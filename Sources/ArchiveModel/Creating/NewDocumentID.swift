package import Diagnostics
internal import UnicodeForms

/// Finds an id for a new document among those that are taken.
package struct NewDocumentID: Sendable {
  /// Why there is no such id.
  package struct Problem: Error, Hashable, Sendable {
    package let message: String
    package let help: [String]
    /// Whether something else has the id.
    package let isTaken: Bool

    package init(_ message: String, help: [String] = [], isTaken: Bool = false) {
      self.message = message
      self.help = help
      self.isTaken = isTaken
    }
  }

  private let kind: DocumentKind
  private let languages: [LanguageTag]
  /// By name, as a disk that knows no case has it.
  private let taken: [String: SourcePath]

  /// - Parameter documents: all that the archive has.
  package init(
    of kind: DocumentKind, among documents: some Sequence<(id: DocumentID, path: SourcePath)>,
    languages: [LanguageTag]
  ) {
    self.kind = kind
    self.languages = languages
    var taken: [String: SourcePath] = [:]
    for document in documents where document.id.kind == kind {
      taken[UnicodeForm.folded(document.id.name)] = document.path
    }
    self.taken = taken
  }

  /// The id that a title gives.
  ///
  /// Articles stand in the folder of their year, and of several with one title, such as weekly reviews, each further one has a
  /// number: what repeats a title there is mostly another text. Of all else there should be one, so a second is refused.
  ///
  /// - Returns: the id, and what has the id without a number, where that is taken.
  package func id(
    for title: String, year: String
  ) throws(Problem) -> (id: DocumentID, namesake: SourcePath?) {
    guard let made = TitleID.id(for: title) else {
      throw Problem("“\(title)” has no letter or digit that an id could be made of", help: [Self.help])
    }
    let isReserved = made == "index" || NameRules.problem(in: made) != nil
    let name = (kind == .article ? "\(year)/" : "") + (isReserved ? "\(made)-\(kind.noun)" : made)
    guard let path = taken[UnicodeForm.folded(name)] else { return (DocumentID(kind, name), nil) }
    guard kind == .article else {
      throw Problem("“\(name)” is the id of \(path)", help: [Self.help], isTaken: true)
    }
    var number = 2
    while taken[UnicodeForm.folded("\(name)-\(number)")] != nil { number += 1 }
    return (DocumentID(kind, "\(name)-\(number)"), path)
  }

  /// The id that somebody chose.
  package func id(chosen: String) throws(Problem) -> DocumentID {
    let id = DocumentID(kind, UnicodeForm.composed(chosen))
    if let problem = NameRules.problem(in: id.name) {
      throw Problem("“\(id.name)” can't be an id: \(problem)")
    }
    guard
      InputClassifier(languages: languages).role(of: id.file(in: nil)).role == .document(id, translation: nil)
    else {
      let problem =
        id.name.contains(".")
        ? "what follows a dot is taken for a language" : "\(kind.nounPhrase) stands in no folder of its own"
      throw Problem("“\(id.name)” can't be the id of \(kind.nounPhrase): \(problem)")
    }
    if let path = taken[UnicodeForm.folded(id.name)] {
      throw Problem("“\(id.name)” is the id of \(path)", isTaken: true)
    }
    return id
  }

  private static let help = "choose one with --id"
}
