package import Cartography
package import Diagnostics
internal import UnicodeForms

/// What an article's metadata names; its events inherit it.
struct ArticleFacts {
  let entities: [Handle<Entity>]
  let sources: [Handle<Source>]
}

/// Joins what was loaded into one ``Archive``: checks every reference, and gives every list its order.
package struct ArchiveResolver {
  let loaded: LoadedArchive
  let articles: [LoadedDocument<ArticleMetadata>]
  let entities: [LoadedDocument<EntityMetadata>]
  let sources: [LoadedDocument<SourceMetadata>]
  let pages: [LoadedDocument<TextMetadata>]
  let translations: [DocumentID: [LoadedTranslation]]
  let exclusions: [Exclusion]
  var resolver: ReferenceResolver
  /// Of the texts resolved so far.
  var sentences: [LinkSentences] = []
  var diagnostics: [Diagnostic] = []

  /// The archive that `loaded` describes, as far as its references hold; any error in the diagnostics means that it
  /// must not be published.
  ///
  /// - Parameter atlas: the land in which the archive's regions lie.
  package static func resolve(
    _ loaded: LoadedArchive, releasing policy: ReleasePolicy = .holdAll, atlas: Atlas = .empty
  ) -> (archive: Archive, diagnostics: [Diagnostic]) {
    var resolver = ArchiveResolver(loaded, policy)
    let archive = resolver.archive(atlas)
    return (archive, resolver.diagnostics)
  }

  private init(_ loaded: LoadedArchive, _ policy: ReleasePolicy) {
    self.loaded = loaded
    var held: [SourcePath: Exclusion.Reason] = [:]
    for document in loaded.articles { held[document.path] = policy.reason(toHold: document.metadata) }
    exclusions = Self.exclusions(held, in: loaded)
    articles = loaded.articles.filter { held[$0.path] == nil }.sorted { left, right in
      if left.metadata.date != right.metadata.date { return left.metadata.date > right.metadata.date }
      return left.id < right.id
    }
    entities = loaded.entities.sorted { $0.id < $1.id }
    sources = loaded.sources.sorted { $0.id < $1.id }
    pages = loaded.pages.sorted { $0.id < $1.id }
    translations = Dictionary(grouping: loaded.translations, by: \.id)
    var entries: [ReferenceIndex.Entry] = []
    for (index, document) in articles.enumerated() {
      entries.append(.init(id: document.id, path: document.path, state: .published(.article(Handle(index)))))
    }
    for document in loaded.articles {
      guard let reason = held[document.path] else { continue }
      entries.append(.init(id: document.id, path: document.path, state: .held(reason)))
    }
    for (index, document) in entities.enumerated() {
      entries.append(.init(id: document.id, path: document.path, state: .published(.entity(Handle(index)))))
    }
    for (index, document) in sources.enumerated() {
      entries.append(.init(id: document.id, path: document.path, state: .published(.source(Handle(index)))))
    }
    for (index, document) in pages.enumerated() {
      entries.append(.init(id: document.id, path: document.path, state: .published(.page(Handle(index)))))
    }
    for document in loaded.unusable where document.translation == nil {
      entries.append(.init(id: document.id, path: document.path, state: .unusable))
    }
    let translated =
      loaded.translations.map { (id: $0.id, language: $0.language, path: $0.path) }
      + loaded.unusable.compactMap { document in
        document.translation.map { (id: document.id, language: $0, path: document.path) }
      }
    resolver = ReferenceResolver(index: ReferenceIndex(entries, translations: translated), names: loaded)
  }

  /// What is held back, with the translations of it, by path.
  private static func exclusions(
    _ held: [SourcePath: Exclusion.Reason], in loaded: LoadedArchive
  ) -> [Exclusion] {
    let ids = Dictionary(
      loaded.articles.filter { held[$0.path] != nil }.map { ($0.id, $0.path) },
      uniquingKeysWith: { first, _ in first })
    let translations = loaded.translations.compactMap { translation in
      ids[translation.id].map { Exclusion(path: translation.path, reason: .translationOf($0)) }
    }
    let originals = held.map { Exclusion(path: $0.key, reason: $0.value) }
    return (originals + translations).sorted { $0.path < $1.path }
  }

  private mutating func archive(_ atlas: Atlas) -> Archive {
    reportLookAlikes()
    reportOrphans()
    reportStrayOriginals()
    reportChangedOriginals()
    reportUndecided(atlas)
    let facts = articles.map { document in
      ArticleFacts(
        entities: entities(named: document.metadata.references, inherited: nil, in: document.path),
        sources: sources(of: document))
    }
    let eventTable = resolveEvents(facts)
    let resolvedEntities = resolveEntities(atlas)
    let resolvedArticles = articles.indices.map { article($0, facts[$0], eventTable) }
    let resolvedSources = sources.enumerated().map { index, document in
      Source(
        id: document.id, path: document.path, metadata: document.metadata,
        texts: texts(of: document, owner: .source(Handle(index))))
    }
    let resolvedPages = pages.enumerated().map { index, document in
      PlainPage(
        id: document.id, path: document.path, aliases: document.metadata.aliases,
        texts: texts(
          of: document, title: document.metadata.title, summary: document.metadata.summary,
          owner: .page(Handle(index))),
        extra: document.metadata.extra)
    }
    var origins: [(subject: Subject, texts: [Text])] = []
    for (index, article) in resolvedArticles.enumerated() {
      origins.append((.article(Handle(index)), article.texts))
    }
    for (index, entity) in resolvedEntities.enumerated() {
      origins.append((.entity(Handle(index)), entity.texts))
    }
    for (index, source) in resolvedSources.enumerated() {
      origins.append((.source(Handle(index)), source.texts))
    }
    for (index, page) in resolvedPages.enumerated() { origins.append((.page(Handle(index)), page.texts)) }
    let titles = SubjectTitles(
      articles: resolvedArticles, entities: resolvedEntities, sources: resolvedSources, pages: resolvedPages,
      fallback: loaded.configuration.defaultLanguage)
    let backlinks = Backlinks(sentences, titles)
    sentences = []
    let archive = Archive(
      configuration: loaded.configuration, exclusions: exclusions, articles: resolvedArticles,
      entities: resolvedEntities,
      sources: resolvedSources, pages: resolvedPages, events: eventTable.events,
      ledgers: Ledgers(
        entities: resolvedEntities, sources: resolvedSources.count, articles: resolvedArticles,
        events: eventTable.events),
      backlinks: backlinks, citations: CitationIndex(origins),
      related: RelatedArticles(
        articles: resolvedArticles, entities: resolvedEntities, events: eventTable.events),
      map: PoliticalMap(atlas, loaded.configuration.worldview.worldview))
    var fragments = FragmentCheck(archive: archive, loaded: self)
    diagnostics += fragments.diagnostics()
    return archive
  }

  private mutating func article(_ index: Int, _ facts: ArticleFacts, _ eventTable: EventTable) -> Article {
    let document = articles[index]
    let language = document.metadata.language?.value ?? loaded.configuration.defaultLanguage
    if let written = document.metadata.language, !loaded.configuration.languages.contains(language) {
      let known = loaded.configuration.languages.map(\.rawValue).joined(separator: ", ")
      report(
        .unknownLanguage, document.path, written.range,
        "the archive has no language “\(language)”",
        help: ["“languages” in content/archive.yml lists \(known)"])
    }
    let sentencesBefore = sentences.count
    let texts = texts(
      of: document, language: language, title: document.metadata.title, summary: document.metadata.summary,
      owner: .article(Handle(index)), hasMentions: document.metadata.hasMentions(in: loaded.configuration))
    let isRetracted = document.metadata.status == .retracted
    if isRetracted { sentences.removeLast(sentences.count - sentencesBefore) }
    return Article(
      id: document.id, path: document.path, aliases: document.metadata.aliases, date: document.metadata.date,
      updated: document.metadata.updated,
      authors: document.metadata.authors.map { author($0.value) },
      texts: isRetracted ? texts.map(\.withdrawn) : texts,
      entities: facts.entities, sources: facts.sources, events: eventTable.byArticle[index],
      corrections: document.metadata.corrections, isRetracted: isRetracted,
      // What an article said is withdrawn with it.
      extra: isRetracted ? .none : document.metadata.extra)
  }

  /// An author is an entity where its id is one, and a plain name otherwise.
  private func author(_ name: String) -> Article.Author {
    for kind in [DocumentKind.person, .organisation] {
      if case .entity(let handle)? = resolver.publishedDocument(DocumentID(kind, name)) {
        return .entity(handle)
      }
    }
    return .name(name)
  }

  private mutating func resolveEntities(_ atlas: Atlas) -> [Entity] {
    let parents = entities.map { document in
      document.metadata.region?.parent.flatMap { parent -> Handle<Entity>? in
        entity(named: parent, kind: .region, in: document.path)
      }
    }
    let tree = RegionTree(parents: parents)
    for handle in tree.cyclic.sorted() {
      let document = entities[handle.index]
      report(
        .parentCycle, document.path, document.metadata.region?.parent?.range,
        "the parents of “\(document.id.name)” lead back to it")
    }
    reportContradictions(tree, atlas)
    return entities.enumerated().map { index, document in
      Entity(
        id: document.id, path: document.path, aliases: document.metadata.aliases,
        name: document.metadata.name,
        spellings: document.metadata.spellings, wikidata: document.metadata.wikidata,
        texts: texts(of: document, owner: .entity(Handle(index))),
        region: document.metadata.region.map {
          Region(
            kind: $0.kind, iso: $0.iso, territory: $0.territory?.value,
            location: $0.coordinates.map(Location.init),
            ancestors: tree.ancestors[index], children: tree.children[index])
        }, extra: document.metadata.extra)
    }
  }

  /// Disks that know no case, or compose letters, would take the files and pages of two such ids for one.
  private mutating func reportLookAlikes() {
    var first: [String: SourcePath] = [:]
    for (id, path) in loaded.documents {
      let key = UnicodeForm.folded(id.description)
      if let other = first[key] {
        report(
          .addressCollision, path, nil,
          "this and \(other) have ids that differ in case or Unicode form at most",
          help: ["rename one of them"])
      } else {
        first[key] = path
      }
    }
  }

  private mutating func reportOrphans() {
    let originals = Set(loaded.documents.map(\.id))
    for translation in loaded.translations where !originals.contains(translation.id) {
      report(
        .orphanTranslation, translation.path, nil,
        "this translates “\(translation.id)”, and there is no such document",
        help: ["write the original, or name this file after it"])
    }
  }

  /// An original beside no record is a slip in a name, and would keep its digest from being checked.
  private mutating func reportStrayOriginals() {
    let records = Set(sources.map(\.id.name)).union(
      loaded.unusable.filter { $0.id.kind == .source }.map(\.id.name))
    for (name, files) in loaded.originals where !records.contains(name) {
      for file in files {
        diagnostics.append(
          Diagnostic(
            .strayFile, at: SourceLocation(file.path), "no source record has the name “\(name)”",
            help: ["an original stands beside its record, or in a folder of its name: seeds/\(name).md"],
            severity: .warning))
      }
    }
  }

  private mutating func reportChangedOriginals() {
    for source in sources {
      guard let digest = source.metadata.sha256, let originals = loaded.originals[source.id.name] else {
        continue
      }
      guard !originals.contains(where: { $0.sha256 == digest.value }) else { continue }
      let names = originals.map { "\($0.path) has \($0.sha256)" }
      report(
        .sourceMismatch, source.path, digest.range,
        "no original beside the record has the SHA-256 that it gives", help: names)
    }
  }

  /// Reports why a reference has no target, unless the target's own errors say it.
  mutating func report(_ problem: ReferenceProblem, _ path: SourcePath, _ range: SourceRange) {
    guard !problem.isConsequence else { return }
    report(problem.id, path, range, problem.message, help: problem.help)
  }

  mutating func report(
    _ id: DiagnosticID, _ path: SourcePath, _ range: SourceRange?, _ message: String, help: [String] = []
  ) {
    diagnostics.append(Diagnostic(id, at: SourceLocation(path, range), message, help: help))
  }
}
