internal import Diagnostics

/// Everything that can be named, by each of the ways of naming it.
struct ReferenceIndex: Sendable {
  /// A document, and what it became.
  struct Entry: Sendable {
    let id: DocumentID
    let path: SourcePath
    let state: State
  }

  /// What can be said of a document.
  enum State: Sendable {
    case published(Subject)
    case held(Exclusion.Reason)
    /// Its own file has errors, which were reported.
    case unusable
  }

  private var byID: [DocumentID: Entry] = [:]
  private var byName: [String: [DocumentID]] = [:]
  private var byPath: [SourcePath: (id: DocumentID, language: LanguageTag?)] = [:]
  private var namesByKind: [DocumentKind: [String]] = [:]
  private var unusableKinds: Set<DocumentKind> = []

  /// - Parameter entries: each id once.
  init(_ entries: [Entry], translations: [(id: DocumentID, language: LanguageTag, path: SourcePath)]) {
    byID.reserveCapacity(entries.count)
    byName.reserveCapacity(entries.count)
    byPath.reserveCapacity(entries.count + translations.count)
    for entry in entries {
      byID[entry.id] = entry
      byName[entry.id.name, default: []].append(entry.id)
      byPath[entry.path] = (entry.id, nil)
      namesByKind[entry.id.kind, default: []].append(entry.id.name)
      if case .unusable = entry.state { unusableKinds.insert(entry.id.kind) }
    }
    for translation in translations {
      byPath[translation.path] = (translation.id, translation.language)
    }
  }

  subscript(id: DocumentID) -> Entry? { byID[id] }

  /// What is published under this very id.
  func publishedSubject(_ id: DocumentID) -> Subject? {
    if case .published(let subject)? = byID[id]?.state { subject } else { nil }
  }

  /// The documents of any kind whose id is `name`, by kind.
  func documents(named name: String) -> [DocumentID] { (byName[name] ?? []).sorted() }

  func document(at path: SourcePath) -> (id: DocumentID, language: LanguageTag?)? { byPath[path] }

  /// The ids of one kind, for suggestions.
  func names(of kind: DocumentKind) -> [String] { namesByKind[kind] ?? [] }

  /// Whether names are unknown, since the files that give them have errors.
  func hasUnusableNames(of kind: DocumentKind?) -> Bool {
    kind.map { unusableKinds.contains($0) } ?? !unusableKinds.isDisjoint(
      with: [.source] + DocumentKind.entities)
  }

  /// The ids of all kinds, for suggestions.
  var allNames: some Sequence<String> { byName.keys }
}
