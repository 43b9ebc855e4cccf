internal import JSONWriting

/// Reads the notes of a vault of Obsidian.
struct ObsidianImport {
  private let folder: SiteFolder
  private let settings: ImportSettings
  private var report = ImportReport()

  static func run(_ folder: SiteFolder, _ target: ImportTarget, _ settings: ImportSettings) -> ImportResult {
    var run = ObsidianImport(folder: folder, settings: settings)
    return run.run(target)
  }

  private mutating func run(_ target: ImportTarget) -> ImportResult {
    let notes = folder.files.map(\.path).filter { $0.hasSuffix(".md") }
    guard !notes.isEmpty else {
      return ImportResult([
        ImportProblem(at: ImportPlace(file: "."), "there is no note in it, which ends in .md")
      ])
    }
    let names = VaultNames(folder)
    var media = SiteMedia()
    for file in folder.files where !file.path.hasSuffix(".md") { media.add(file.path, at: "/" + file.path) }
    var shelf = SiteShelf(target, settings, site: SiteFacts(folder: folder, media: media))
    var problems: [ImportProblem] = []
    for path in notes {
      do throws(ImportProblem) { shelf.add(try document(path, names)) } catch { problems.append(error) }
    }
    guard problems.isEmpty else { return ImportResult(problems) }
    return shelf.finish(&report).accounting(for: folder, used: Set(notes))
  }

  private mutating func document(_ path: String, _ names: VaultNames) throws(ImportProblem) -> SiteDocument {
    let input = try folder.text(path)
    let matter =
      try SiteFrontMatter.read(input) ?? SiteFrontMatter(text: SiteFrontMatter.text(input.bytes[...]))
    let stem = String(path.dropLast(".md".count))
    let name = stem.split(separator: "/").last.map(String.init) ?? stem
    var document = SiteDocument(.article, wanted: name, at: ImportPlace(file: path))
    document.names = ["/" + path, "/" + stem]
    document.firstLine = matter.firstLine
    document.isDraft = !settings.publishes
    var reader = SiteFieldReader(document)
    for (message, place) in matter.notes { report.note(message, at: place) }
    let own = Set(matter.fields.map { $0.name.lowercased() })
    if own.isDisjoint(with: ["date", "created"]), let day = Self.day(of: name) {
      reader.document.date = day
      reader.document.note("day of the file name", .kept(key: "date"))
    }
    if !own.contains("title") {
      reader.document.title = name
      reader.document.note("file name", .mapped(key: "title", how: "without the ending"))
    } else {
      reader.document.note("file name", .mapped(key: "id", how: "as a name with small letters and hyphens"))
    }
    for field in matter.fields { read(field, own, &reader) }
    for note in reader.notes { report.note(note.message, at: note.place) }
    document = reader.document
    var text = ObsidianText(matter, path, names)
    document.text = text.text(&report)
    document.fields += text.fields
    for tag in text.tags { document.terms.append(.init(taxonomy: "tags", name: tag)) }
    return document
  }

  /// The day that a daily note is of.
  private static func day(of name: String) -> String? {
    let digits = String(name.prefix(10))
    return digits.utf8.count == 10 && name.dropFirst(10).first.map { !$0.isNumber } ?? true
      ? ImportedDate.day(digits).map { _ in digits } : nil
  }

  private func read(_ field: SiteFrontMatter.Field, _ own: Set<String>, _ reader: inout SiteFieldReader) {
    switch field.name.lowercased() {
    case "title": reader.title(field)
    case "date": reader.date(field)
    case "created": own.contains("date") ? reader.extra(field) : reader.date(field)
    case "updated", "modified": reader.updated(field)
    case "publish":
      guard let flag = field.value.flag else { return reader.extra(field) }
      reader.document.isDraft = !flag
      reader.map(field, "status", "draft or published")
    case "description", "summary": reader.summary(field)
    case "author", "authors": reader.authors(field)
    case "tags", "tag":
      guard let texts = field.value.scalarTexts else { return reader.extra(field) }
      let words = texts.flatMap { $0.split { $0.isWhitespace || $0 == "," } }
      let tags = words.map { word in JSONValue.string(String(word.drop { $0 == "#" })) }
      reader.terms(.init(name: field.name, value: .array(tags), place: field.place), "tags")
    case "lang", "language": reader.language(field)
    case "image", "cover", "banner": reader.image(field)
    case "cssclasses", "cssclass": reader.drop(field, "how the note looks")
    default: reader.extra(field)
    }
  }
}
