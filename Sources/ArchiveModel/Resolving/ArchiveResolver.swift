package import Cartography
internal import Chronology
package import Diagnostics
package import ParallelWork
internal import UnicodeForms

/// What an article's metadata names; its events inherit it.
struct ArticleFacts {
  let entities: [Handle<Entity>]
  let sources: [Handle<Source>]
}

/// What articles are sorted by; ids decide between those of one day.
private struct NewestFirst: Comparable {
  let date: CalendarDay
  let id: DocumentID

  init(_ document: LoadedDocument<ArticleMetadata>) {
    date = document.metadata.date
    id = document.id
  }

  static func < (left: NewestFirst, right: NewestFirst) -> Bool {
    left.date == right.date ? left.id < right.id : left.date > right.date
  }
}

/// The texts of a document, and what they say of what they link to.
struct ResolvedTexts {
  var texts: [Text] = []
  var sentences: [LinkSentences] = []
}

/// Joins what was loaded into one ``Archive``: checks every reference, and gives every list its order.
package struct ArchiveResolver: Sendable {
  let loaded: LoadedArchive
  var articles: InOrder<LoadedDocument<ArticleMetadata>>
  var entities: InOrder<LoadedDocument<EntityMetadata>>
  var sources: InOrder<LoadedDocument<SourceMetadata>>
  var pages: InOrder<LoadedDocument<TextMetadata>>
  /// Those of each document in the order of the archive's languages.
  var translations: [DocumentID: [LoadedTranslation]]
  let exclusions: [Exclusion]
  let parallel: ParallelMap
  var resolver: ReferenceResolver
  package internal(set) var diagnostics: [Diagnostic] = []

  /// The archive that `loaded` describes, as far as its references hold; any error in the diagnostics means that it
  /// must not be published.
  ///
  /// - Parameters:
  ///   - media: what becomes of the images that published documents name.
  ///   - atlas: the land in which the archive's regions lie.
  package static func resolve(
    _ loaded: LoadedArchive, releasing policy: ReleasePolicy = .holdAll, media: MediaTable = .none,
    atlas: Atlas = .empty, parallel: ParallelMap = ParallelMap()
  ) -> (archive: Archive, diagnostics: [Diagnostic]) {
    let (archive, resolver) = resolving(
      loaded, releasing: policy, media: media, atlas: atlas, parallel: parallel)
    return (archive, resolver.diagnostics)
  }

  /// The same, with what made it, for edits.
  package static func resolving(
    _ loaded: LoadedArchive, releasing policy: ReleasePolicy, media: MediaTable, atlas: Atlas,
    parallel: ParallelMap
  ) -> (archive: Archive, resolver: ArchiveResolver) {
    var resolver = ArchiveResolver(loaded, policy, media, parallel)
    let archive = resolver.archive(atlas)
    return (archive, resolver)
  }

  private init(
    _ loaded: LoadedArchive, _ policy: ReleasePolicy, _ media: MediaTable, _ parallel: ParallelMap
  ) {
    self.loaded = loaded
    self.parallel = parallel
    let held = loaded.articles.indices.map { policy.reason(toHold: loaded.articles[$0].metadata) }
    exclusions = Self.exclusions(held, in: loaded)
    articles = InOrder(loaded.articles, where: { held[$0] == nil }, by: NewestFirst.init, <)
    entities = InOrder(loaded.entities, by: \.id, <)
    sources = InOrder(loaded.sources, by: \.id, <)
    pages = InOrder(loaded.pages, by: \.id, <)
    let rank = loaded.configuration.languages
    translations = Dictionary(grouping: loaded.translations, by: \.id).mapValues { translations in
      translations.sorted { rank.firstIndex(of: $0.language)! < rank.firstIndex(of: $1.language)! }
    }
    let translated =
      loaded.translations.map { (id: $0.id, language: $0.language, path: $0.path) }
      + loaded.unusable.compactMap { document in
        document.translation.map { (id: document.id, language: $0, path: document.path) }
      }
    var entries: [ReferenceIndex.Entry] = []
    entries.reserveCapacity(loaded.documents.count)
    func add<Metadata>(
      _ documents: InOrder<LoadedDocument<Metadata>>, _ subject: (Int) -> Subject
    ) {
      for index in documents.indices {
        entries.append(
          .init(id: documents[index].id, path: documents[index].path, state: .published(subject(index))))
      }
    }
    add(articles) { .article(Handle($0)) }
    for index in held.indices {
      guard let reason = held[index] else { continue }
      entries.append(
        .init(id: loaded.articles[index].id, path: loaded.articles[index].path, state: .held(reason)))
    }
    add(entities) { .entity(Handle($0)) }
    add(sources) { .source(Handle($0)) }
    add(pages) { .page(Handle($0)) }
    for document in loaded.unusable where document.translation == nil {
      entries.append(.init(id: document.id, path: document.path, state: .unusable))
    }
    resolver = ReferenceResolver(
      index: ReferenceIndex(entries, translations: translated), media: media, names: loaded)
  }

  /// What is held back, with the translations of it, by path.
  ///
  /// - Parameter held: by the articles' places.
  private static func exclusions(
    _ held: [Exclusion.Reason?], in loaded: LoadedArchive
  ) -> [Exclusion] {
    var ids: [DocumentID: SourcePath] = [:]
    var result: [Exclusion] = []
    for index in held.indices {
      guard let reason = held[index] else { continue }
      let path = loaded.articles[index].path
      ids[loaded.articles[index].id] = path
      result.append(Exclusion(path: path, reason: reason))
    }
    for translation in loaded.translations {
      guard let original = ids[translation.id] else { continue }
      result.append(Exclusion(path: translation.path, reason: .translationOf(original)))
    }
    return result.sorted { $0.path < $1.path }
  }

  private mutating func archive(_ atlas: Atlas) -> Archive {
    reportLookAlikes()
    reportOrphans()
    reportStrayOriginals()
    reportChangedOriginals()
    reportUndecided(atlas)
    let declared = each(below: articles.count) { $0.declarations(of: $1) }
    let eventTable = resolveEvents(declared)
    let (resolvedEntities, sentencesOfEntities) = resolveEntities(atlas)
    let resolvedArticles = each(below: articles.count) {
      $0.article($1, declared[$1].facts, eventTable.byArticle[$1])
    }
    let resolvedSources = each(below: sources.count) { $0.source($1) }
    let resolvedPages = each(below: pages.count) { $0.page($1) }
    return join(
      ResolvedDocuments(
        articles: resolvedArticles.map(\.0), entities: resolvedEntities, sources: resolvedSources.map(\.0),
        pages: resolvedPages.map(\.0), events: eventTable.events,
        sentences: resolvedArticles.map(\.1) + sentencesOfEntities + resolvedSources.map(\.1)
          + resolvedPages.map(\.1)),
      PoliticalMap(atlas, loaded.configuration.worldview.worldview))
  }

  /// Collects for each document what the others say of it.
  private mutating func join(_ resolved: ResolvedDocuments, _ map: PoliticalMap) -> Archive {
    let parallel = parallel
    let titles = SubjectTitles(
      articles: resolved.articles, entities: resolved.entities, sources: resolved.sources,
      pages: resolved.pages, fallback: loaded.configuration.defaultLanguage)
    let backlinks = Backlinks(resolved.sentences, resolved.numbers, titles, parallel)
    let (ledgers, (citations, related)) = parallel.both {
      Ledgers(
        entities: resolved.entities, sources: resolved.sources.count, articles: resolved.articles,
        events: resolved.events)
    } _: {
      (
        CitationIndex(resolved),
        RelatedArticles(articles: resolved.articles, entities: resolved.entities, events: resolved.events)
      )
    }
    let archive = Archive(
      configuration: loaded.configuration, exclusions: exclusions, articles: resolved.articles,
      entities: resolved.entities, sources: resolved.sources, pages: resolved.pages,
      images: resolver.media.images,
      events: resolved.events, ledgers: ledgers, backlinks: backlinks, citations: citations, related: related,
      map: map)
    var fragments = FragmentCheck(archive: archive, loaded: self)
    diagnostics += fragments.diagnostics()
    return archive
  }

  mutating func source(_ index: Int) -> (Source, [LinkSentences]) {
    let document = sources[index]
    let pictures = pictures(document.metadata.pictures, in: document.path)
    let texts = texts(of: document, owner: .source(Handle(index)), pictures: pictures)
    return (
      Source(
        id: document.id, path: document.path, metadata: document.metadata, texts: texts.texts,
        pictures: pictures),
      texts.sentences
    )
  }

  mutating func page(_ index: Int) -> (PlainPage, [LinkSentences]) {
    let document = pages[index]
    let pictures = pictures(document.metadata.pictures, in: document.path)
    let texts = texts(
      of: document, title: document.metadata.title, summary: document.metadata.summary,
      owner: .page(Handle(index)), pictures: pictures)
    let page = PlainPage(
      id: document.id, path: document.path, aliases: document.metadata.aliases, texts: texts.texts,
      pictures: pictures, extra: document.metadata.extra)
    return (page, texts.sentences)
  }

  mutating func article(
    _ index: Int, _ facts: ArticleFacts, _ events: [Handle<Event>]
  ) -> (Article, [LinkSentences]) {
    let document = articles[index]
    let language = document.metadata.language?.value ?? loaded.configuration.defaultLanguage
    if let written = document.metadata.language, !loaded.configuration.languages.contains(language) {
      let known = loaded.configuration.languages.map(\.rawValue).joined(separator: ", ")
      report(
        .unknownLanguage, document.path, written.range,
        "the archive has no language “\(language)”",
        help: ["“languages” in content/archive.yml lists \(known)"])
    }
    let isRetracted = document.metadata.status == .retracted
    let pictures =
      isRetracted ? nil : pictures(document.metadata.pictures, language: language, in: document.path)
    let texts = texts(
      of: document, language: language, title: document.metadata.title, summary: document.metadata.summary,
      owner: .article(Handle(index)), pictures: pictures,
      hasMentions: document.metadata.hasMentions(in: loaded.configuration))
    let article = Article(
      id: document.id, path: document.path, aliases: document.metadata.aliases, date: document.metadata.date,
      updated: document.metadata.updated,
      authors: document.metadata.authors.map { author($0.value) },
      texts: isRetracted ? texts.texts.map(\.withdrawn) : texts.texts,
      entities: facts.entities, sources: facts.sources, events: events,
      corrections: document.metadata.corrections, mentions: document.metadata.mentions,
      isRetracted: isRetracted, pictures: pictures ?? .none,
      // What an article said is withdrawn with it.
      extra: isRetracted ? .none : document.metadata.extra)
    return (article, isRetracted ? [] : texts.sentences)
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

  private mutating func resolveEntities(_ atlas: Atlas) -> ([Entity], [[LinkSentences]]) {
    let parents = entities.indices.map { index in
      entities[index].metadata.region?.parent.flatMap { parent -> Handle<Entity>? in
        entity(named: parent, kind: .region, in: entities[index].path)
      }
    }
    let tree = RegionTree(parents: parents)
    for handle in tree.cyclic.sorted() {
      let document = entities[handle.index]
      report(
        .parentCycle, document.path, document.metadata.region?.parent?.range,
        "the parents of “\(document.id.name)” lead back to it")
    }
    for handle in tree.tooDeep.sorted() {
      let document = entities[handle.index]
      report(
        .wrongValue, document.path, document.metadata.region?.parent?.range,
        "“\(document.id.name)” lies in more than \(RegionTree.depthLimit) regions, one within the other",
        help: ["name a parent that is nearer to the top"])
    }
    reportContradictions(tree, atlas)
    let resolved = each(below: entities.count) {
      $0.entity($1, ancestors: tree.ancestors[$1], children: tree.children[$1])
    }
    return (resolved.map(\.0), resolved.map(\.1))
  }

  mutating func entity(
    _ index: Int, ancestors: [Handle<Entity>], children: [Handle<Entity>]
  ) -> (Entity, [LinkSentences]) {
    let document = entities[index]
    let pictures = pictures(document.metadata.pictures, in: document.path)
    let texts = texts(of: document, owner: .entity(Handle(index)), pictures: pictures)
    reportPictures(ofProtected: document)
    let entity = Entity(
      id: document.id, path: document.path, aliases: document.metadata.aliases,
      name: document.metadata.name,
      spellings: document.metadata.spellings, wikidata: document.metadata.wikidata,
      linking: document.metadata.link,
      texts: texts.texts,
      region: document.metadata.region.map {
        Region(
          kind: $0.kind, iso: $0.iso, territory: $0.territory?.value,
          location: $0.coordinates.map(Location.init),
          ancestors: ancestors, children: children)
      }, pictures: pictures, extra: document.metadata.extra)
    return (entity, texts.sentences)
  }

  /// Disks that know no case, or compose letters, would take the files and pages of two such ids for one.
  private mutating func reportLookAlikes() {
    let documents = loaded.documents
    // Of ids in plain small letters, no two that differ look alike.
    guard !documents.allSatisfy({ UnicodeForm.isPlain($0.id.name) }) else { return }
    var first: [String: SourcePath] = [:]
    for (id, path) in documents {
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
    for translation in loaded.translations where resolver.index[translation.id] == nil {
      report(
        .orphanTranslation, translation.path, nil,
        "this translates “\(translation.id)”, and there is no such document",
        help: ["write the original, or name this file after it"])
    }
  }

  /// An original beside no record is a slip in a name, and would keep its digest from being checked.
  private mutating func reportStrayOriginals() {
    guard !loaded.originals.isEmpty else { return }
    let records = Set(loaded.sources.map(\.id.name)).union(
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
    guard !loaded.originals.isEmpty else { return }
    for index in sources.indices {
      let source = sources[index]
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
