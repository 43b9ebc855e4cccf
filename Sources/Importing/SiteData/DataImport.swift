internal import ArchiveModel
internal import Diagnostics
internal import JSONReading
internal import JSONWriting

/// Makes an archive of the data that a site publishes, so that the same site can be built of it.
package struct DataImport {
  /// Reads a file of the data by its name; nil where there is none.
  package typealias Files = (String) throws -> [UInt8]?

  /// The name of the table of contents.
  package static let packageName = "datapackage.json"

  private static let version = 1

  private let files: Files
  private var result: [ImportedFile] = []
  var copies: [ImportedCopy] = []
  private var problems: [ImportProblem] = []
  private var languages: [LanguageTag] = []
  private var events: [String: JSONValue] = [:]
  /// Of the files made so far.
  private var paths: Set<SourcePath> = []

  /// The archive's files, by path; what is wrong with the data makes them useless.
  ///
  /// - Throws: what `files` throws.
  package static func run(
    _ files: @escaping Files
  ) throws -> (archive: ImportedArchive, problems: [ImportProblem]) {
    var run = DataImport(files: files)
    try run.all()
    let archive = ImportedArchive(files: run.result, copies: run.copies)
    return (archive, run.problems)
  }

  private init(files: @escaping Files) {
    self.files = files
  }

  private mutating func all() throws {
    guard let package = try value(of: Self.packageName) else { return }
    var names: [String: [String]] = [:]
    var reader = DataRecordReader(package, file: Self.packageName, place: "")
    for var resource in reader.records("resources") {
      guard let path = resource.required("path") else {
        problems += resource.problems
        continue
      }
      guard !path.contains("/"), !path.contains("\\") else {
        problems.append(
          ImportProblem(file: Self.packageName, place: resource.place, message: "“\(path)” isn't beside it"))
        continue
      }
      guard let set = Self.set(of: path) else { continue }
      names[set, default: []].append(path)
    }
    problems += reader.problems
    for name in names["archive"] ?? [] { try archive(name) }
    guard problems.isEmpty else { return }
    guard !languages.isEmpty else {
      problems.append(ImportProblem(file: Self.packageName, place: "", message: "it names no archive.json"))
      return
    }
    for name in names["events"] ?? [] {
      try forEachRecord(of: name, "events") { $0.keep(&$1) }
    }
    // Articles whose events can't be read would seem to have none.
    guard problems.isEmpty else { return }
    for name in names["articles"] ?? [] { try forEachRecord(of: name, "articles") { $0.article(&$1) } }
    for name in names["entities"] ?? [] { try forEachRecord(of: name, "entities") { $0.entity(&$1) } }
    for name in names["sources"] ?? [] { try forEachRecord(of: name, "sources") { $0.source(&$1) } }
    for name in names["pages"] ?? [] { try forEachRecord(of: name, "pages") { $0.page(&$1) } }
    for name in names["images"] ?? [] { try forEachRecord(of: name, "images") { $0.image(&$1) } }
  }

  /// The kind of records in a JSON file; nil for another kind of file.
  private static func set(of name: String) -> String? {
    guard name.hasSuffix(".json"), !name.hasSuffix(".schema.json") else { return nil }
    let stem = name.dropLast(".json".count)
    return ["archive", "articles", "events", "entities", "sources", "pages", "images"].first {
      stem == $0 || stem.hasPrefix("\($0)-")
    }
  }

  /// The members that are metadata under the same names, in the order of the schema.
  private static func keys(_ kind: SchemaKind, without names: Set<String> = []) -> [String] {
    kind.schema.keys.map(\.name).filter { !names.contains($0) }
  }

  private mutating func value(of name: String) throws -> JSONValue? {
    guard let bytes = try files(name) else {
      problems.append(ImportProblem(file: name, place: "", message: "there is no such file"))
      return nil
    }
    do throws(JSONSyntaxError) {
      return try JSONReader.value(of: bytes)
    } catch {
      let before = bytes[..<error.offset]
      let line = before.count { $0 == 0x0A } + 1
      let column = before.reversed().prefix { $0 != 0x0A }.count + 1
      problems.append(
        ImportProblem(file: name, place: "line \(line), byte \(column)", message: error.message))
      return nil
    }
  }

  private mutating func forEachRecord(
    of name: String, _ set: String, _ body: (inout DataImport, inout DataRecordReader) -> Void
  ) throws {
    guard let value = try value(of: name) else { return }
    var reader = DataRecordReader(value, file: name, place: "")
    reader.ignore("title", "count")
    for var record in reader.records(set) {
      body(&self, &record)
      reader.finish(record)
    }
    if reader.problems.isEmpty { reader.reportUnread() }
    problems += reader.problems
  }

  private mutating func archive(_ name: String) throws {
    guard let value = try value(of: name) else { return }
    var reader = DataRecordReader(value, file: name, place: "")
    let version = reader.value("version")
    guard version == .integer(Self.version) else {
      problems.append(
        ImportProblem(
          file: name, place: "/version", message: "this release of regesta reads data of version 1"))
      return
    }
    for (index, text) in reader.texts("languages").enumerated() {
      guard let tag = LanguageTag(text) else {
        reader.report("“\(text)” isn't a language tag", at: "languages/\(index)")
        continue
      }
      languages.append(tag)
    }
    let keys = reader.members(Self.keys(.archive))
    reader.reportUnread()
    problems += reader.problems
    add(.archiveConfiguration, Array(FrontMatterWriter.yaml(keys).utf8), from: name)
  }

  mutating func add(_ path: SourcePath, _ bytes: [UInt8], from origin: String) {
    guard paths.insert(path).inserted else {
      problems.append(ImportProblem(file: origin, place: "", message: "\(path) would be made twice"))
      return
    }
    result.append(ImportedFile(path: path, bytes: bytes, origin: origin))
  }

  /// A document's own file and those of its translations.
  ///
  /// - Parameter metadata: those of the document itself.
  private mutating func add(
    _ kind: DocumentKind, _ id: String, _ metadata: [JSONValue.Member], _ record: inout DataRecordReader
  ) {
    record.ignore("page")
    let folder = kind == .source ? "seeds" : "content/\(kind.rawValue)"
    let classifier = InputClassifier(languages: languages)
    func file(_ suffix: String) -> SourcePath { SourcePath("\(folder)/\(id)\(suffix).md") }
    let path = file("")
    // What is hidden is passed over by builds.
    let isHidden = id.split(separator: "/").contains { $0.hasPrefix(".") }
    guard !isHidden, classifier.role(of: path).role == .document(DocumentID(kind, id), translation: nil)
    else {
      record.report("“\(id)” can't be the id of \(kind.nounPhrase)", at: "id")
      return
    }
    let text = record.text("text") ?? ""
    add(path, FrontMatterWriter.document(metadata, text: text), from: record.file)
    func words(_ name: String) -> String? {
      guard kind == .article || kind == .page,
        case .string(let text)? = metadata.first(where: { $0.name == name })?.value
      else { return nil }
      return text
    }
    let fingerprint = Array(text.utf8).withUnsafeBufferPointer {
      TextFingerprint(title: words("title"), summary: words("summary"), body: $0)
    }
    for var translation in record.records("translations") {
      if let text = translation.required("lang"), let language = LanguageTag(text),
        languages.contains(language)
      {
        var keys = translation.members(["title", "summary"])
        switch translation.value("outdated") {
        case nil: break
        case .boolean(false)?: keys.append(.init("original", .string("\(fingerprint)")))
        // Which text it translates, nobody knows any more: one that never was.
        case .boolean(true)?: keys.append(.init("original", .string("\(TextFingerprint.none)")))
        default: translation.report("true or false is wanted here", at: "outdated")
        }
        add(
          file(".\(language)"), FrontMatterWriter.document(keys, text: translation.text("text") ?? ""),
          from: record.file)
      } else {
        translation.report("the archive hasn't this language", at: "lang")
      }
      translation.ignore("page")
      record.finish(translation)
    }
  }

  /// Events wait for the articles that declare them.
  private mutating func keep(_ record: inout DataRecordReader) {
    guard let id = record.required("id") else { return }
    if events.updateValue(record.rest(), forKey: id) != nil {
      record.report("“\(id)” is there twice", at: "id")
    }
  }

  private mutating func article(_ record: inout DataRecordReader) {
    guard let id = record.required("id") else { return }
    let language = record.text("lang")
    var metadata = record.members(Self.keys(.article, without: ["authors", "events", "embargo"]))
    let authors = record.records("authors").map { author -> JSONValue in
      var author = author
      let name = author.text("id") ?? author.text("name")
      if name == nil { author.report("an author has an id or a name") }
      author.ignore("id", "name", "collection")
      record.finish(author)
      return .string(name ?? "")
    }
    if !authors.isEmpty { metadata.append(.init("authors", .array(authors))) }
    let told = record.texts("events").enumerated().compactMap { index, event in
      self.event(event, of: id, language, &record, index)
    }
    if !told.isEmpty { metadata.append(.init("events", .array(told))) }
    add(.article, id, metadata, &record)
  }

  /// An item of an article's list: a declaration of its own events, and the full id of others.
  private func event(
    _ event: String, of article: String, _ language: String?, _ record: inout DataRecordReader, _ index: Int
  ) -> JSONValue? {
    // Bytes, since letters may be written in several ways.
    let own = Array("\(article)#".utf8)
    guard event.utf8.starts(with: own) else { return .string(event) }
    guard let value = events[event] else {
      record.report("there is no event “\(event)”", at: "events/\(index)")
      return nil
    }
    var reader = DataRecordReader(value, file: record.file, place: "\(record.place)/events/\(index)")
    var date = DataRecordReader(
      reader.value("date") ?? .null, file: record.file, place: "\(reader.place)/date")
    var members = [
      JSONValue.Member("id", .string(String(decoding: event.utf8.dropFirst(own.count), as: UTF8.self)))
    ]
    members.append(.init("date", .string(date.required("edtf") ?? "")))
    for name in ["title", "place"] {
      if let text = reader.value(name) { members.append(.init(name, Self.text(text, in: language))) }
    }
    // What is left out here would be inherited from the article.
    for name in ["regions", "people", "organisations", "topics"] {
      members.append(.init(name, reader.value(name) ?? .array([])))
    }
    if let coordinates = reader.value("coordinates") {
      members.append(.init("coordinates", Self.pointed(coordinates)))
    }
    members += reader.members(["status"])
    members.append(.init("sources", reader.value("sources") ?? .array([])))
    date.ignore("earliest", "latest")
    reader.finish(date)
    reader.ignore("id", "articles", "location", "url")
    record.finish(reader)
    return .object(members)
  }

  /// Of the precision “region” no point is told, and none is ever read; metadata want one.
  private static func pointed(_ coordinates: JSONValue) -> JSONValue {
    guard case .object(let members) = coordinates, members.map(\.name) == ["precision"] else {
      return coordinates
    }
    return .object([.init("lat", .integer(0)), .init("lon", .integer(0))] + members)
  }

  /// A text in nothing but the article's own language needs no mapping.
  private static func text(_ value: JSONValue, in language: String?) -> JSONValue {
    guard case .object(let texts) = value, texts.count == 1, texts[0].name == language else { return value }
    return texts[0].value
  }

  private mutating func entity(_ record: inout DataRecordReader) {
    guard let id = record.required("id"), let collection = record.required("collection") else { return }
    guard let kind = DocumentKind(rawValue: collection), DocumentKind.entities.contains(kind) else {
      record.report("“\(collection)” is no collection of entities", at: "collection")
      return
    }
    let metadata = record.members(Self.keys(.region))
    add(kind, id, metadata, &record)
  }

  private mutating func source(_ record: inout DataRecordReader) {
    guard let id = record.required("id") else { return }
    let metadata = record.members(Self.keys(.source))
    add(.source, id, metadata, &record)
  }

  private mutating func page(_ record: inout DataRecordReader) {
    guard let id = record.required("id") else { return }
    let metadata = record.members(Self.keys(.page))
    add(.page, id, metadata, &record)
  }
}
