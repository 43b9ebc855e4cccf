internal import Chronology
internal import Diagnostics

/// The events of the archive in order of time, and which article tells which.
struct EventTable {
  let events: [Event]
  /// By the articles' handles, in the order written.
  let byArticle: [[Handle<Event>]]
}

/// What an article's metadata names, and the events that it declares.
struct ArticleDeclarations {
  let facts: ArticleFacts
  fileprivate let events: [EventDraft]
}

extension ArchiveResolver {
  /// What the metadata of one article says; of two events with one id only the first counts.
  mutating func declarations(of index: Int) -> ArticleDeclarations {
    let document = articles[index]
    let facts = ArticleFacts(
      entities: entities(named: document.metadata.references, inherited: nil, in: document.path),
      sources: sources(of: document))
    // What a withdrawn article told is withdrawn with it.
    guard document.metadata.status != .retracted else { return ArticleDeclarations(facts: facts, events: []) }
    var drafts: [EventDraft] = []
    var lines: [String: Int] = [:]
    for (position, entry) in document.metadata.events.enumerated() {
      guard case .declaration(let declaration) = entry else { continue }
      let fragment = declaration.fragment(at: position)
      let draft = EventDraft(
        home: index, position: position, fragment: fragment, id: "\(document.id.name)#\(fragment)",
        days: DraftDays(declaration.date),
        entities: entities(named: declaration.references, inherited: facts.entities, in: document.path),
        sources: declaration.sources.map { sources(named: $0, in: document.path) } ?? facts.sources)
      if let first = lines[fragment] {
        report(
          .addressCollision, document.path, declaration.id?.range ?? declaration.range,
          "two events of this article have the id “\(fragment)”", help: ["the first is on line \(first)"])
        continue
      }
      lines[fragment] = declaration.range.start.line
      drafts.append(draft)
    }
    return ArticleDeclarations(facts: facts, events: drafts)
  }

  /// Puts all events into order, once those were found that articles name by id.
  mutating func resolveEvents(_ declared: [ArticleDeclarations]) -> EventTable {
    var drafts = declared.flatMap(\.events)
    var told = articles.indices.map { _ in [Int]() }
    for index in drafts.indices { told[drafts[index].home].append(index) }
    let tellers = articles.indices.filter(tellsOthersEvents)
    if !tellers.isEmpty {
      let byID = Dictionary(drafts.indices.map { (drafts[$0].id, $0) }) { first, _ in first }
      for index in tellers { told[index] = tellEvents(of: index, declared: told[index], &drafts, byID) }
    }
    let order = inOrderOfTime(drafts)
    var handles = Array(repeating: Handle<Event>(0), count: drafts.count)
    for (place, index) in order.enumerated() { handles[index] = Handle(place) }
    let (resolver, all) = (self, drafts)
    let events = parallel.parts(of: order.count, sized: 512) { range in
      range.map { all[order[$0]].event(resolver.declaration(of: all[order[$0]])) }
    }
    return EventTable(
      events: Array(events.joined()), byArticle: told.map { $0.map { handles[$0] } })
  }

  private func tellsOthersEvents(_ index: Int) -> Bool {
    articles[index].metadata.status != .retracted
      && articles[index].metadata.events.contains(where: \.isReference)
  }

  /// The numbers of the drafts by their dates; ids decide between equal ones.
  private func inOrderOfTime(_ drafts: [EventDraft]) -> [Int] {
    let keys = drafts.enumerated().map { index, draft in
      (days: draft.days, index: index)
    }
    return keys.sorted { left, right in
      if left.days.first != right.days.first { return left.days.first < right.days.first }
      if left.days.last != right.days.last { return left.days.last < right.days.last }
      if left.days.written == right.days.written {
        return drafts[left.index].id.precedesByBytes(drafts[right.index].id)
      }
      return declaration(of: drafts[left.index]).date < declaration(of: drafts[right.index]).date
    }.map(\.index)
  }

  fileprivate func declaration(of draft: EventDraft) -> EventDeclaration {
    guard case .declaration(let declaration) = articles[draft.home].metadata.events[draft.position] else {
      preconditionFailure("drafts are made of declarations")
    }
    return declaration
  }

  /// All events of an article that names others', in the order written.
  private mutating func tellEvents(
    of index: Int, declared: [Int], _ drafts: inout [EventDraft], _ byID: [String: Int]
  ) -> [Int] {
    let document = articles[index]
    var own = declared[...]
    var result: [Int] = []
    for (position, entry) in document.metadata.events.enumerated() {
      switch entry {
      case .declaration:
        if let first = own.first, drafts[first].position == position {
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
        drafts[event].others.append(Handle(index))
        result.append(event)
      }
    }
    return result
  }
}

/// What the order of two dates mostly hangs on, apart from the large values that dates are.
private struct DraftDays {
  /// An open end comes after all days, as in the order of dates.
  let first: Int
  let last: Int
  let written: String

  init(_ date: EDTFDate) {
    first = (date.earliest ?? date.latest)?.ordinal ?? .max
    last = date.latest?.ordinal ?? .max
    written = date.description
  }
}

/// An event whose place in time isn't known yet.
private struct EventDraft {
  let home: Int
  /// Where in the article's list of events it is declared.
  let position: Int
  let fragment: String
  let id: String
  let days: DraftDays
  let entities: [Handle<Entity>]
  let sources: [Handle<Source>]
  /// The other articles that tell it.
  var others: [Handle<Article>] = []

  func event(_ declaration: EventDeclaration) -> Event {
    Event(
      id: id, fragment: fragment, date: declaration.date, title: declaration.title, place: declaration.place,
      location: declaration.coordinates.map(Location.init), status: declaration.status, entities: entities,
      sources: sources, articles: [Handle(home)] + others.sorted())
  }
}

extension EventEntry {
  fileprivate var isReference: Bool {
    if case .reference = self { true } else { false }
  }
}
