internal import Diagnostics
internal import UnicodeForms

/// What is to be renamed, and to what.
package struct RenameRequest: Hashable, Sendable {
  package let old: DocumentID
  package let new: DocumentID

  /// Understands both names as people write them: `kind/id`, an article's path, or a bare id.
  package init(_ old: String, to new: String, in loaded: LoadedArchive) throws(RenameProblem) {
    let documents = loaded.paths
    self.old = try Self.document(named: UnicodeForm.composed(old), in: documents)
    self.new = try Self.name(UnicodeForm.composed(new), for: self.old, in: loaded)
    guard self.new.name.utf8.elementsEqual(self.old.name.utf8) == false else {
      throw RenameProblem("“\(self.old)” has that name already")
    }
    // Disks that know no case take the old and the new name for one, which is then no other document's.
    if self.new != self.old, let path = documents[self.new] {
      throw RenameProblem("“\(self.new)” is the id of \(path)", help: ["choose another name"])
    }
  }

  fileprivate static func document(
    named name: String, in documents: [DocumentID: SourcePath]
  ) throws(RenameProblem) -> DocumentID {
    if name.contains("#"), documents[DocumentID(.article, name)] == nil {
      throw RenameProblem(
        "“\(name)” names an event, and documents alone can be renamed",
        help: ["an event's id is part of its address: change it by hand where no one cites it yet"])
    }
    if let (kind, rest) = split(name), documents[DocumentID(kind, rest)] != nil {
      return DocumentID(kind, rest)
    }
    let found = DocumentKind.allCases.map { DocumentID($0, name) }.filter { documents[$0] != nil }.sorted()
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      throw RenameProblem(
        "“\(name)” is the id of \(found.count) documents",
        help: ["write which: " + found.map { "\($0) (\(documents[$0]!))" }.joined(separator: ", ")])
    }
    let candidates = documents.keys.sorted()
    let near: DocumentID?
    if let (kind, rest) = split(name) {
      let wanted = Suggestion.nearest(to: rest, in: candidates.filter { $0.kind == kind }.map(\.name))
      near = wanted.map { DocumentID(kind, $0) }
    } else {
      let wanted = Suggestion.nearest(to: name, in: candidates.map(\.name))
      near = candidates.first { $0.name == wanted }
    }
    throw RenameProblem(
      "no document has the id “\(name)”",
      help: near.map { ["did you mean “\($0)” (\(documents[$0]!))?"] } ?? [])
  }

  private static func name(
    _ name: String, for old: DocumentID, in loaded: LoadedArchive
  ) throws(RenameProblem) -> DocumentID {
    var rest = name
    if let (kind, own) = split(name) {
      guard kind == old.kind else {
        throw RenameProblem(
          "“\(old)” is \(old.kind.nounPhrase), and “\(name)” would be \(kind.nounPhrase)",
          help: ["a document keeps its kind: leave out “\(kind.rawValue)/”"])
      }
      rest = own
    }
    let new = DocumentID(old.kind, rest)
    if let problem = NameRules.problem(in: rest) {
      throw RenameProblem("“\(rest)” can't be an id: \(problem)")
    }
    let classifier = InputClassifier(languages: loaded.configuration.languages)
    guard classifier.role(of: new.file(in: nil)).role == .document(new, translation: nil) else {
      let problem =
        rest.contains(".")
        ? "what follows a dot is taken for a language"
        : "\(old.kind.nounPhrase) stands in no folder of its own"
      throw RenameProblem("“\(rest)” can't be the id of \(old.kind.nounPhrase): \(problem)")
    }
    return new
  }

  private static func split(_ name: String) -> (kind: DocumentKind, rest: String)? {
    guard let slash = name.firstIndex(of: "/"), let kind = DocumentKind(rawValue: String(name[..<slash]))
    else {
      return nil
    }
    return (kind, String(name[name.index(after: slash)...]))
  }
}

extension LoadedArchive {
  /// The files of all documents, but for translations.
  fileprivate var paths: [DocumentID: SourcePath] {
    Dictionary(documents.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
  }

  /// The document that a name means: `kind/id`, an article's path, a bare id, or the path of its file.
  package func document(named name: String) throws(RenameProblem) -> DocumentID {
    let name = UnicodeForm.composed(name)
    if let document = documents.first(where: { $0.path.rawValue == name }) { return document.id }
    return try RenameRequest.document(named: name, in: paths)
  }
}

extension DocumentID {
  /// The file that describes it, or its translation.
  func file(in language: LanguageTag?) -> SourcePath {
    let folder = kind == .source ? "seeds" : "content/\(kind.rawValue)"
    let ending = language.map { ".\($0.rawValue).md" } ?? ".md"
    return SourcePath("\(folder)/\(name)\(ending)")
  }
}

extension OutputPath {
  /// Whether disks that know no case, or compose letters, take both for one.
  func isSameOnSomeDisk(as other: OutputPath) -> Bool {
    UnicodeForm.folded(rawValue) == UnicodeForm.folded(other.rawValue)
  }
}
