/// Reads BibTeX and BibLaTeX.
enum BibTeXImport {
  /// The sources of a file's entries.
  static func drafts(_ text: InputText, _ report: inout ImportReport) throws(ImportProblem) -> [SourceDraft] {
    let reader = try BibTeXReader(text)
    guard !reader.entries.isEmpty else {
      throw ImportProblem(
        at: ImportPlace(file: text.file, line: 1, column: 1),
        "there is no entry in it, such as @misc{smith2022, title = {…}}")
    }
    for note in reader.notes { report.note(note.message, at: ImportPlace(file: text.file, line: note.line)) }
    let inheritance = BibTeXInheritance(reader.entries)
    var keys: Set<String> = []
    var drafts: [SourceDraft] = []
    for entry in reader.entries {
      let place = ImportPlace(
        file: text.file, line: entry.line, record: entry.key.isEmpty ? nil : "“\(entry.key)”")
      if !entry.key.isEmpty, !keys.insert(entry.key.lowercased()).inserted {
        report.note("the key “\(entry.key)” stands twice in the file", at: place)
      }
      let (fields, problem) = inheritance.fields(of: entry)
      if let problem { report.note("crossref: \(problem)", at: place) }
      drafts.append(draft(entry, fields, at: place))
    }
    return drafts
  }

  private static func draft(
    _ entry: BibTeXEntry, _ fields: [BibTeXEntry.Field], at place: ImportPlace
  ) -> SourceDraft {
    let dates = BibTeXDates(fields)
    let reader = BibTeXFieldReader(subtitle: fields.first { $0.name.lowercased() == "subtitle" }?.value)
    // The names of both can't be those of fields.
    let own = [SourceField("@key", .key, entry.key), SourceField("@type", .line("Type"), entry.type)]
    return SourceAssembler.draft(
      own + fields.map { dates.field($0) ?? reader.field($0) }, at: place,
      isPeriodical: periodicals.contains(entry.type))
  }

  private static let periodicals: Set<String> = ["article", "online", "www", "electronic", "periodical"]
}
