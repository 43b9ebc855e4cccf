/// Reads rows of ACLED: an event each, with how exactly its time and place are known.
struct ACLEDReader: EventRowReader {
  func read(_ row: inout EventRow, into table: inout EventTable) {
    table.publisher = "Armed Conflict Location & Event Data (ACLED)"
    guard let written = row.text("event_date"), let day = ImportedDate(PlainText.line(written)) else {
      table.problems.append(
        ImportProblem(
          at: row.place,
          row.text("event_date").map { "event_date: no date can be made of “\($0)”; write it as 2022-09-25" }
            ?? "the row has no event_date"))
      return
    }
    var event = EventDraft(place: row.place, date: day.edtf, title: title(row, day.edtf))
    event.ownID = row.text("event_id_cnty").flatMap(EventDraft.id)
    row.settle("event_id_cnty", as: .mapped(key: "events.id", how: "as ids of events are written"))
    date(&event, &row, day)
    for name in ["disorder_type", "event_type", "sub_event_type", "actor1", "actor2"] {
      guard let text = row.text(name) else { continue }
      event.lines.append((Self.labels[name]!, text))
      let isTitle = name == "sub_event_type" || name.hasPrefix("actor")
      row.settle(name, as: .mapped(key: isTitle ? "events.title" : "the text", how: Self.how(name)))
    }
    place(&event, &row)
    if let notes = row.text("notes") {
      event.text = MarkdownText.paragraphs(PlainText.block(notes))
      row.settle("notes", as: .mapped(key: "the text", how: "below the event's heading"))
    }
    row.settle("year", as: .mapped(key: "events.date", how: "the date has it"))
    event.lines += row.rest { .mapped(key: "the text", how: Self.how($0)) }
      .map { (Self.labels[$0.label.lowercased()] ?? $0.label, $0.text) }
    event.fates = row.fates
    table.events.append(event)
  }

  private func title(_ row: EventRow, _ date: String) -> String {
    let what = row.text("sub_event_type", "event_type") ?? "Event of \(date)"
    let who = [row.text("actor1"), row.text("actor2")].compactMap { $0 }.joined(separator: " – ")
    return PlainText.line(who.isEmpty ? what : "\(what): \(who)")
  }

  private func date(_ event: inout EventDraft, _ row: inout EventRow, _ day: ImportedDate) {
    let isDay = day.isDay
    var change = day.change
    switch row.text("time_precision") {
    case "2" where isDay:
      event.date = "\(day.edtf)~"
      change = "as about that day, since it was a day of that week"
    case "3" where isDay:
      event.date = String(day.edtf.prefix(7))
      change = "as that month, since the day isn't known"
    case "1"?, nil: break
    case let other?: event.notes.append("time_precision: “\(other)” isn't 1, 2 or 3")
    }
    row.settle(
      "event_date", as: change.map { .mapped(key: "events.date", how: $0) } ?? .kept(key: "events.date"))
    row.settle("time_precision", as: .mapped(key: "events.date", how: "as how exact the date is"))
  }

  private func place(_ event: inout EventDraft, _ row: inout EventRow) {
    let precision = EventCoordinates.precision(ofACLED: row.text("geo_precision"))
    let (latitude, longitude) = (row.text("latitude"), row.text("longitude"))
    if let latitude, let longitude {
      event.coordinates = EventCoordinates.value(
        latitude: latitude, longitude: longitude, precision: precision)
      if event.coordinates == nil {
        event.notes.append("“\(latitude), \(longitude)” isn't a point in degrees")
      }
    }
    if event.coordinates != nil {
      row.settle("latitude", as: .kept(key: "events.coordinates"))
      row.settle("longitude", as: .kept(key: "events.coordinates"))
      row.settle("geo_precision", as: .mapped(key: "events.coordinates", how: "as “precision”"))
    }
    for name in ["country", "admin1", "admin2", "admin3"] {
      guard let text = row.text(name).map(PlainText.line) else { continue }
      if event.regions.last?.name != text {
        event.regions.append(RegionName(name: text, isCountry: name == "country"))
      }
      row.settle(name, as: .mapped(key: "events.regions", how: "as a region, with those around it"))
    }
    if let location = row.text("location").map(PlainText.line) {
      event.location = location
      row.settle("location", as: .kept(key: "events.place"))
      // Where it isn't known exactly, the location stands for what is around it.
      if row.text("geo_precision") == "1", event.regions.last?.name != location {
        event.regions.append(RegionName(name: location, isCountry: false, coordinates: event.coordinates))
      }
    }
  }

  private static func how(_ column: String) -> String {
    switch column {
    case "sub_event_type", "actor1", "actor2": "and as a line “\(labels[column]!)”"
    default: "as a line “\(labels[column.lowercased()] ?? column)”"
    }
  }

  private static let labels = [
    "disorder_type": "Kind of disorder", "event_type": "Kind of event", "sub_event_type": "What happened",
    "actor1": "First actor", "actor2": "Second actor", "assoc_actor_1": "With the first actor",
    "assoc_actor_2": "With the second actor", "fatalities": "Deaths reported", "source": "Sources",
    "source_scale": "Scale of the sources", "tags": "Tags", "civilian_targeting": "Civilians targeted",
    "inter1": "Kind of the first actor", "inter2": "Kind of the second actor", "interaction": "Interaction",
    "iso": "Number of the country", "region": "Part of the world", "timestamp": "Recorded",
  ]
}
