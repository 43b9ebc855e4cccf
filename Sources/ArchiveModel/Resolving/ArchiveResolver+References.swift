internal import Diagnostics
internal import Markup

extension ArchiveResolver {
  /// The entity that metadata names; nil, and reported, where there is none.
  mutating func entity(
    named reference: Located<String>, kind: DocumentKind, in path: SourcePath
  ) -> Handle<Entity>? {
    guard case .entity(let handle)? = subject(named: reference, kind: kind, in: path) else { return nil }
    return handle
  }

  /// The entities that metadata names, each once, by kind and then as written; a kind that is left out has those of
  /// `inherited`.
  mutating func entities(
    named references: EntityReferences, inherited: [Handle<Entity>]?, in path: SourcePath
  ) -> [Handle<Entity>] {
    // Shared, not copied: most events name none of their own.
    if let inherited, references.isEmpty { return inherited }
    var result: [Handle<Entity>] = []
    for kind in DocumentKind.entities {
      if let names = references[kind] {
        for name in names {
          guard let handle = entity(named: name, kind: kind, in: path), !result.contains(handle) else {
            continue
          }
          result.append(handle)
        }
      } else if let inherited {
        result += inherited.filter { entities[$0.index].id.kind == kind }
      }
    }
    return result
  }

  /// The sources that metadata names, each once, as written.
  mutating func sources(named names: [Located<String>], in path: SourcePath) -> [Handle<Source>] {
    var result: [Handle<Source>] = []
    for name in names {
      guard case .source(let handle)? = subject(named: name, kind: .source, in: path),
        !result.contains(handle)
      else { continue }
      result.append(handle)
    }
    return result
  }

  /// The sources of an article: those that its metadata names, then others that its texts cite. What a withdrawn
  /// article cited is withdrawn with its texts.
  mutating func sources(of document: LoadedDocument<ArticleMetadata>) -> [Handle<Source>] {
    var result = sources(named: document.metadata.sources, in: document.path)
    guard document.metadata.status != .retracted else { return result }
    var known = Set(result)
    func add(_ references: PackedReferences) {
      for key in references.citedKeys {
        // A key that names no source is reported with the text.
        guard case .source(let source)? = resolver.publishedDocument(DocumentID(.source, key)),
          known.insert(source).inserted
        else { continue }
        result.append(source)
      }
    }
    add(document.text.references)
    for translation in translations[document.id] ?? [] { add(translation.text.references) }
    return result
  }

  private mutating func subject(
    named reference: Located<String>, kind: DocumentKind, in path: SourcePath
  ) -> Subject? {
    switch resolver.document(named: reference.value, kind: kind) {
    case .success(let subject): return subject
    case .failure(let problem):
      report(problem, path, reference.range)
      return nil
    }
  }

  /// The texts of a document: its own, then its translations in the order of the archive's languages.
  ///
  /// - Parameter pictures: what it says of its images; nil where these are withdrawn with its texts.
  mutating func texts<Metadata>(
    of document: LoadedDocument<Metadata>, language: LanguageTag? = nil, title: String? = nil,
    summary: String? = nil, owner: Subject, pictures: Pictures?, hasMentions: Bool = true
  ) -> ResolvedTexts {
    let language = language ?? loaded.configuration.defaultLanguage
    var result = ResolvedTexts()
    add(
      document.text, to: &result, in: document.path, language: language, title: title, summary: summary,
      owner: owner, pictures: pictures, hasMentions: hasMentions)
    for translation in translations[document.id] ?? [] {
      if result.texts.contains(where: { $0.language == translation.language }) {
        report(
          .addressCollision, translation.path, nil,
          "this and \(document.path) are both the text of “\(document.id)” in “\(translation.language)”",
          help: ["rename one of them"])
        continue
      }
      add(
        translation.text, to: &result, in: translation.path, language: translation.language,
        title: translation.metadata.title, summary: translation.metadata.summary, owner: owner,
        isOutdated: translation.isOutdated(by: document.text),
        pictures: pictures, hasMentions: hasMentions)
    }
    if let pictures { reportUnshown(pictures, in: result.texts, of: document.path) }
    return result
  }

  private mutating func add(
    _ text: LoadedText, to result: inout ResolvedTexts, in path: SourcePath, language: LanguageTag,
    title: String?, summary: String?, owner: Subject, isOutdated: Bool? = nil,
    pictures: Pictures?, hasMentions: Bool
  ) {
    let references = text.references.heads
    var links: [LinkTarget] = []
    links.reserveCapacity(references.count)
    var mentions: [Int] = []
    var citations: [Int] = []
    for (index, reference) in references.enumerated() {
      switch reference.kind {
      case .mention:
        // What becomes of it is decided below.
        mentions.append(index)
        links.append(LinkTarget(subject: owner))
        continue
      case .citation: citations.append(index)
      case .image where pictures == nil:
        links.append(LinkTarget(subject: owner))
        continue
      case .link, .image, .wikiLink: break
      }
      switch resolver.target(
        reference.kind, reference.target, fragment: reference.fragment, in: path, owner: owner)
      {
      case .success(let target):
        links.append(target)
        if let pictures { check(target, of: reference, pictures, in: path) }
      case .failure(let problem):
        // The number keeps its place; an archive with errors is never rendered.
        links.append(LinkTarget(subject: owner, language: nil, fragment: nil))
        report(problem, path, reference.range)
      }
    }
    decide(mentions, of: references, hasMentions, &links)
    let resolved = Text(
      language: language, title: title, summary: summary, isOutdated: isOutdated,
      isEmpty: text.isEmpty,
      headings: text.headings, body: text.body, source: text.source, links: links,
      citations: CitedSource.all(in: citations.lazy.map { (references[$0], links[$0]) }))
    result.texts.append(resolved)
    if !links.isEmpty {
      result.sentences.append(LinkSentences(of: resolved, references, in: text.references))
    }
  }

  /// Decides which mentions become links, now that the author's own links are known.
  private func decide(
    _ mentions: [Int], of references: [PackedReferences.Head], _ areOn: Bool, _ links: inout [LinkTarget]
  ) {
    guard !mentions.isEmpty else { return }
    // Those of the mentions themselves are still open, and say nothing.
    var linked: [Subject] = []
    var rest = mentions[...]
    for index in links.indices {
      if rest.first == index { rest.removeFirst() } else { linked.append(links[index].subject) }
    }
    linked.sort()
    for index in mentions {
      guard case .mention(let name) = references[index].kind else { continue }
      links[index] = resolver.mention(name, linked: linked, areOn: areOn)
    }
  }
}
