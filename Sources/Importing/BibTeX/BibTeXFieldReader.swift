/// Reads the fields of one entry, but for its dates.
struct BibTeXFieldReader {
  /// As the entry has it, for the title.
  let subtitle: String?

  func field(_ field: BibTeXEntry.Field) -> SourceField {
    let name = field.name.lowercased()
    switch name {
    case "title":
      guard let subtitle else { return text(field, .title) }
      let title = LaTeXText(field.value).plain.trimmed
      let whole = "\(title): \(LaTeXText(subtitle).plain.trimmed)"
      return made(field, .title, whole, change: "with the subtitle")
    case "subtitle": return made(field, .covered(key: "title"), field.value)
    case "url": return made(field, .url, Self.address(field.value))
    case "doi": return made(field, .doi, Self.address(field.value))
    case "howpublished", "note":
      let trimmed = field.value.trimmed
      if trimmed.hasPrefix("\\url{"), trimmed.hasSuffix("}"), !trimmed.dropLast().contains("}") {
        return made(field, .url, Self.address(String(trimmed.dropFirst("\\url{".count).dropLast())))
      }
      return text(field, name == "note" ? .comment("Note") : .line("Published as"))
    case "crossref": return text(field, .line("Part of"))
    case "eprint": return made(field, .line("Eprint"), Self.address(field.value))
    case "file": return made(field, .comment("File"), field.value)
    default: break
    }
    if let label = Self.names[name] {
      return made(field, .line(label), BibTeXNames.text(field.value))
    }
    if let role = Self.roles[name] { return text(field, role) }
    return text(field, .comment(Self.comments[name] ?? field.name))
  }

  private func text(_ field: BibTeXEntry.Field, _ role: SourceField.Role) -> SourceField {
    let text = LaTeXText(field.value)
    let note = text.unknown.first.map { "the command \\\($0) isn't known, and was left as it is" }
    let change = text.plain == field.value ? nil : "from LaTeX"
    return SourceField(
      field.name, role, text.plain, change: change, note: note, isInherited: field.isInherited)
  }

  private func made(
    _ field: BibTeXEntry.Field, _ role: SourceField.Role, _ text: String, change: String? = nil
  ) -> SourceField {
    SourceField(
      field.name, role, text, change: change ?? (text == field.value ? nil : "from LaTeX"),
      isInherited: field.isInherited)
  }

  /// An address, whose backslashes and braces are there for LaTeX.
  private static func address(_ text: String) -> String {
    var plain = text.replacing("{\\textasciitilde}", with: "~").replacing("\\textasciitilde{}", with: "~")
      .replacing("\\~{}", with: "~").trimmed
    if plain.hasPrefix("\\url{") { plain = String(plain.dropFirst("\\url".count)) }
    return plain.filter { $0 != "\\" && $0 != "{" && $0 != "}" }
  }

  private static let names = [
    "author": "Author", "editor": "Editor", "editora": "Editor", "editorb": "Editor", "editorc": "Editor",
    "translator": "Translator", "annotator": "Annotator", "commentator": "Commentator",
    "bookauthor": "Author of the whole", "introduction": "Introduction", "foreword": "Foreword",
    "afterword": "Afterword", "holder": "Holder",
  ]

  private static let roles: [String: SourceField.Role] = [
    "journal": .container, "journaltitle": .container, "booktitle": .container, "maintitle": .container,
    "publisher": .publisher, "institution": .publisher, "school": .publisher, "organization": .publisher,
    "language": .language, "langid": .language, "titleaddon": .line("Added to the title"),
    "origtitle": .line("Original title"), "series": .line("Series"), "address": .line("Place"),
    "location": .line("Place"), "venue": .line("Place of the event"), "eventtitle": .line("Event"),
    "volume": .line("Volume"), "volumes": .line("Volumes"), "number": .line("Number"),
    "issue": .line("Issue"), "issuetitle": .line("Title of the issue"), "pages": .line("Pages"),
    "pagetotal": .line("Pages in all"), "chapter": .line("Chapter"), "part": .line("Part"),
    "edition": .line("Edition"), "version": .line("Version"), "type": .line("Kind"),
    "isbn": .line("ISBN"), "issn": .line("ISSN"), "isrn": .line("ISRN"), "eid": .line("Number"),
    "eprinttype": .line("Kind of eprint"), "archiveprefix": .line("Kind of eprint"),
    "eprintclass": .line("Class of eprint"), "primaryclass": .line("Class of eprint"),
    "library": .line("Library"), "addendum": .line("Addendum"), "pubstate": .line("State"),
    "origpublisher": .line("First publisher"), "origlocation": .line("Place of the first edition"),
  ]

  private static let comments = [
    "abstract": "Abstract", "annote": "Annotation", "annotation": "Annotation", "keywords": "Keywords",
    "shorttitle": "Short title",
  ]
}
