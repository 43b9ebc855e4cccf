/// Reads rows of TimelineJS: slides, which together are one story.
struct TimelineJSReader: EventRowReader {
  private var hasMedia = false

  mutating func read(_ row: inout EventRow, into table: inout EventTable) {
    switch row.text("type")?.lowercased() {
    case "title": title(&row, &table)
    case "era": era(&row, &table)
    case nil: slide(&row, &table)
    case let other?:
      table.notes.append(.init(place: row.place, message: "Type: “\(other)” isn't “title” or “era”"))
      slide(&row, &table)
    }
  }

  private func title(_ row: inout EventRow, _ table: inout EventTable) {
    if let headline = row.text("headline") {
      table.title = HTMLMarkdown(headline).plain
      row.settle("headline", as: .mapped(key: "title", how: "as that of the article"))
    }
    if let text = row.text("text") {
      let html = HTMLMarkdown(text, newlines: .paragraphs)
      table.introduction = html.markdown.trimmed
      for note in html.notes { table.notes.append(.init(place: row.place, message: "Text: \(note)")) }
      row.settle("text", as: .mapped(key: "the text", how: "at the start, as Markdown"))
    }
    row.settle("type", as: .mapped(key: "title", how: "as that of the article"))
    let lines = rest(&row)
    table.introduction +=
      (table.introduction.isEmpty || lines.isEmpty ? "" : "\n\n") + MarkdownText.list(lines)
    table.fates += row.fates.map { ($0.name, $0.fate, row.place) }
  }

  private func era(_ row: inout EventRow, _ table: inout EventTable) {
    let date = date(&row, key: "the text")
    let name = row.text("headline").map { HTMLMarkdown($0).plain } ?? "Era"
    table.ending += "- \(MarkdownText.escaped(name)): \(MarkdownText.escaped(date.edtf ?? "no date"))\n"
    row.settle("headline", as: .mapped(key: "the text", how: "as a line below “Periods”"))
    row.settle("type", as: .mapped(key: "the text", how: "as a line below “Periods”"))
    for (label, text) in date.lines + rest(&row) {
      table.ending += "  - \(MarkdownText.escaped(label)): \(MarkdownText.escaped(text))\n"
    }
    table.fates += row.fates.map { ($0.name, $0.fate, row.place) }
  }

  private mutating func slide(_ row: inout EventRow, _ table: inout EventTable) {
    let date = date(&row, key: "events.date")
    guard let edtf = date.edtf else {
      table.problems.append(
        ImportProblem(
          at: row.place,
          row.text("year") == nil
            ? "the row has no Year, and isn't of the Type “title”"
            : "no date can be made of the row's Year, Month, Day and their ends"))
      return
    }
    var event = EventDraft(place: row.place, date: edtf, title: "")
    event.lines = date.lines
    let text = row.text("text").map { HTMLMarkdown($0, newlines: .paragraphs) }
    if let headline = row.text("headline") {
      let html = HTMLMarkdown(headline)
      event.title = html.plain
      row.settle(
        "headline",
        as: html.plain == headline
          ? .kept(key: "events.title") : .mapped(key: "events.title", how: "without markup"))
    }
    if event.title.isEmpty {
      event.title = text.map { GenericEventReader.start(of: $0.plain) } ?? ""
      if event.title.isEmpty { event.title = "Event of \(edtf)" }
      event.notes.append("it has no Headline, so it is called “\(event.title)”")
    }
    if let text {
      event.text = text.markdown.trimmed
      event.notes += text.notes.map { "Text: \($0)" }
      row.settle("text", as: .mapped(key: "the text", how: "below the event's heading, as Markdown"))
    }
    if row.text("media") != nil, !hasMedia {
      hasMedia = true
      table.notes.append(
        .init(
          place: row.place,
          message: "Media: addresses are kept as lines; images of the archive stand in content/media/"))
    }
    event.lines += rest(&row)
    event.fates = row.fates
    table.events.append(event)
  }

  /// What is left, as lines; what is a matter of looks alone is dropped.
  private func rest(_ row: inout EventRow) -> [(label: String, text: String)] {
    row.settle("background", as: .dropped(why: "it says how a slide looks"))
    return row.rest { .mapped(key: "the text", how: "as a line “\($0)”") }
  }

  /// The date of a row, and lines for what of it EDTF can't say.
  private func date(
    _ row: inout EventRow, key: String
  ) -> (edtf: String?, lines: [(label: String, text: String)]) {
    guard let start = Self.day(row, "") else { return (nil, []) }
    var (edtf, lines) = (start, [(label: String, text: String)]())
    var used = ["year", "month", "day"]
    if row.text("end year") != nil {
      guard let end = Self.day(row, "end "), let span = ImportedDate(made: "\(start)/\(end)") else {
        return (nil, [])
      }
      if end != start { edtf = span.edtf }
      used += ["end year", "end month", "end day"]
    } else if let time = row.text("time"), let moment = GenericEventReader.moment(start, time) {
      edtf = moment
      used.append("time")
    }
    for name in used { row.settle(name, as: .mapped(key: key, how: "as a part of the date")) }
    for (name, label) in [("time", "Time"), ("end time", "Time of the end")] where !used.contains(name) {
      guard let time = row.text(name) else { continue }
      lines.append((label, PlainText.line(time)))
      row.settle(name, as: .mapped(key: "the text", how: "as a line “\(label)”"))
    }
    return (edtf, lines)
  }

  private static func day(_ row: EventRow, _ prefix: String) -> String? {
    let parts = ["year", "month", "day"].map { row.text(prefix + $0) }
    guard let year = parts[0].flatMap({ Int($0) }), year.magnitude < 1_000_000_000 else { return nil }
    // There, years before Christ are negative.
    var edtf = ImportedDate.year(year < 0 ? year + 1 : year)
    guard let month = parts[1] else { return parts[2] == nil ? edtf : nil }
    guard let number = Int(month), (1...12).contains(number) else { return nil }
    edtf += "-\(ImportedDate.pair(number))"
    if let day = parts[2] {
      guard let number = Int(day), (1...31).contains(number) else { return nil }
      edtf += "-\(ImportedDate.pair(number))"
    }
    return ImportedDate(made: edtf)?.edtf
  }
}
