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
    var reached: Set<Handle<Entity>> = []
    for (index, article) in articles.enumerated() {
      // What a withdrawn article was about is withdrawn with its text; who wrote it isn't.
      let named = article.isRetracted ? [] : article.entities
      Self.reach(named + article.authors.compactMap(\.entity), entities, &reached)
      for entity in reached { ofEntities[entity.index].articles.append(Handle(index)) }
      for source in article.isRetracted ? [] : Set(article.sources) {
        ofSources[source.index].articles.append(Handle(index))
      }
    }
    for (index, event) in events.enumerated() {
      Self.reach(event.entities, entities, &reached)
      for entity in reached { ofEntities[entity.index].events.append(Handle(index)) }
      for source in Set(event.sources) { ofSources[source.index].events.append(Handle(index)) }
    }
  }

  package subscript(entity: Handle<Entity>) -> Ledger { ofEntities[entity.index] }
  package subscript(source: Handle<Source>) -> Ledger { ofSources[source.index] }

  /// The named entities, and the regions that hold the named regions.
  private static func reach(
    _ named: [Handle<Entity>], _ entities: [Entity], _ reached: inout Set<Handle<Entity>>
  ) {
    reached.removeAll(keepingCapacity: true)
    for handle in named {
      reached.insert(handle)
      if let region = entities[handle.index].region { reached.formUnion(region.ancestors) }
    }
  }
}
