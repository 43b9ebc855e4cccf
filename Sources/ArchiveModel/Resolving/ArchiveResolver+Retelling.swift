internal import BinaryCoding

/// An archive in which one document's texts were edited, and nothing else.
package struct RetoldArchive: Sendable {
  package let archive: Archive
  /// Whose texts were edited.
  package let subject: Subject
  /// The subjects of which the texts say something else than before, or say something for the first or last time.
  package let quoted: [Subject]
}

extension ArchiveResolver {
  /// The archive with another text of one document, by the work of that document alone.
  ///
  /// - Parameter archive: what this resolver made, or its own last result.
  /// - Returns: nil where more than the document's own texts and what they say of others would change, or anything is wrong
  ///   with them. The resolver is then of no use any more.
  package mutating func retell(_ file: LoadedFile, in archive: Archive) -> RetoldArchive? {
    diagnostics = []
    guard let subject = replace(file) else { return nil }
    let former = archive.texts(of: subject)
    guard let (retold, sentences) = resolved(subject, of: archive), diagnostics.isEmpty,
      retold.texts.count == former.count, zip(former, retold.texts).allSatisfy(Self.saysOfItselfTheSame)
    else { return nil }
    let (backlinks, quoted) = archive.backlinks.replacing(
      sentences, of: subject, formerly: Set(former.flatMap(\.links).filter(\.isLinked).map(\.subject)),
      archive.titles)
    let result = archive.replacing(retold, at: subject, backlinks: backlinks)
    var fragments = FragmentCheck(archive: result, loaded: self)
    guard fragments.diagnostics(of: subject).isEmpty else { return nil }
    return RetoldArchive(archive: result, subject: subject, quoted: quoted)
  }

  /// Whether two texts have the same for lists, addresses, other documents' metadata and images: all that isn't read from the
  /// text's own page or as a quotation.
  private static func saysOfItselfTheSame(_ one: Text, _ other: Text) -> Bool {
    one.language == other.language && one.title == other.title && one.summary == other.summary
      && one.isOutdated == other.isOutdated && one.isEmpty == other.isEmpty
      && one.headings.elementsEqual(other.headings) { $0.id == $1.id }
      && one.citations.elementsEqual(other.citations) { $0.source == $1.source }
      && one.links.compactMap(\.image) == other.links.compactMap(\.image)
  }

  /// Puts a file in the place of the one with its path; nil where that isn't published, or has other metadata.
  private mutating func replace(_ file: LoadedFile) -> Subject? {
    switch file {
    case .article(let document):
      guard let index = articles.replace(document) else { return nil }
      return .article(Handle(index))
    case .entity(let document):
      guard let index = entities.replace(document) else { return nil }
      return .entity(Handle(index))
    case .source(let document):
      guard let index = sources.replace(document) else { return nil }
      return .source(Handle(index))
    case .page(let document):
      guard let index = pages.replace(document) else { return nil }
      return .page(Handle(index))
    case .translation(let translation):
      guard let subject = resolver.index.publishedSubject(translation.id),
        let place = translations[translation.id]?.firstIndex(where: { $0.path == translation.path }),
        let former = translations[translation.id]?[place], former.language == translation.language,
        former.metadata.isWritten(as: translation.metadata)
      else { return nil }
      translations[translation.id]?[place] = translation
      return subject
    }
  }

  /// What a subject is now, but for what its texts have no part in.
  private mutating func resolved(
    _ subject: Subject, of archive: Archive
  ) -> (ResolvedDocument, [LinkSentences])? {
    switch subject {
    case .article(let handle):
      let former = archive[handle]
      let (article, sentences) = article(
        handle.index, ArticleFacts(entities: former.entities, sources: former.sources), former.events)
      return (.article(article), sentences)
    case .entity(let handle):
      let former = archive[handle]
      let (entity, sentences) = entity(
        handle.index, ancestors: former.region?.ancestors ?? [], children: former.region?.children ?? [])
      return (.entity(entity), sentences)
    case .source(let handle):
      let (source, sentences) = source(handle.index)
      return (.source(source), sentences)
    case .page(let handle):
      let (page, sentences) = page(handle.index)
      return (.page(page), sentences)
    }
  }
}

/// One document of an archive, whatever its kind.
enum ResolvedDocument {
  case article(Article)
  case entity(Entity)
  case source(Source)
  case page(PlainPage)

  var texts: [Text] {
    switch self {
    case .article(let article): article.texts
    case .entity(let entity): entity.texts
    case .source(let source): source.texts
    case .page(let page): page.texts
    }
  }
}

extension Archive {
  /// The same but for one document, and what is said of others.
  func replacing(_ document: ResolvedDocument, at subject: Subject, backlinks: Backlinks) -> Archive {
    var (articles, entities, sources, pages) = (articles, entities, sources, pages)
    switch (subject, document) {
    case (.article(let handle), .article(let article)): articles[handle.index] = article
    case (.entity(let handle), .entity(let entity)): entities[handle.index] = entity
    case (.source(let handle), .source(let source)): sources[handle.index] = source
    case (.page(let handle), .page(let page)): pages[handle.index] = page
    default: preconditionFailure("a document is replaced by one of its kind")
    }
    return Archive(
      configuration: configuration, exclusions: exclusions, articles: articles, entities: entities,
      sources: sources, pages: pages, images: images, events: events, ledgers: ledgers, backlinks: backlinks,
      citations: citations, related: related, map: map)
  }
}

extension InOrder {
  /// Puts a document in the place of the one with its path, and says where; nil where there is none with the same metadata.
  fileprivate mutating func replace<Metadata: BinaryCodable>(
    _ document: LoadedDocument<Metadata>
  ) -> Int? where Element == LoadedDocument<Metadata> {
    guard
      let index = indices.first(where: { self[$0].path == document.path }),
      self[index].id == document.id, self[index].metadata.isWritten(as: document.metadata)
    else { return nil }
    self[index] = document
    return index
  }
}

extension BinaryCodable {
  /// Whether two values say the same, at the same places of their files.
  fileprivate func isWritten(as other: Self) -> Bool {
    var (one, two) = (BinaryWriter(), BinaryWriter())
    one.write(self)
    two.write(other)
    return one.bytes == two.bytes
  }
}
