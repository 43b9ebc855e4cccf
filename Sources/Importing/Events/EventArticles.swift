internal import Diagnostics
internal import JSONWriting

/// Articles that tell the events of tables: one for a story, and one for each month of a list.
struct EventArticles {
  /// Of one article. More would make a page that nobody reads to its end.
  private static let most = 200

  private let target: ImportTarget
  private let settings: ImportSettings
  private var regions: RegionShelf
  private var sources: SourceShelf
  private var articles: [ImportedFile] = []
  private var taken: Set<String>
  /// Where the events of this import stand, by their own ids and by what is said of them.
  private var metIDs: [String: ImportPlace] = [:]
  private var metFacts: [ImportTarget.EventFacts: ImportPlace] = [:]

  init(_ target: ImportTarget, _ settings: ImportSettings) {
    self.target = target
    self.settings = settings
    regions = RegionShelf(target)
    sources = SourceShelf(target)
    taken = target.taken[.article] ?? []
  }

  var files: [ImportedFile] { articles + regions.files + sources.files }

  /// Adds what the archive doesn't have.
  mutating func add(_ table: EventTable, of file: String, _ report: inout ImportReport) {
    let events = table.events.filter { isNew($0, &report) }
    let hasText = !table.introduction.isEmpty || !table.ending.isEmpty
    guard !events.isEmpty || (hasText && table.events.isEmpty) else { return }
    if let title = table.title {
      write(
        events, title: title, name: DocumentName.name(from: title) ?? "timeline", table, nil, file, &report)
      return
    }
    let stem = DocumentName.stem(of: file)
    let data = dataSource(stem, table, file, &report)
    var groups: [String: [EventDraft]] = [:]
    for event in events { groups[EventMonth.name(event.date), default: []].append(event) }
    for (month, events) in groups.sorted(by: { $0.key < $1.key }) {
      for part in 0...(events.count - 1) / Self.most {
        let suffix = part == 0 ? "" : ", part \(part + 1)"
        write(
          Array(events.dropFirst(part * Self.most).prefix(Self.most)),
          title: "Events of \(month) (\(stem))\(suffix)",
          name: DocumentName.name(from: "\(stem) \(month)\(suffix)") ?? month, table, data, file, &report)
      }
    }
  }

  private mutating func dataSource(
    _ stem: String, _ table: EventTable, _ file: String, _ report: inout ImportReport
  ) -> String {
    var draft = SourceDraft(at: ImportPlace(file: file))
    draft.title = "Table of events: \(stem)"
    draft.key = DocumentName.name(from: stem)
    draft.publisher = table.publisher
    var own = ImportReport()
    let id = sources.add(draft, &own)
    for note in own.notes { report.note(note.message, at: note.place) }
    return id
  }

  /// Whether neither the archive nor this import has the event, which is said where one has.
  private mutating func isNew(_ event: EventDraft, _ report: inout ImportReport) -> Bool {
    let facts = ImportTarget.EventFacts(title: event.title, date: event.date)
    if let there = target.eventsByFacts[facts] {
      skip(event, "the archive has it as \(there)", &report)
      return false
    }
    if let there = event.ownID.flatMap({ target.eventsByID[$0] }) {
      skip(event, "the archive has it as \(there)", &report)
      report.note("\(there) has another title or date; it was left as it is", at: event.place)
      return false
    }
    if let there = event.ownID.flatMap({ metIDs[$0] }) {
      skip(event, "\(there) is the same event", &report)
      if metFacts[facts] == nil {
        report.note("it has the id of \(there), and says something else", at: event.place)
      }
      return false
    }
    // Two rows with ids of their own are two events, whatever they say.
    if event.ownID == nil, let there = metFacts[facts] {
      skip(event, "\(there) is the same event", &report)
      return false
    }
    if let id = event.ownID { metIDs[id] = event.place }
    if metFacts[facts] == nil { metFacts[facts] = event.place }
    return true
  }

  private func skip(_ event: EventDraft, _ reason: String, _ report: inout ImportReport) {
    report.skip(reason, at: event.place)
    for (name, _) in event.fates {
      report.count(name, .dropped(why: "the event is there already"), at: event.place)
    }
  }

  private mutating func write(
    _ events: [EventDraft], title: String, name: String, _ table: EventTable, _ data: String?, _ file: String,
    _ report: inout ImportReport
  ) {
    var ids: Set<String> = []
    var body = table.introduction.isEmpty ? "" : table.introduction.trimmed + "\n\n"
    var told: [JSONValue] = []
    for var event in events {
      told.append(declaration(of: &event, data, &ids, &report))
      for note in event.notes { report.note(note, at: event.place) }
      for (name, fate) in event.fates { report.count(name, fate, at: event.place) }
      let heading = data == nil ? event.title : "\(event.date): \(event.title)"
      body += "# \(MarkdownText.escaped(heading))\n\n"
      if !event.text.isEmpty { body += event.text + "\n\n" }
      if !event.lines.isEmpty { body += MarkdownText.list(event.lines) + "\n" }
    }
    if !table.ending.isEmpty { body += "# Periods\n\n\(table.ending)" }
    var metadata: [JSONValue.Member] = [
      .init("title", .string(title)), .init("date", .string(settings.date)),
      .init("status", .string(settings.publishes ? "published" : "draft")),
    ]
    if let data { metadata.append(.init("sources", .array([.string(data)]))) }
    if !told.isEmpty { metadata.append(.init("events", .array(told))) }
    let year = events.first.map { EventMonth.name($0.date).prefix { $0 != "-" } } ?? settings.date.prefix(4)
    let path = articlePath(year.isEmpty ? "undated" : String(year), name)
    articles.append(
      ImportedFile(
        path: SourcePath("content/articles/\(path).md"),
        bytes: FrontMatterWriter.document(metadata, text: body.trimmed + "\n"),
        origin: events.first.map { "\($0.place) and what follows" } ?? file))
  }

  private mutating func articlePath(_ year: String, _ name: String) -> String {
    var (path, number) = ("\(year)/\(name)", 1)
    while !taken.insert(path).inserted {
      number += 1
      path = "\(year)/\(name)-\(number)"
    }
    return path
  }

  private mutating func declaration(
    of event: inout EventDraft, _ data: String?, _ ids: inout Set<String>, _ report: inout ImportReport
  ) -> JSONValue {
    let wanted = event.ownID ?? event.madeID
    var (id, number) = (wanted, 1)
    while !ids.insert(id).inserted {
      number += 1
      id = "\(wanted)-\(number)"
    }
    var members: [JSONValue.Member] = [
      .init("id", .string(id)), .init("date", .string(event.date)), .init("title", .string(event.title)),
    ]
    if let region = regions.id(of: event.regions, for: event.place, &report) {
      members.append(.init("regions", .array([.string(region)])))
    }
    if let place = event.location { members.append(.init("place", .string(place))) }
    if let coordinates = event.coordinates { members.append(.init("coordinates", coordinates)) }
    let own = sourceIDs(of: &event, &report)
    if !own.isEmpty {
      members.append(.init("sources", .array((own + (data.map { [$0] } ?? [])).map(JSONValue.string))))
    }
    return .object(members)
  }

  /// Records for addresses, ids for those that the archive has, and lines for all else.
  private mutating func sourceIDs(of event: inout EventDraft, _ report: inout ImportReport) -> [String] {
    var ids: [String] = []
    for text in event.sources {
      if let url = SourceAddress.url(encoding: text) {
        var draft = SourceDraft(at: event.place)
        draft.url = url
        var own = ImportReport()
        let id = sources.add(draft, &own)
        for note in own.notes { report.note("the source \(text): \(note.message)", at: event.place) }
        if !ids.contains(id) { ids.append(id) }
      } else if let id = target.sourceIDs[text.lowercased()] {
        if !ids.contains(id) { ids.append(id) }
      } else {
        event.lines.append(("Source", text))
      }
    }
    return ids
  }
}
