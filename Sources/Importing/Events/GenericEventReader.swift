/// Reads rows of any table that has a date in each.
struct GenericEventReader: EventRowReader {
  static let dates = ["date", "event_date", "start_date", "start", "datetime"]
  private static let ends = ["end_date", "end"]
  private static let titles = ["title", "name", "headline"]
  private static let texts = ["description", "desc", "text", "notes"]
  private static let latitudes = ["latitude", "lat"]
  private static let longitudes = ["longitude", "lon", "lng", "long"]
  private static let places = ["location", "place"]

  func read(_ row: inout EventRow, into table: inout EventTable) {
    guard let date = date(&row, &table) else { return }
    let text = row.text(Self.texts).map(PlainText.block)
    var event = EventDraft(place: row.place, date: date.edtf, title: "Event of \(date.edtf)")
    event.notes = date.notes
    if let title = row.text(Self.titles) {
      event.title = PlainText.line(title)
      row.settle(Self.titles, as: .kept(key: "events.title"))
    } else if let text {
      event.title = Self.start(of: text)
    } else {
      event.notes.append("it has no title")
    }
    if let text {
      event.text = MarkdownText.paragraphs(text)
      row.settle(Self.texts, as: .mapped(key: "the text", how: "below the event's heading"))
    }
    event.ownID = row.text("id").flatMap(EventDraft.id)
    if event.ownID != nil {
      row.settle("id", as: .mapped(key: "events.id", how: "as ids of events are written"))
    }
    place(&event, &row)
    sources(&event, &row)
    event.lines += row.rest { .mapped(key: "the text", how: "as a line “\($0)”") }
    event.fates = row.fates
    table.events.append(event)
  }

  private func date(_ row: inout EventRow, _ table: inout EventTable) -> (edtf: String, notes: [String])? {
    guard let written = row.text(Self.dates).map(PlainText.line) else {
      table.problems.append(ImportProblem(at: row.place, "the row has no date"))
      return nil
    }
    guard let start = ImportedDate(written) else {
      table.problems.append(
        ImportProblem(at: row.place, "no date can be made of “\(written)”; write it as 2022-09-25"))
      return nil
    }
    var (edtf, change, notes) = (start.edtf, start.change, [String]())
    if let written = row.text(Self.ends).map(PlainText.line) {
      if let end = ImportedDate(written), let span = ImportedDate(made: "\(edtf)/\(end.edtf)") {
        row.settle(Self.ends, as: .mapped(key: "events.date", how: "as the end of an interval"))
        (edtf, change) = end.edtf == edtf ? (edtf, change) : (span.edtf, "as the start of an interval")
      } else {
        notes.append("no end of an interval can be made of “\(written)”")
      }
    } else if let time = row.text("time"), let moment = Self.moment(edtf, time) {
      row.settle("time", as: .mapped(key: "events.date", how: "as the time of the day"))
      (edtf, change) = (moment, "with the time")
    }
    row.settle(
      Self.dates, as: change.map { .mapped(key: "events.date", how: $0) } ?? .kept(key: "events.date"))
    return (edtf, notes)
  }

  /// A day with a time such as `18:45`; nil for what is neither.
  static func moment(_ day: String, _ time: String) -> String? {
    let parts = time.trimmed.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ (1...2).contains($0.utf8.count) && Int($0) != nil })
    else { return nil }
    let clock = (parts + (parts.count == 2 ? ["00"] : [])).map { $0.utf8.count == 1 ? "0\($0)" : String($0) }
    return ImportedDate(made: "\(day)T\(clock.joined(separator: ":"))")?.edtf
  }

  private func place(_ event: inout EventDraft, _ row: inout EventRow) {
    if let latitude = row.text(Self.latitudes), let longitude = row.text(Self.longitudes) {
      let written = row.text("precision").map(PlainText.line)
      let precision = written.map(EventCoordinates.precision) ?? "city"
      // Who wrote something else didn't mean to tell the place more exactly.
      event.coordinates = EventCoordinates.value(
        latitude: latitude, longitude: longitude, precision: precision ?? "region")
      if let written, precision == nil {
        event.notes.append("“\(written)” is no precision, so it is “region”")
      }
      if event.coordinates == nil {
        event.notes.append("“\(latitude), \(longitude)” isn't a point in degrees")
      } else {
        row.settle(Self.latitudes, as: .kept(key: "events.coordinates"))
        row.settle(Self.longitudes, as: .kept(key: "events.coordinates"))
        if precision != nil { row.settle("precision", as: .kept(key: "events.coordinates")) }
      }
    }
    for name in ["country", "admin1", "admin2", "admin3"] {
      guard let text = row.text(name).map(PlainText.line) else { continue }
      if event.regions.last?.name != text {
        event.regions.append(RegionName(name: text, isCountry: name == "country"))
      }
      row.settle(name, as: .mapped(key: "events.regions", how: "as a region, with those around it"))
    }
    if let location = row.text(Self.places).map(PlainText.line) {
      event.location = location
      row.settle(Self.places, as: .kept(key: "events.place"))
    }
  }

  private func sources(_ event: inout EventDraft, _ row: inout EventRow) {
    for name in ["source", "sources", "url"] + (1...20).map({ "source\($0)" }) {
      guard let text = row.text(name).map(PlainText.line) else { continue }
      event.sources.append(text)
      row.settle(
        name, as: .mapped(key: "events.sources", how: "as a record where it is a URL, and else as a line"))
    }
  }

  /// The first words of a text.
  static func start(of text: String) -> String {
    let line = PlainText.line(text)
    guard line.count > 80 else { return line }
    let words = line.prefix(80)
    return "\(words.lastIndex(of: " ").map { words[..<$0] } ?? words)…"
  }
}
