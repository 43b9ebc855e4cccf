/// Reads tables of events.
enum EventImport {
  /// The articles, regions and sources of some tables.
  static func run(
    _ inputs: [ImportInput], _ target: ImportTarget, _ settings: ImportSettings
  ) -> ImportResult {
    var report = ImportReport()
    var problems: [ImportProblem] = []
    var articles = EventArticles(target, settings)
    for input in inputs {
      do throws(ImportProblem) {
        let table = try read(input, settings.eventKind)
        report.records += table.rows
        problems += table.problems
        for note in table.notes { report.note(note.message, at: note.place) }
        for (name, fate, place) in table.fates { report.count(name, fate, at: place) }
        articles.add(table, of: input.name, &report)
      } catch {
        problems.append(error)
      }
    }
    return problems.isEmpty ? ImportResult(articles.files, report) : ImportResult(problems)
  }

  private static func read(
    _ input: ImportInput, _ wanted: EventTableKind?
  ) throws(ImportProblem) -> EventTable {
    let csv = try CSVTable(InputText(input.bytes, file: input.name))
    guard let kind = wanted ?? EventTableKind(header: csv.header) else {
      throw ImportProblem(
        at: ImportPlace(file: input.name, line: 1),
        "no column has a date: TimelineJS has Year and Headline, ACLED event_date, and other tables date")
    }
    var columns: [String: Int] = [:]
    for (position, name) in csv.header.enumerated() where columns[name.lowercased()] == nil {
      columns[name.lowercased()] = position
    }
    var reader = Self.reader(kind)
    var table = EventTable()
    if kind == .timelinejs { table.title = DocumentName.stem(of: input.name) }
    for row in csv.rows {
      var row = EventRow(row, header: csv.header, columns: columns, file: input.name)
      if row.isBlank { continue }
      table.rows += 1
      reader.read(&row, into: &table)
    }
    guard table.rows > 0 else {
      throw ImportProblem(at: ImportPlace(file: input.name), "there is no row below the header")
    }
    return table
  }

  private static func reader(_ kind: EventTableKind) -> any EventRowReader {
    switch kind {
    case .timelinejs: TimelineJSReader()
    case .acled: ACLEDReader()
    case .generic: GenericEventReader()
    }
  }
}
