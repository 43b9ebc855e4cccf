internal import Diagnostics

/// Everything that an archive holds, drafts included, and what each thing lacks.
package struct ArchiveSurvey: Sendable {
  /// Articles newest first, events in order of time, then entities by kind and id, sources and pages by id.
  package let items: [ListedItem]

  /// - Parameter archive: what `loaded` was resolved to.
  package init(_ archive: Archive, _ loaded: LoadedArchive) {
    self.init(archive, loaded, TranslationReport(loaded))
  }

  init(_ archive: Archive, _ loaded: LoadedArchive, _ translations: TranslationReport) {
    items = Surveyor(archive, loaded, translations).items
  }

  /// The items of a kind, or that lack something; all where nothing is asked for.
  package func items(of kind: ListedKind?, lacking gap: Gap?) -> [ListedItem] {
    items.filter { item in
      (kind.map { $0 == item.kind } ?? true) && (gap.map(item.gaps.contains) ?? true)
    }
  }
}

/// Goes through an archive once, and notes what each thing lacks.
struct Surveyor {
  let archive: Archive
  private let loaded: LoadedArchive
  private let language: LanguageTag
  /// By the paths of articles.
  private var untranslated: [SourcePath: [LanguageTag]] = [:]
  /// By the paths of articles that aren't published.
  private let held: [SourcePath: Exclusion.Reason]

  init(_ archive: Archive, _ loaded: LoadedArchive, _ translations: TranslationReport) {
    self.archive = archive
    self.loaded = loaded
    language = archive.configuration.defaultLanguage
    held = Dictionary(
      archive.exclusions.map { ($0.path, $0.reason) }, uniquingKeysWith: { first, _ in first })
    for gap in translations.gaps {
      for article in gap.articles { untranslated[article, default: []].append(gap.language) }
    }
  }

  var items: [ListedItem] {
    var items = articles
    items += archive.events.map(item)
    for index in archive.entities.indices { items.append(item(Handle<Entity>(index))) }
    for index in archive.sources.indices { items.append(item(Handle<Source>(index))) }
    for index in archive.pages.indices { items.append(item(Handle<PlainPage>(index))) }
    return items
  }

  private var articles: [ListedItem] {
    let published = Dictionary(
      archive.articles.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return loaded.articles.sorted { left, right in
      left.metadata.date == right.metadata.date
        ? left.id < right.id : left.metadata.date > right.metadata.date
    }.map { item($0, published[$0.path]) }
  }

  /// - Parameter article: what was made of it, where it is published.
  private func item(_ document: LoadedDocument<ArticleMetadata>, _ article: Article?) -> ListedItem {
    let metadata = document.metadata
    let status = status(of: document)
    let missing = untranslated[document.path] ?? []
    var gaps: [Gap] = []
    // Of a withdrawn article nothing but its title is left.
    if status != .retracted {
      if document.text.isEmpty { gaps.append(.text) }
      let rests =
        article.map { !$0.sources.isEmpty } ?? (!metadata.sources.isEmpty || document.text.citesSources)
      if !rests { gaps.append(.sources) }
      if metadata.summary == nil { gaps.append(.summary) }
      if !missing.isEmpty { gaps.append(.translation) }
      if let article, lacksCredit(article.pictures, article.texts) { gaps.append(.credit) }
    }
    return ListedItem(
      kind: .articles, id: document.id.name, path: document.path, date: metadata.date.iso8601,
      title: metadata.title, status: status.rawValue, gaps: gaps, untranslated: missing)
  }

  private func status(of document: LoadedDocument<ArticleMetadata>) -> ListedItem.Status {
    switch held[document.path] {
    case .draft: .draft
    case .embargo: .embargo
    case .translationOf, nil: document.metadata.status == .retracted ? .retracted : .published
    }
  }

  private func item(_ event: Event) -> ListedItem {
    let lacksSources = event.sources.isEmpty && event.status != .retracted
    return ListedItem(
      kind: .events, id: event.id, path: archive[event.articles[0]].path, date: event.date.description,
      title: event.title.text(in: language, fallback: archive.language(of: event)),
      status: event.status.rawValue, gaps: lacksSources ? [.sources] : [], untranslated: [])
  }

  private func item(_ handle: Handle<Entity>) -> ListedItem {
    let entity = archive[handle]
    var gaps: [Gap] = entity.texts.allSatisfy(\.isEmpty) ? [.text] : []
    if let region = entity.region {
      if region.location == nil, region.iso == nil, region.territory == nil { gaps.append(.coordinates) }
      if region.ancestors.isEmpty, region.kind != .country, region.kind != .sea { gaps.append(.parent) }
    }
    if archive.ledgers[handle].isEmpty, archive.backlinks[.entity(handle)].isEmpty {
      gaps.append(.references)
    }
    return item(
      entity.id, entity.path, date: nil, entity.name.text(in: language, fallback: language), entity.texts,
      entity.pictures, gaps)
  }

  private func item(_ handle: Handle<Source>) -> ListedItem {
    let source = archive[handle]
    let metadata = source.metadata
    var gaps: [Gap] = []
    if metadata.url != nil, metadata.archived == nil { gaps.append(.archived) }
    if metadata.sha256 == nil, loaded.originals[source.id.name]?.isEmpty ?? true { gaps.append(.original) }
    let isCited = !archive.citations[handle].isEmpty || !archive.backlinks[.source(handle)].isEmpty
    if archive.ledgers[handle].isEmpty, !isCited { gaps.append(.references) }
    return item(
      source.id, source.path, date: metadata.published?.description,
      metadata.title.text(in: language, fallback: language), source.texts, source.pictures, gaps)
  }

  private func item(_ handle: Handle<PlainPage>) -> ListedItem {
    let page = archive[handle]
    return item(
      page.id, page.path, date: nil, page.texts.first?.title ?? page.id.name, page.texts, page.pictures,
      page.texts.allSatisfy(\.isEmpty) ? [.text] : [])
  }

  private func item(
    _ id: DocumentID, _ path: SourcePath, date: String?, _ title: String, _ texts: [Text],
    _ pictures: Pictures, _ gaps: [Gap]
  ) -> ListedItem {
    var gaps = gaps
    let written = texts.filter { !$0.isEmpty }.map(\.language)
    let missing =
      written.isEmpty ? [] : archive.configuration.languages.filter { !written.contains($0) }
    if !missing.isEmpty { gaps.append(.translation) }
    if lacksCredit(pictures, texts) { gaps.append(.credit) }
    return ListedItem(
      kind: ListedKind(id.kind), id: id.name, path: path, date: date, title: title, status: nil, gaps: gaps,
      untranslated: missing)
  }

  /// Whether the document shows an image of which it doesn't say who made it.
  private func lacksCredit(_ pictures: Pictures, _ texts: [Text]) -> Bool {
    guard !archive.images.isEmpty else { return false }
    if let lead = pictures.lead, lead.credit == nil { return true }
    return texts.contains { text in
      text.links.contains { link in
        guard let image = link.image else { return false }
        return !pictures.all.contains { $0.image == image && $0.credit != nil }
      }
    }
  }
}

extension LoadedText {
  /// Whether a source is cited in it.
  fileprivate var citesSources: Bool {
    references.heads.contains { reference in
      if case .citation = reference.kind { true } else { false }
    }
  }
}
