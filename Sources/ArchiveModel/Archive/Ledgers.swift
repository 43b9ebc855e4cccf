/// What an entity or source is named in by metadata, as author too: articles newest first, events in order of time.
package struct Ledger: Sendable {
  package internal(set) var articles: [Handle<Article>] = []
  package internal(set) var events: [Handle<Event>] = []

  package static let empty = Ledger()

  package var isEmpty: Bool { articles.isEmpty && events.isEmpty }
}

/// The ledgers of all entities and sources. A region's has what its descendants' have.
package struct Ledgers: Sendable {
  private var ofEntities: [Ledger]
  private var ofSources: [Ledger]

  /// - Parameters:
  ///   - articles: in their final order, as are `events`.
  init(entities: [Entity], sources: Int, articles: [Article], events: [Event]) {
    ofEntities = Array(repeating: Ledger(), count: entities.count)
    ofSources = Array(repeating: Ledger(), count: sources)
    var reached = EntityMarks(entities)
    for (index, article) in articles.enumerated() {
      let handle = Handle<Article>(index)
      // What a withdrawn article was about is withdrawn with its text; who wrote it isn't.
      reached.clear()
      if !article.isRetracted { reached.add(article.entities) }
      reached.add(article.authors.compactMap(\.entity))
      for entity in reached.all { ofEntities[entity.index].articles.append(handle) }
      for source in article.isRetracted ? [] : article.sources
      where ofSources[source.index].articles.last != handle {
        ofSources[source.index].articles.append(handle)
      }
    }
    for (index, event) in events.enumerated() {
      let handle = Handle<Event>(index)
      reached.clear()
      reached.add(event.entities)
      for entity in reached.all { ofEntities[entity.index].events.append(handle) }
      for source in event.sources where ofSources[source.index].events.last != handle {
        ofSources[source.index].events.append(handle)
      }
    }
  }

  package subscript(entity: Handle<Entity>) -> Ledger { ofEntities[entity.index] }
  package subscript(source: Handle<Source>) -> Ledger { ofSources[source.index] }

  /// Articles and plain pages have none.
  package subscript(subject: Subject) -> Ledger {
    switch subject {
    case .entity(let handle): self[handle]
    case .source(let handle): self[handle]
    case .article, .page: .empty
    }
  }
}
