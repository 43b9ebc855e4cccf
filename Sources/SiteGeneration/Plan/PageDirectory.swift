internal import ArchiveModel

/// What each subject is called, and where its page stands, for readers of one language. Worked out once, since every
/// link asks for it.
final class PageDirectory: Sendable {
  /// An object: most who ask need a part of it.
  final class Entry: Sendable {
    let title: String
    let titleLanguage: LanguageTag?
    /// The path of the page that the readers find, from the output's root.
    let path: String
    /// The language of that page: only articles lack some.
    let language: LanguageTag

    fileprivate init(title: String, titleLanguage: LanguageTag?, path: String, language: LanguageTag) {
      self.title = title
      self.titleLanguage = titleLanguage
      self.path = path
      self.language = language
    }
  }

  private let articles: [Entry]
  private let entities: [Entry]
  private let sources: [Entry]
  private let pages: [Entry]

  init(of archive: Archive, in language: LanguageTag, _ addresses: Addresses) {
    let titles = archive.titles
    func entry(_ subject: Subject, language: LanguageTag) -> Entry {
      let title = titles.title(of: subject, in: language)
      return Entry(
        title: title.text, titleLanguage: title.language,
        path: addresses.document(archive.id(of: subject), in: language), language: language)
    }
    articles = archive.articles.enumerated().map { index, article in
      entry(.article(Handle(index)), language: article.text(in: language).language)
    }
    entities = archive.entities.indices.map { entry(.entity(Handle($0)), language: language) }
    sources = archive.sources.indices.map { entry(.source(Handle($0)), language: language) }
    pages = archive.pages.indices.map { entry(.page(Handle($0)), language: language) }
  }

  subscript(subject: Subject) -> Entry {
    switch subject {
    case .article(let handle): articles[handle.index]
    case .entity(let handle): entities[handle.index]
    case .source(let handle): sources[handle.index]
    case .page(let handle): pages[handle.index]
    }
  }
}
