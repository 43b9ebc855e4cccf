internal import ArchiveModel
internal import JSONWriting
internal import ParallelWork
internal import SearchIndex

/// The names of an archive's entities, as words of each of its languages. Worked out for the first text of a language that
/// is made: after an edit there are few.
package struct SearchNames: Sendable {
  private let phrases: [LanguageTag: Once<NamePhrases>]

  package init(_ site: SiteIndex) {
    let archive = site.archive
    let phrases = archive.configuration.languages.map { language in
      let names = Once {
        NamePhrases(
          archive.entities.flatMap { entity in
            (entity.name.variants.map(\.text) + entity.spellings).map {
              (name: $0, id: entity.id.description)
            }
          }, in: language)
      }
      return (language, names)
    }
    self.phrases = Dictionary(uniqueKeysWithValues: phrases)
  }

  subscript(language: LanguageTag) -> NamePhrases {
    phrases[language]?.value ?? NamePhrases([], in: language)
  }
}

/// Makes files of texts for the search, and what its index needs to know of them. For one thread.
package final class SearchTextWriter {
  private let archive: Archive
  private let plan: SearchPlan
  private let names: SearchNames
  private let makeBuilder: (LanguageTag) -> PageBuilder
  private var collectors: [LanguageTag: TermCollector] = [:]

  init(
    _ archive: Archive, _ plan: SearchPlan, names: SearchNames,
    makeBuilder: @escaping (LanguageTag) -> PageBuilder
  ) {
    self.archive = archive
    self.plan = plan
    self.names = names
    self.makeBuilder = makeBuilder
  }

  /// A file of texts, and the terms of each of its documents.
  ///
  /// - Throws: what reading a body back throws.
  func write(_ chunk: SearchPlan.Chunk) throws -> (bytes: [UInt8], terms: [[UInt8]]) {
    var rows: [JSONValue] = []
    var terms: [[UInt8]] = []
    for document in plan.documents[chunk.documents] {
      let collector = collector(document.language)
      let text = try SearchText(of: document, in: archive, makeBuilder(document.language))
      text.add(to: collector)
      terms.append(collector.finish())
      rows.append(text.row(languages: archive.configuration.languages))
    }
    let file = SearchFile(
      path: "texts/\(chunk.name).js", function: "texts",
      [JSONValue.string(chunk.name).scriptBytes, JSONValue.array(rows).scriptBytes])
    return (file.bytes, terms)
  }

  private func collector(_ language: LanguageTag) -> TermCollector {
    if let collector = collectors[language] { return collector }
    let collector = TermCollector(language, names: names[language])
    collectors[language] = collector
    return collector
  }
}

/// What a document says, as far as readers look for it.
struct SearchText {
  let id: DocumentID
  let language: LanguageTag
  var title: String
  var summary: String?
  var date: String?
  var isRetracted = false
  /// Headings and the rest, in the order of the page.
  var blocks: [VisibleText.Block]
  /// The ids of the entities that it says itself to be about.
  var entities: [String] = []

  /// - Parameter builder: of a page in the document's language.
  init(of document: SearchPlan.Document, in archive: Archive, _ builder: PageBuilder) throws {
    id = archive.id(of: document.subject)
    language = document.language
    let text = archive.texts(of: document.subject).text(in: document.language)
    title = archive.titles.title(of: document.subject, in: document.language).text
    summary = text?.summary
    blocks = builder.leadPicture(of: document.subject).map { VisibleText($0.figure.bytes).blocks } ?? []
    if let text, !text.isEmpty {
      blocks += VisibleText(try builder.body(text, of: document.subject).bytes).blocks
    }
    switch document.subject {
    case .article(let handle): add(archive[handle], in: archive)
    case .source(let handle): summary = archive[handle].metadata.publisher
    case .entity, .page: break
    }
  }

  private mutating func add(_ article: Article, in archive: Archive) {
    date = article.date.iso8601
    isRetracted = article.isRetracted
    for handle in article.events {
      let event = archive[handle]
      let written = archive.language(of: event)
      blocks.append(
        VisibleText.Block(isHeading: true, text: event.title.text(in: language, fallback: written)))
      guard let place = event.place?.text(in: language, fallback: written) else { continue }
      blocks.append(VisibleText.Block(isHeading: false, text: place))
    }
    for correction in article.corrections {
      blocks.append(VisibleText.Block(isHeading: false, text: correction.note))
    }
    // What a withdrawn article was about is withdrawn with its text.
    if !isRetracted { entities = article.entities.map { archive[$0].id.description } }
  }

  func add(to collector: TermCollector) {
    collector.add(title, to: .title)
    if let summary { collector.add(summary, to: .summary) }
    for block in blocks { collector.add(block.text, to: block.isHeading ? .heading : .body) }
    for entity in entities { collector.declare(entity) }
  }

  /// `[kind, id, language, title, summary, date, text, retracted, table]`; kind and language by number, the text's blocks on
  /// lines of their own, and short by the table where there is one.
  func row(languages: [LanguageTag]) -> JSONValue {
    let text = ShortText(blocks.map(\.text).joined(separator: "\n"))
    var row: [JSONValue] = [
      .integer(DocumentKind.allCases.firstIndex(of: id.kind) ?? 0), .string(id.name),
      .integer(languages.firstIndex(of: language) ?? 0), .string(title), .string(summary ?? ""),
      .string(date ?? ""), .string(text.text),
    ]
    if isRetracted || !text.table.isEmpty { row.append(.integer(isRetracted ? 1 : 0)) }
    if !text.table.isEmpty { row.append(.string(text.table)) }
    return .array(row)
  }
}
