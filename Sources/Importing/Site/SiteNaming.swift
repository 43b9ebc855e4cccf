internal import ArchiveModel
internal import NameMatching

/// Gives each document of a site its place in the archive, and finds those that the archive has already.
struct SiteNaming {
  private let target: ImportTarget
  private let settings: ImportSettings
  private var taken: [DocumentKind: Set<String>]
  /// Documents that are skipped since the archive has them, with its own numbers for these.
  private(set) var known: [(document: SiteDocument, index: Int)] = []
  private var entries: [SiteEntry] = []

  init(_ target: ImportTarget, _ settings: ImportSettings) {
    self.target = target
    self.settings = settings
    taken = target.taken
  }

  /// In the order of the documents.
  mutating func entries(for documents: [SiteDocument], _ report: inout ImportReport) -> [SiteEntry] {
    report.records += documents.count
    var languages: [String?] = []
    var groups: [String: [Int]] = [:]
    for (index, document) in documents.enumerated() {
      languages.append(language(of: document))
      if languages[index] == nil {
        let name = document.language ?? ""
        skip(document, "the archive isn't in “\(name)”", "the archive isn't in its language", &report)
      } else if let key = document.translationKey {
        groups[key, default: []].append(index)
      }
    }
    var originals: [Int: Int] = [:]
    for (_, members) in groups {
      for (index, original) in pairs(members, languages) { originals[index] = original }
    }
    var places: [Int: Int] = [:]
    for (index, document) in documents.enumerated() where originals[index] == nil {
      guard let language = languages[index] else { continue }
      places[index] = place(document, language, &report)
    }
    for (index, document) in documents.enumerated() {
      guard let original = originals[index], let language = languages[index] else { continue }
      translate(document, language, of: places[original], &report)
    }
    return entries
  }

  /// The archive's language that a document is in.
  private func language(of document: SiteDocument) -> String? {
    guard let written = document.language else { return target.languages[0].rawValue }
    let tag = LanguageName.tag(written) ?? written
    if let same = target.languages.first(where: { $0.rawValue.lowercased() == tag.lowercased() }) {
      return same.rawValue
    }
    let primary = tag.prefix { $0 != "-" }.lowercased()
    return target.languages.first { $0.rawValue == primary }?.rawValue
  }

  /// The translations of a group, each with its original.
  private func pairs(_ members: [Int], _ languages: [String?]) -> [(Int, Int)] {
    let order = target.languages.map(\.rawValue)
    let ranks = members.map { index in order.firstIndex(of: languages[index]!)! }
    guard let best = zip(ranks, members).min(by: { $0 < $1 }) else { return [] }
    var seen: Set = [best.0]
    return zip(ranks, members).compactMap { rank, index in
      index != best.1 && seen.insert(rank).inserted ? (index, best.1) : nil
    }
  }

  /// The entry of a document that is no translation; for one that the archive has, its number there, from -1 down.
  private mutating func place(
    _ document: SiteDocument, _ language: String, _ report: inout ImportReport
  ) -> Int {
    let isPage = document.kind == .page && !document.isDraft
    if document.kind == .page, document.isDraft {
      report.note("a page can't be a draft, so an article was made of it", at: document.place)
    }
    let kind: DocumentKind = isPage ? .page : .article
    let updated = document.updated.flatMap { SiteDay($0)?.day }
    let day = document.date.flatMap { SiteDay($0)?.day } ?? updated
    if document.date == nil, updated != nil, !isPage {
      report.note("it has no date but that of its last change, which the article has", at: document.place)
    }
    if day == nil, !isPage {
      report.note(
        document.date.map { "“\($0)” is no date; the article has that of the import" }
          ?? "it has no date; the article has that of the import", at: document.place)
    }
    let wanted = name(of: document, kind, year: String((day ?? settings.date).prefix(4)))
    if let there = inArchive(document, kind, wanted) {
      known.append((document, there))
      skip(
        document, "\(target.site.documents[there].path) is this document", "the archive has the document",
        &report)
      return -1 - there
    }
    let free = free(kind, wanted)
    if free != wanted { report.note("“\(wanted)” is taken, so it is called “\(free)”", at: document.place) }
    let isFirst = language == target.languages[0].rawValue
    entries.append(
      SiteEntry(
        document: document, id: DocumentID(kind, free), path: "content/\(kind.rawValue)/\(free).md",
        language: isFirst ? nil : language, translates: nil, day: day ?? settings.date,
        isDraft: document.isDraft))
    return entries.count - 1
  }

  private mutating func translate(
    _ document: SiteDocument, _ language: String, of original: Int?, _ report: inout ImportReport
  ) {
    guard let original else { return }
    let (id, isDraft) =
      original < 0
      ? (target.site.documents[-1 - original].id, target.site.documents[-1 - original].isDraft)
      : (entries[original].id, entries[original].isDraft)
    guard !target.site.hasTranslation(of: id, language) else {
      return skip(document, "the archive has \(id) in “\(language)”", "the archive has the document", &report)
    }
    guard !document.isDraft || isDraft else {
      return skip(document, "a translation can't be a draft", "a translation can't be a draft", &report)
    }
    if original >= 0 {
      entries[original].translatedAddresses += document.addresses.map { ($0, document.place) }
    } else if !document.addresses.isEmpty {
      report.note(
        "its former address was left out, since the file of its original stays as it is", at: document.place)
    }
    entries.append(
      SiteEntry(
        document: document, id: id, path: "content/\(id.kind.rawValue)/\(id.name).\(language).md",
        language: language,
        translates: max(original, -1), day: "", isDraft: isDraft))
  }

  private func skip(
    _ document: SiteDocument, _ reason: String, _ why: String, _ report: inout ImportReport
  ) {
    report.skip(reason, at: document.place)
    for field in document.fields { report.count(field.name, .dropped(why: why), at: field.place) }
  }

  /// The archive's document that this was before: the one that has its address, or its id and title.
  private func inArchive(_ document: SiteDocument, _ kind: DocumentKind, _ wanted: String) -> Int? {
    for address in document.addresses {
      if let index = target.site.byAlias[SiteAddress.file(address)] { return index }
    }
    guard let index = target.site.byID[DocumentID(kind, wanted.lowercased())] else { return nil }
    return target.site.documents[index].title == FoldedName(SiteText.title(of: document)) ? index : nil
  }

  private func name(of document: SiteDocument, _ kind: DocumentKind, year: String) -> String {
    var parts = document.wanted.split(separator: "/")
    guard kind == .article else {
      return DocumentName.name(from: parts.joined(separator: " ")) ?? "page"
    }
    var folder = year
    if parts.count > 1, parts[0].count == 4, parts[0].allSatisfy({ $0.isASCII && $0.isNumber }) {
      folder = String(parts.removeFirst())
    }
    return "\(folder)/\(DocumentName.name(from: parts.joined(separator: " ")) ?? "article")"
  }

  private mutating func free(_ kind: DocumentKind, _ wanted: String) -> String {
    var (name, number) = (wanted, numbers["\(kind) \(wanted)"] ?? 1)
    while !taken[kind, default: []].insert(name.lowercased()).inserted {
      number += 1
      name = "\(wanted)-\(number)"
    }
    numbers["\(kind) \(wanted)"] = number
    return name
  }

  /// The last number that was tried for a name, so that many of one name take no longer than others.
  private var numbers: [String: Int] = [:]
}
