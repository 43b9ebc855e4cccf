internal import Diagnostics

/// The events of the archive in order of time, and which article tells which.
struct EventTable {
  let events: [Event]
  /// By the articles' handles, in the order written.
  let byArticle: [[Handle<Event>]]
}

extension ArchiveResolver {
  /// Declares every event, then finds those that articles name by id.
  mutating func resolveEvents(_ facts: [ArticleFacts]) -> EventTable {
    var drafts: [EventDraft] = []
    var byID: [String: Int] = [:]
    for index in articles.indices { declareEvents(of: index, facts[index], &drafts, &byID) }
    var told = articles.indices.map { _ in [Int]() }
    for (index, draft) in drafts.enumerated() { told[draft.home].append(index) }
    for index in articles.indices where tellsOthersEvents(index) {
      told[index] = tellEvents(of: index, declared: told[index], &drafts, byID)
    }
    let order = drafts.indices.sorted { left, right in
      if drafts[left].declaration.date != drafts[right].declaration.date {
        return drafts[left].declaration.date < drafts[right].declaration.date
      }
      return drafts[left].id.utf8.lexicographicallyPrecedes(drafts[right].id.utf8)
    }
    var handles = Array(repeating: Handle<Event>(0), count: drafts.count)
    for (place, index) in order.enumerated() { handles[index] = Handle(place) }
    return EventTable(
      events: order.map { drafts[$0].event }, byArticle: told.map { $0.map { handles[$0] } })
  }

  private func tellsOthersEvents(_ index: Int) -> Bool {
    articles[index].metadata.status != .retracted
      && articles[index].metadata.events.contains(where: \.isReference)
  }

  private mutating func declareEvents(
    of index: Int, _ facts: ArticleFacts, _ drafts: inout [EventDraft], _ byID: inout [String: Int]
  ) {
    let document = articles[index]
    // What a withdrawn article told is withdrawn with it.
    guard document.metadata.status != .retracted else { return }
    for (position, entry) in document.metadata.events.enumerated() {
      guard case .declaration(let declaration) = entry else { continue }
      let fragment = declaration.fragment(at: position)
      let draft = EventDraft(
        home: index, fragment: fragment, id: "\(document.id.name)#\(fragment)", declaration: declaration,
        entities: entities(named: declaration.references, inherited: facts.entities, in: document.path),
        sources: declaration.sources.map { sources(named: $0, in: document.path) } ?? facts.sources,
        articles: [Handle(index)])
      if let first = byID[draft.id] {
        let line = drafts[first].declaration.range.start.line
        report(
          .addressCollision, document.path, declaration.id?.range ?? declaration.range,
          "two events of this article have the id “\(fragment)”", help: ["the first is on line \(line)"])
        continue
      }
      byID[draft.id] = drafts.count
      drafts.append(draft)
    }
  }

  /// All events of an article that names others', in the order written.
  private mutating func tellEvents(
    of index: Int, declared: [Int], _ drafts: inout [EventDraft], _ byID: [String: Int]
  ) -> [Int] {
    let document = articles[index]
    var own = declared[...]
    var result: [Int] = []
    for entry in document.metadata.events {
      switch entry {
      case .declaration(let declaration):
        if let first = own.first, drafts[first].declaration.range == declaration.range {
          result.append(own.removeFirst())
        }
      case .reference(let reference):
        guard let event = byID[reference.value] else {
          let problem = resolver.problem(ofEvent: reference.value, known: byID.keys)
          report(problem, document.path, reference.range)
          continue
        }
        guard !result.contains(event), !declared.contains(event) else {
          report(
            .wrongValue, document.path, reference.range,
            "this article tells the event “\(reference.value)” twice")
          continue
        }
        drafts[event].articles.append(Handle(index))
        result.append(event)
      }
    }
    return result
  }
}

/// An event whose place in time isn't known yet.
private struct EventDraft {
  let home: Int
  let fragment: String
  let id: String
  let declaration: EventDeclaration
  let entities: [Handle<Entity>]
  let sources: [Handle<Source>]
  var articles: [Handle<Article>]

  var event: Event {
    Event(
      id: id, fragment: fragment, date: declaration.date, title: declaration.title, place: declaration.place,
      location: declaration.coordinates.map(Location.init), status: declaration.status, entities: entities,
      sources: sources,
      articles: [articles[0]] + articles.dropFirst().sorted())
  }
}

extension EventEntry {
  fileprivate var isReference: Bool {
    if case .reference = self { true } else { false }
  }
}
