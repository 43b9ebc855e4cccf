/// Reads RIS, which reference managers and databases export.
enum RISImport {
  /// The sources of a file's records.
  static func drafts(_ text: InputText, _ report: inout ImportReport) throws(ImportProblem) -> [SourceDraft] {
    let reader = try RISReader(text)
    guard !reader.records.isEmpty else {
      throw ImportProblem(
        at: ImportPlace(file: text.file, line: 1, column: 1),
        "this isn't RIS: no line begins a record, as in “TY  - RPRT”")
    }
    for note in reader.notes { report.note(note.message, at: ImportPlace(file: text.file, line: note.line)) }
    return reader.records.map { record in
      let key = record.fields.first { $0.tag == "ID" && !$0.text.isEmpty }?.text
      let place = ImportPlace(
        file: text.file, line: record.line, record: key.map { "“\(PlainText.line($0))”" })
      let type = record.fields.first?.text.uppercased() ?? ""
      return SourceAssembler.draft(fields(of: record), at: place, isPeriodical: periodicals.contains(type))
    }
  }

  private static let periodicals: Set<String> = [
    "BLOG", "EJOUR", "ELEC", "JFULL", "JOUR", "MGZN", "NEWS", "ICOMM", "ABST", "INPR",
  ]

  private static func fields(of record: RISReader.Record) -> [SourceField] {
    let dates = RISDates(record.fields.filter { publication.contains($0.tag) })
    return record.fields.map { field in
      let (tag, text) = (field.tag, field.text)
      if publication.contains(tag) { return dates.field(field) }
      switch tag {
      case "Y2", "RD":
        guard let date = RISDates.date(text) else { return SourceField(tag, .line("Accessed"), text) }
        return SourceField(tag, .accessed, date.edtf, change: date.change, note: date.rest)
      case "OP":
        let date = RISDates.date(text)
        return SourceField(tag, .line("First published"), date?.edtf ?? text)
      case "T2" where books.contains(record.fields[0].text.uppercased()):
        return SourceField(tag, .line("Series"), text)
      default: break
      }
      if let role = roles[tag] { return SourceField(tag, role, text) }
      let isKnown = comments[tag] != nil || tag.hasPrefix("C") || tag.hasPrefix("U")
      return SourceField(
        tag, .comment(comments[tag] ?? tag), text, note: isKnown ? nil : "this tag isn't known")
    }
  }

  /// For these, T2 is the series and not the whole that they are a part of.
  private static let books: Set<String> = ["BOOK", "EBOOK", "EDBOOK", "RPRT", "MAP"]

  private static let publication: Set<String> = ["PY", "Y1", "DA"]

  private static let roles: [String: SourceField.Role] = [
    "ID": .key, "TI": .title, "T1": .title, "CT": .title, "PB": .publisher, "T2": .container,
    "JF": .container, "JO": .container, "BT": .container, "UR": .url, "LK": .url, "DO": .doi, "DI": .doi,
    "LA": .language, "TY": .line("Type"), "AU": .line("Author"), "A1": .line("Author"),
    "A2": .line("Editor"), "ED": .line("Editor"), "A3": .line("Editor of the series"),
    "A4": .line("Further author"), "TA": .line("Translator"), "T3": .line("Series"),
    "JA": .line("Abbreviated"), "J1": .line("Abbreviated"), "J2": .line("Abbreviated"), "CY": .line("Place"),
    "PP": .line("Place"), "SN": .line("ISBN or ISSN"), "VL": .line("Volume"), "VO": .line("Volume"),
    "IS": .line("Issue"), "CP": .line("Issue"), "SP": .line("First page"), "EP": .line("Last page"),
    "ET": .line("Edition"), "M1": .line("Number"), "M3": .line("Kind"), "NV": .line("Volumes"),
    "SE": .line("Section"), "AN": .line("Accession number"), "CN": .line("Call number"),
    "TT": .line("Translated title"), "RI": .line("Reviewed"), "AV": .line("Place in the archive"),
  ]

  private static let comments = [
    "AB": "Abstract", "N2": "Abstract", "N1": "Note", "RN": "Research note", "KW": "Keywords",
    "ST": "Short title", "AD": "Address of the author", "CA": "Caption", "DB": "Catalogue",
    "DP": "Provider", "DS": "Data source", "L1": "File", "L2": "File", "L3": "File", "L4": "Image",
    "RP": "Reprint", "M2": "M2", "NO": "Note",
  ]
}
