internal import ArchiveModel
internal import Diagnostics
internal import JSONWriting
internal import NameMatching

/// The words by which a site sorts its documents, as topics: those that the archive has, and new ones for all others.
struct SiteTopics {
  private let target: ImportTarget
  private var taken: Set<String>
  private var made: [FoldedName: String] = [:]
  /// What published documents are sorted by.
  private var published: Set<FoldedName> = []
  private(set) var files: [ImportedFile] = []

  init(_ target: ImportTarget) {
    self.target = target
    taken = target.taken[.topic] ?? []
  }

  /// Notes what is published, before any topic is made: a topic has no drafts, and its page would tell what a draft is about.
  mutating func publish(_ entries: [SiteEntry]) {
    for entry in entries where !entry.isDraft && entry.id.kind == .article {
      published.formUnion(entry.document.terms.map { FoldedName(PlainText.line($0.name)) })
    }
  }

  /// Whether drafts alone would have the topic.
  func isHidden(_ term: SiteDocument.Term) -> Bool {
    let key = FoldedName(PlainText.line(term.name))
    return !published.contains(key) && target.site.topics[key] == nil
  }

  /// Nil for what is blank.
  mutating func id(of term: SiteDocument.Term, at place: ImportPlace, _ report: inout ImportReport) -> String?
  {
    let name = PlainText.line(term.name)
    guard !name.isEmpty else { return nil }
    let key = FoldedName(name)
    if let id = made[key] ?? target.site.topics[key] { return id }
    let wanted = DocumentName.name(from: name) ?? "topic"
    var (id, number) = (wanted, 1)
    while !taken.insert(id.lowercased()).inserted {
      number += 1
      id = "\(wanted)-\(number)"
    }
    if number > 1 { report.note("“\(wanted)” is taken, so the topic “\(name)” is called “\(id)”", at: place) }
    made[key] = id
    // Tags are everyday words: each in a text would become a link.
    let metadata: [JSONValue.Member] = [.init("name", .string(name)), .init("link", .string("never"))]
    files.append(
      ImportedFile(
        path: SourcePath("content/topics/\(id).md"), bytes: FrontMatterWriter.document(metadata, text: ""),
        origin: "\(place)"))
    return id
  }
}
