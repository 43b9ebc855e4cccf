internal import ArchiveModel
internal import Diagnostics
internal import Digests
internal import JSONWriting

/// Takes over plain text files: a record of each as a source, the file itself beside it, and an article that is to be written.
/// Nothing of what the text says is used, since it isn't the archive's to publish.
struct TextImport {
  private let target: ImportTarget
  private let settings: ImportSettings
  private var files: [ImportedFile] = []
  private var taken: [DocumentKind: Set<String>]
  /// The names of records by the digests of their originals.
  private var known: [String: String]
  private var report = ImportReport()

  /// The records, originals and articles of some files.
  static func run(
    _ inputs: [ImportInput], _ target: ImportTarget, _ settings: ImportSettings
  ) -> ImportResult {
    let problems = inputs.filter(\.bytes.isEmpty).map {
      ImportProblem(at: ImportPlace(file: $0.name), "the file is empty")
    }
    guard problems.isEmpty else { return ImportResult(problems) }
    var run = TextImport(target, settings)
    for input in inputs { run.add(input) }
    return ImportResult(run.files, run.report)
  }

  private init(_ target: ImportTarget, _ settings: ImportSettings) {
    self.target = target
    self.settings = settings
    taken = target.taken
    known = target.digests
  }

  private mutating func add(_ input: ImportInput) {
    let place = ImportPlace(file: input.name)
    let digest = SHA256Digest(of: input.bytes).hex
    report.records += 1
    if let there = known[digest] {
      report.skip("seeds/\(there).md has the same original", at: place)
      for name in ["name", "text"] {
        report.count(name, .dropped(why: "the source is there already"), at: place)
      }
      return
    }
    let title = PlainText.line(DocumentName.stem(of: input.name).replacing("_", with: " "))
    let wanted = DocumentName.name(from: title) ?? "text"
    let name = free(.source, wanted)
    if name != wanted { report.note("“\(wanted)” is taken, so the source is called “\(name)”", at: place) }
    if (try? InputText(input.bytes, file: input.name)) == nil {
      report.note("the file isn't text in UTF-8; it is kept as it is", at: place)
    }
    known[digest] = name
    report.count("name", .mapped(key: "title", how: "without the ending"), at: place)
    report.count("text", .kept(key: "the original"), at: place)
    let record: [JSONValue.Member] = [.init("title", .string(title)), .init("sha256", .string(digest))]
    add("seeds/\(name).md", FrontMatterWriter.document(record, text: ""), from: input)
    add("seeds/\(name).\(Self.ending(of: input.name))", input.bytes, from: input)
    let article = "\(settings.date.prefix(4))/\(name)"
    add("content/articles/\(free(.article, article)).md", self.article(title, citing: name), from: input)
  }

  private mutating func add(_ path: String, _ bytes: [UInt8], from input: ImportInput) {
    files.append(ImportedFile(path: SourcePath(path), bytes: bytes, origin: input.name))
  }

  private mutating func free(_ kind: DocumentKind, _ wanted: String) -> String {
    var (name, number) = (wanted, 1)
    while !taken[kind, default: []].insert(name).inserted {
      number += 1
      name = "\(wanted)-\(number)"
    }
    return name
  }

  private func article(_ title: String, citing source: String) -> [UInt8] {
    let metadata: [JSONValue.Member] = [
      .init("title", .string(title)), .init("date", .string(settings.date)),
      .init("status", .string(settings.publishes ? "published" : "draft")),
      .init("sources", .array([.string(source)])),
    ]
    let (happened, basis, unknown) = Self.headings[target.languages[0].primarySubtag] ?? Self.headings["en"]!
    return FrontMatterWriter.document(
      metadata, text: "# \(happened)\n\n# \(basis)\n\n[@\(source)]\n\n# \(unknown)\n")
  }

  /// That of the file, unless the original would then be taken for a record.
  private static func ending(of file: String) -> String {
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return "txt" }
    let ending = file[file.index(after: dot)...].lowercased()
    let isPlain =
      !ending.isEmpty && ending.utf8.count <= 10
      && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return isPlain && ending != "md" ? ending : "txt"
  }

  private static let headings = [
    "ar": ("ما الذي حدث", "ما الذي يستند إليه", "ما لا نعرفه"),
    "en": ("What happened", "What it rests on", "What we don't know"),
    "fr": ("Ce qui s’est passé", "Sur quoi cela repose", "Ce que nous ne savons pas"),
    "it": ("Che cosa è successo", "Su che cosa si basa", "Che cosa non sappiamo"),
    "ru": ("Что произошло", "На чём это основано", "Чего мы не знаем"),
  ]
}
