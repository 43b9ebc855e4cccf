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

  /// A file that translates a document.
  typealias Translation = (id: DocumentID, language: LanguageTag, path: SourcePath)

  private let entries: [Entry]
  private let translations: [Translation]
  // These have numbers of entries; a path's may go on among the translations.
  private var byID: [DocumentID: Int32] = [:]
  private var byName: [String: Int32] = [:]
  private var byPath: [SourcePath: Int32] = [:]
  /// What has a name that another has, too.
  private var sharingNames: [String: [DocumentID]] = [:]
  private var unusableKinds: Set<DocumentKind> = []

  /// - Parameter entries: each id once.
  init(_ entries: [Entry], translations: [Translation]) {
    self.entries = entries
    self.translations = translations
    byID.reserveCapacity(entries.count)
    byName.reserveCapacity(entries.count)
    byPath.reserveCapacity(entries.count + translations.count)
    for number in entries.indices {
      let id = entries[number].id
      byID[id] = Int32(number)
      byPath[entries[number].path] = Int32(number)
      if let other = byName.updateValue(Int32(number), forKey: id.name) {
        sharingNames[id.name, default: [entries[Int(other)].id]].append(id)
      }
      if case .unusable = entries[number].state { unusableKinds.insert(id.kind) }
    }
    for number in translations.indices {
      byPath[translations[number].path] = Int32(entries.count + number)
    }
  }

  subscript(id: DocumentID) -> Entry? { byID[id].map { entries[Int($0)] } }

  /// What is published under this very id.
  func publishedSubject(_ id: DocumentID) -> Subject? { byID[id].flatMap(subject) }

  /// What is published under this name, where nothing else has it.
  func publishedSubject(onlyNamed name: String) -> Subject? {
    guard let number = byName[name], sharingNames.isEmpty || sharingNames[name] == nil else { return nil }
    return subject(of: number)
  }

  /// What is published from the file at `path`, and the language that this chooses.
  func publishedSubject(at path: SourcePath) -> (Subject, LanguageTag?)? {
    guard let number = byPath[path] else { return nil }
    if number < entries.count { return subject(of: number).map { ($0, nil) } }
    let translation = translations[Int(number) - entries.count]
    return publishedSubject(translation.id).map { ($0, translation.language) }
  }

  private func subject(of number: Int32) -> Subject? {
    if case .published(let subject) = entries[Int(number)].state { subject } else { nil }
  }

  /// The documents of any kind whose id is `name`, by kind.
  func documents(named name: String) -> [DocumentID] {
    if let sharing = sharingNames[name] { return sharing.sorted() }
    return byName[name].map { [entries[Int($0)].id] } ?? []
  }

  func document(at path: SourcePath) -> (id: DocumentID, language: LanguageTag?)? {
    guard let number = byPath[path] else { return nil }
    if number < entries.count { return (entries[Int(number)].id, nil) }
    let translation = translations[Int(number) - entries.count]
    return (translation.id, translation.language)
  }

  /// The ids of one kind, for suggestions.
  func names(of kind: DocumentKind) -> [String] {
    entries.lazy.map(\.id).filter { $0.kind == kind }.map(\.name)
  }

  /// Whether names are unknown, since the files that give them have errors.
  func hasUnusableNames(of kind: DocumentKind?) -> Bool {
    kind.map { unusableKinds.contains($0) } ?? !unusableKinds.isDisjoint(
      with: [.source] + DocumentKind.entities)
  }

  /// The ids of all kinds, for suggestions.
  var allNames: some Sequence<String> { byName.keys }
}
