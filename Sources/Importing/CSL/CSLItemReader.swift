internal import JSONWriting

/// Reads the variables of one item.
struct CSLItemReader {
  /// Then the item's `id` is only the program's own.
  let hasCitationKey: Bool

  func field(_ member: JSONValue.Member) -> SourceField {
    let name = member.name
    if Self.dates.contains(name) { return date(name, member.value) }
    if let label = Self.people[name] { return people(name, label, member.value) }
    guard let text = member.value.plainText else {
      if case .null = member.value { return SourceField(name, .line(name), "") }
      return SourceField(name, .comment(name), member.value.written)
    }
    switch name {
    case "id": return key(text)
    case "citation-key": return SourceField(name, .key, text)
    case "title": return rich(name, .title, text)
    case "publisher": return rich(name, .publisher, text)
    case "container-title": return rich(name, .container, text)
    case "URL": return SourceField(name, .url, text)
    case "DOI": return SourceField(name, .doi, text)
    case "language": return SourceField(name, .language, text)
    default: break
    }
    if let label = Self.lines[name] { return rich(name, .line(label), text) }
    return SourceField(name, .comment(Self.comments[name] ?? name), text)
  }

  /// Zotero's ids are addresses and numbers of its own.
  private func key(_ text: String) -> SourceField {
    let isForeign = text.contains("://") || text.allSatisfy(\.isNumber)
    return SourceField("id", hasCitationKey || isForeign ? .comment("id") : .key, text)
  }

  /// A text that may have the few elements that CSL knows.
  private func rich(_ name: String, _ role: SourceField.Role, _ text: String) -> SourceField {
    let plain = CSLMarkup.plain(text)
    return SourceField(name, role, plain, change: plain == text ? nil : "without markup")
  }

  private func date(_ name: String, _ value: JSONValue) -> SourceField {
    let label = Self.dateLabels[name] ?? name
    guard let date = CSLDate.edtf(value) else {
      return SourceField(
        name, .line(label), CSLDate.words(value) ?? value.written,
        note: "no date in EDTF could be made of \(CSLDate.words(value).map { "“\($0)”" } ?? value.written)")
    }
    let role: SourceField.Role =
      switch name {
      case "issued": .published
      case "accessed": .accessed
      default: .line(label)
      }
    return SourceField(name, role, date.edtf, change: date.change)
  }

  private func people(_ name: String, _ label: String, _ value: JSONValue) -> SourceField {
    guard case .array(let names) = value else {
      return SourceField(name, .line(label), value.plainText ?? value.written)
    }
    let known = names.compactMap(CSLName.text)
    guard known.count == names.count else {
      return SourceField(
        name, .comment(label), value.written, note: "there is a name in a form that isn't known")
    }
    return SourceField(name, .line(label), known.joined(separator: "; "))
  }

  private static let dates: Set<String> = [
    "issued", "accessed", "available-date", "event-date", "original-date", "submitted",
  ]

  private static let dateLabels = [
    "issued": "Published", "accessed": "Accessed", "available-date": "Available since",
    "event-date": "Date of the event", "original-date": "First published", "submitted": "Submitted",
  ]

  private static let people = [
    "author": "Author", "chair": "Chair", "collection-editor": "Editor of the series", "compiler": "Compiler",
    "composer": "Composer", "container-author": "Author of the whole", "contributor": "Contributor",
    "curator": "Curator", "director": "Director", "editor": "Editor", "editorial-director": "Managing editor",
    "executive-producer": "Executive producer", "guest": "Guest", "host": "Host",
    "illustrator": "Illustrator",
    "interviewer": "Interviewer", "narrator": "Narrator", "organizer": "Organiser",
    "original-author": "First author", "performer": "Performer", "producer": "Producer",
    "recipient": "Recipient", "reviewed-author": "Author reviewed", "script-writer": "Script",
    "series-creator": "Creator of the series", "translator": "Translator",
  ]

  private static let lines = [
    "archive": "Archive", "archive_collection": "Collection", "archive_location": "Place in the archive",
    "archive-place": "Place of the archive", "authority": "Authority", "call-number": "Call number",
    "chapter-number": "Chapter", "collection-number": "Number in the series", "collection-title": "Series",
    "dimensions": "Dimensions", "division": "Division", "edition": "Edition", "event": "Event",
    "event-title": "Event", "event-place": "Place of the event", "genre": "Kind", "ISBN": "ISBN",
    "ISSN": "ISSN", "issue": "Issue", "jurisdiction": "Jurisdiction", "medium": "Medium", "number": "Number",
    "number-of-pages": "Pages in all", "number-of-volumes": "Volumes",
    "original-publisher": "First publisher",
    "original-title": "Original title", "page": "Pages", "part": "Part", "part-title": "Title of the part",
    "PMCID": "PMCID", "PMID": "PMID", "printing": "Printing", "publisher-place": "Place", "scale": "Scale",
    "section": "Section", "status": "Status", "supplement": "Supplement", "type": "Type",
    "version": "Version", "volume": "Volume", "volume-title": "Title of the volume",
  ]

  private static let comments = [
    "abstract": "Abstract", "annote": "Annotation", "keyword": "Keywords", "note": "Note",
    "source": "Catalogue",
  ]
}

extension JSONValue {
  /// As JSON, on one line.
  var written: String { String(decoding: bytes(indented: false), as: UTF8.self) }
}
