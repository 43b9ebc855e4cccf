package import Cartography
package import Diagnostics

/// The whole archive, resolved: every name is a handle, every list has its final order.
///
/// An object, as are its articles, events and entities: pages ask for a part of each many times, and copies would cost
/// more.
package final class Archive: Sendable {
  package let configuration: ArchiveConfiguration
  /// What isn't published, by path.
  package let exclusions: [Exclusion]
  /// Newest first; ids decide between articles of one day.
  package let articles: [Article]
  /// By kind, then id.
  package let entities: [Entity]
  package let sources: [Source]
  package let pages: [PlainPage]
  /// The images that its documents show, by path.
  package let images: [PreparedImage]
  /// In order of time.
  package let events: [Event]
  package let ledgers: Ledgers
  package let backlinks: Backlinks
  package let citations: CitationIndex
  package let related: RelatedArticles
  /// The land, as the archive's worldview divides it.
  package let map: PoliticalMap

  init(
    configuration: ArchiveConfiguration, exclusions: [Exclusion], articles: [Article], entities: [Entity],
    sources: [Source], pages: [PlainPage], images: [PreparedImage], events: [Event], ledgers: Ledgers,
    backlinks: Backlinks,
    citations: CitationIndex, related: RelatedArticles, map: PoliticalMap
  ) {
    self.configuration = configuration
    self.exclusions = exclusions
    self.articles = articles
    self.entities = entities
    self.sources = sources
    self.pages = pages
    self.images = images
    self.events = events
    self.ledgers = ledgers
    self.backlinks = backlinks
    self.citations = citations
    self.related = related
    self.map = map
  }

  // These lend their elements: a copy of a source would retain everything that it holds.
  package subscript(handle: Handle<Article>) -> Article { _read { yield articles[handle.index] } }
  package subscript(handle: Handle<Entity>) -> Entity { _read { yield entities[handle.index] } }
  package subscript(handle: Handle<Source>) -> Source { _read { yield sources[handle.index] } }
  package subscript(handle: Handle<PlainPage>) -> PlainPage { _read { yield pages[handle.index] } }
  package subscript(handle: Handle<PreparedImage>) -> PreparedImage { _read { yield images[handle.index] } }
  package subscript(handle: Handle<Event>) -> Event { _read { yield events[handle.index] } }

  /// The entities of one kind, by id.
  package func entities(of kind: DocumentKind) -> [Handle<Entity>] {
    entities.indices.filter { entities[$0].id.kind == kind }.map { Handle($0) }
  }

  /// What the subject is known by.
  package func id(of subject: Subject) -> DocumentID {
    switch subject {
    case .article(let handle): self[handle].id
    case .entity(let handle): self[handle].id
    case .source(let handle): self[handle].id
    case .page(let handle): self[handle].id
    }
  }

  /// The file that describes the subject.
  package func path(of subject: Subject) -> SourcePath {
    switch subject {
    case .article(let handle): self[handle].path
    case .entity(let handle): self[handle].path
    case .source(let handle): self[handle].path
    case .page(let handle): self[handle].path
    }
  }

  /// The former addresses of the subject.
  package func aliases(of subject: Subject) -> [Located<OutputPath>] {
    switch subject {
    case .article(let handle): self[handle].aliases
    case .entity(let handle): self[handle].aliases
    case .source(let handle): self[handle].metadata.aliases
    case .page(let handle): self[handle].aliases
    }
  }

  /// The images of the subject.
  package func pictures(of subject: Subject) -> Pictures {
    switch subject {
    case .article(let handle): self[handle].pictures
    case .entity(let handle): self[handle].pictures
    case .source(let handle): self[handle].pictures
    case .page(let handle): self[handle].pictures
    }
  }

  /// Everything that has a page: articles newest first, then entities, sources and pages by id.
  package var subjects: [Subject] {
    articles.indices.map { .article(Handle($0)) } + entities.indices.map { .entity(Handle($0)) }
      + sources.indices.map { .source(Handle($0)) } + pages.indices.map { .page(Handle($0)) }
  }

  /// The language of those texts of an event that name none: that of the article that declares it.
  package func language(of event: Event) -> LanguageTag { self[event.articles[0]].original.language }

  /// The texts of the subject, the original first.
  package func texts(of subject: Subject) -> [Text] {
    switch subject {
    case .article(let handle): self[handle].texts
    case .entity(let handle): self[handle].texts
    case .source(let handle): self[handle].texts
    case .page(let handle): self[handle].texts
    }
  }
}
