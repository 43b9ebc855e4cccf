internal import Diagnostics
internal import Markup

/// Everything that the files of an archive refer to, those of drafts included.
struct ReferenceSurvey {
  /// How a reference is written.
  enum Form: Hashable {
    /// An id in metadata, under a key that says of what kind it is.
    case name
    /// `ARTICLE#ID` among an article's events.
    case event
    case markup(MarkupReference.Kind)
  }

  /// One reference as its file writes it, and the document that it means.
  struct Item {
    let form: Form
    let written: String
    let range: SourceRange
    /// Nil where it means none, as the names of authors may.
    let target: DocumentID?
    let language: LanguageTag?
    let fragment: String?
  }

  /// By the files' paths.
  private(set) var items: [SourcePath: [Item]] = [:]
  private let loaded: LoadedArchive
  private var resolver: ReferenceResolver
  private var subjects: [DocumentID: Subject] = [:]

  init(_ loaded: LoadedArchive) {
    self.loaded = loaded
    // All count as published: what a draft refers to must be renamed in it, too.
    var entries: [ReferenceIndex.Entry] = []
    var subjects: [DocumentID: Subject] = [:]
    func add(_ id: DocumentID, _ path: SourcePath, _ subject: Subject) {
      subjects[id] = subject
      entries.append(.init(id: id, path: path, state: .published(subject)))
    }
    for (index, document) in loaded.articles.enumerated() {
      add(document.id, document.path, .article(Handle(index)))
    }
    for (index, document) in loaded.entities.enumerated() {
      add(document.id, document.path, .entity(Handle(index)))
    }
    for (index, document) in loaded.sources.enumerated() {
      add(document.id, document.path, .source(Handle(index)))
    }
    for (index, document) in loaded.pages.enumerated() {
      add(document.id, document.path, .page(Handle(index)))
    }
    self.subjects = subjects
    resolver = ReferenceResolver(
      index: ReferenceIndex(
        entries, translations: loaded.translations.map { ($0.id, $0.language, $0.path) }), media: .none,
      names: loaded)
    for document in loaded.articles { take(document.metadata, in: document.path) }
    for document in loaded.entities {
      take([document.metadata.region?.parent].compactMap { $0 }, .region, in: document.path)
    }
    for document in loaded.articles { take(document.text, of: document.id, in: document.path) }
    for document in loaded.entities { take(document.text, of: document.id, in: document.path) }
    for document in loaded.sources { take(document.text, of: document.id, in: document.path) }
    for document in loaded.pages { take(document.text, of: document.id, in: document.path) }
    for document in loaded.translations { take(document.text, of: document.id, in: document.path) }
  }

  private mutating func take(_ metadata: ArticleMetadata, in path: SourcePath) {
    take(metadata.references, in: path)
    take(metadata.sources, .source, in: path)
    for author in metadata.authors {
      let kind = [DocumentKind.person, .organisation].first { subjects[DocumentID($0, author.value)] != nil }
      add(.name, author, kind.map { DocumentID($0, author.value) }, in: path)
    }
    for event in metadata.events {
      switch event {
      case .declaration(let declaration):
        take(declaration.references, in: path)
        take(declaration.sources ?? [], .source, in: path)
      case .reference(let name):
        guard let hash = name.value.lastIndex(of: "#") else { continue }
        let article = DocumentID(.article, String(name.value[..<hash]))
        add(
          .event, name, subjects[article] == nil ? nil : article,
          fragment: String(name.value[name.value.index(after: hash)...]), in: path)
      }
    }
  }

  private mutating func take(_ references: EntityReferences, in path: SourcePath) {
    for kind in DocumentKind.entities { take(references[kind] ?? [], kind, in: path) }
  }

  private mutating func take(_ names: [Located<String>], _ kind: DocumentKind, in path: SourcePath) {
    for name in names {
      let target = try? resolver.document(named: name.value, kind: kind).get()
      add(.name, name, target.map(id), in: path)
    }
  }

  private mutating func take(_ text: LoadedText, of document: DocumentID, in path: SourcePath) {
    guard let owner = subjects[document] else { return }
    for reference in text.references.heads {
      // Names in a text find their entity by themselves.
      if case .mention = reference.kind { continue }
      let target = try? resolver.target(
        reference.kind, reference.target, fragment: reference.fragment, in: path, owner: owner
      ).get()
      items[path, default: []].append(
        Item(
          form: .markup(reference.kind), written: reference.target, range: reference.range,
          target: target.map { id($0.subject) }, language: target?.language, fragment: reference.fragment))
    }
  }

  private mutating func add(
    _ form: Form, _ name: Located<String>, _ target: DocumentID?, fragment: String? = nil, in path: SourcePath
  ) {
    items[path, default: []].append(
      Item(
        form: form, written: name.value, range: name.range, target: target, language: nil,
        fragment: fragment))
  }

  private func id(_ subject: Subject) -> DocumentID {
    switch subject {
    case .article(let handle): loaded.articles[handle.index].id
    case .entity(let handle): loaded.entities[handle.index].id
    case .source(let handle): loaded.sources[handle.index].id
    case .page(let handle): loaded.pages[handle.index].id
    }
  }
}
