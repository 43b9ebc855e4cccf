internal import ArchiveModel
internal import Diagnostics
internal import JSONWriting
internal import NameMatching

/// Documents of a site as files of the archive: articles, pages, translations, topics, and the images that they show.
///
/// All documents are added first, since texts link to each other.
struct SiteShelf {
  let target: ImportTarget
  let settings: ImportSettings
  let site: SiteFacts
  private var documents: [SiteDocument] = []
  /// What becomes of each document that isn't skipped.
  var entries: [SiteEntry] = []
  var links = SiteLinkTable()
  var topics: SiteTopics
  var pictures: SitePictures
  private(set) var problems: [ImportProblem] = []
  private var files: [ImportedFile] = []

  init(_ target: ImportTarget, _ settings: ImportSettings, site: SiteFacts = SiteFacts()) {
    self.target = target
    self.settings = settings
    self.site = site
    topics = SiteTopics(target)
    pictures = SitePictures(target, site)
  }

  mutating func add(_ document: SiteDocument) {
    var document = document
    document.text = site.withoutHost(document.text)
    documents.append(document)
  }

  /// The files of all documents, and what is copied; nothing where there are problems.
  mutating func finish(_ report: inout ImportReport) -> ImportResult {
    var naming = SiteNaming(target, settings)
    entries = naming.entries(for: documents, &report)
    var addresses = SiteAliases(target)
    for entry in entries { addresses.takePage(of: entry) }
    links.fill(entries, naming.known, target)
    topics.publish(entries)
    for index in entries.indices {
      entries[index].title = SiteText.title(of: entries[index].document)
      do throws(ImportProblem) {
        entries[index].text = try SiteText(entries[index])
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { return ImportResult(problems) }
    report.links = report.links ?? ImportReport.Links()
    for index in entries.indices { write(index, &addresses, &report) }
    guard problems.isEmpty else { return ImportResult(problems) }
    return ImportResult(files + topics.files, media: pictures.media, report)
  }

  private mutating func write(
    _ index: Int, _ addresses: inout SiteAliases, _ report: inout ImportReport
  ) {
    let entry = entries[index]
    let document = entry.document
    if entry.id.kind == .page, entry.translates == nil, let language = entry.language {
      report.note(
        "a page has no language of its own, so that this one in “\(language)” counts as one in “\(target.languages[0])”",
        at: document.place)
    }
    let text: String
    do throws(ImportProblem) {
      var rewriter = SiteLinkRewriter(entry, links, site) { [entries] in entries[$0].text }
      text = try rewriter.rewrite(&pictures, &report)
    } catch {
      problems.append(error)
      return
    }
    var metadata: [JSONValue.Member] = [.init("title", .string(entry.title))]
    if entry.translates == nil {
      if entry.id.kind == .article {
        metadata.append(.init("date", .string(entry.day)))
        if let updated = document.updated.flatMap({ SiteDay($0)?.day }), updated != entry.day {
          if updated > entry.day {
            metadata.append(.init("updated", .string(updated)))
          } else {
            report.note(
              "it was changed on \(updated), before its date; that was left out", at: document.place)
          }
        }
        if let language = entry.language { metadata.append(.init("lang", .string(language))) }
      }
    }
    if let summary = document.summary.map(PlainText.line), !summary.isEmpty {
      metadata.append(.init("summary", .string(summary)))
    }
    if entry.translates == nil { metadata += facts(of: entry, &addresses, &report) }
    count(entry, &report)
    files.append(
      ImportedFile(
        path: SourcePath(entry.path), bytes: FrontMatterWriter.document(metadata, text: text),
        origin: "\(document.place)"))
  }

  /// What a document's translations share with it.
  private mutating func facts(
    of entry: SiteEntry, _ addresses: inout SiteAliases, _ report: inout ImportReport
  ) -> [JSONValue.Member] {
    var metadata: [JSONValue.Member] = []
    let document = entry.document
    var extra = document.extra
    if entry.id.kind == .article {
      let authors = document.authors.map(PlainText.line).filter { !$0.isEmpty }
      if !authors.isEmpty { metadata.append(.init("authors", .array(authors.map(JSONValue.string)))) }
      let hidden = document.terms.filter { topics.isHidden($0) }.map { PlainText.line($0.name) }
      if !hidden.isEmpty {
        extra.append(.init("draft-topics", .array(hidden.map(JSONValue.string))))
        report.note(
          "no published text has its topics \(hidden.map { "“\($0)”" }.joined(separator: ", ")), and topics have no drafts; "
            + "they are kept under extra", at: document.place)
      }
      let ids = document.terms.filter { !topics.isHidden($0) }
        .compactMap { topics.id(of: $0, at: document.place, &report) }
      var distinct: [String] = []
      for id in ids where !distinct.contains(id) { distinct.append(id) }
      if !distinct.isEmpty { metadata.append(.init("topics", .array(distinct.map(JSONValue.string)))) }
    } else {
      extra += Self.articleFacts(of: document)
    }
    if let image = document.image {
      if let file = pictures.file(of: image, in: entry, links, site, &report) {
        metadata.append(
          .init("image", .object([.init("file", .string(file)), .init("alt", .string(entry.title))])))
        report.count(
          "image", .mapped(key: "image", how: "with the title for what it shows"), at: document.place)
      } else {
        extra.append(.init("image", .string(image)))
        report.count(
          "image", .mapped(key: "extra", how: "as no image of the site is there"), at: document.place)
      }
    }
    if entry.id.kind == .article, entry.isDraft { metadata.append(.init("status", .string("draft"))) }
    let own = entry.document.addresses.map { ($0, document.place) } + entry.translatedAddresses
    let aliases = own.compactMap { addresses.alias(for: $0.0, of: entry, at: $0.1, &report) }
    if !aliases.isEmpty { metadata.append(.init("aliases", .array(aliases.map(JSONValue.string)))) }
    if !extra.isEmpty { metadata.append(.init("extra", .object(Self.distinct(extra)))) }
    return metadata
  }

  /// The same, with a number behind names that stand twice or are blank, at any depth.
  private static func distinct(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    var names: Set<String> = []
    return members.map { member in
      let wanted = member.name.isEmpty ? "field" : member.name
      var (name, number) = (wanted, 1)
      while !names.insert(name).inserted {
        number += 1
        name = "\(wanted)-\(number)"
      }
      return .init(name, distinct(member.value))
    }
  }

  private static func distinct(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members): .object(distinct(members))
    case .array(let elements): .array(elements.map { distinct($0) })
    default: value
    }
  }

  /// What an article would have keys for, and a page keeps as custom fields.
  private static func articleFacts(of document: SiteDocument) -> [JSONValue.Member] {
    let texts: [(String, String?)] = [("date", document.date), ("updated", document.updated)]
    let lists = [("authors", document.authors), ("topics", document.terms.map(\.name))]
    return texts.compactMap { name, text in text.map { .init(name, .string(PlainText.line($0))) } }
      + lists.filter { !$0.1.isEmpty }.map { name, texts in
        .init(name, .array(texts.map { .string(PlainText.line($0)) }))
      }
  }

  /// The fields of a document, as far as its file has them.
  private func count(_ entry: SiteEntry, _ report: inout ImportReport) {
    let shared: Set = ["id", "title", "summary", "lang", "aliases", "file name", "text", "translations"]
    for field in entry.document.fields {
      var fate = field.fate
      if entry.translates != nil, let key = fate.key, !shared.contains(key) {
        fate = .dropped(why: "a translation has a title and a summary, and shares the rest with its original")
      } else if entry.id.kind == .page, let key = fate.key, key != "lang", SiteEntry.articleKeys.contains(key)
      {
        fate = .mapped(key: "extra", how: "as a page has no such key")
      }
      report.count(field.name, fate, at: field.place)
    }
  }
}
