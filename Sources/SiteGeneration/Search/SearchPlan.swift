internal import ArchiveModel

/// What the search finds, and in what order it counts it. The same in every language: readers find texts in all of them.
final class SearchPlan: Sendable {
  /// One text of a document.
  struct Document: Sendable {
    let subject: Subject
    /// The language of its text.
    let language: LanguageTag
  }

  /// Documents whose texts are in one file.
  struct Chunk: Sendable {
    /// Of the file.
    let name: String
    /// By number.
    let documents: Range<Int>
  }

  /// Documents that follow each other, in files of so many.
  struct Block: Sendable {
    /// A month, or a kind of documents.
    let name: String
    let count: Int
    let perFile: Int
  }

  /// Source records have little text of their own.
  private static let sourcesPerFile = 16

  /// Articles from the oldest, so that a new one changes no other's number; then the others.
  let documents: [Document]
  let articleCount: Int
  /// The months of articles, then the kinds of others.
  let articles: [Block]
  let others: [Block]
  let chunks: [Chunk]

  init(_ archive: Archive) {
    var documents: [Document] = []
    var chunks: [Chunk] = []
    let order = archive.configuration.languages
    func block(_ name: String, from start: Int, perFile: Int) -> Block {
      let files = stride(from: start, to: documents.count, by: perFile)
      for (number, first) in files.enumerated() {
        chunks.append(
          Chunk(name: "\(name)/\(number)", documents: first..<min(first + perFile, documents.count)))
      }
      return Block(name: name, count: documents.count - start, perFile: perFile)
    }
    var months: [Block] = []
    var start = 0
    var index = archive.articles.count - 1
    while index >= 0 {
      let month = Self.month(of: archive.articles[index])
      while index >= 0, Self.month(of: archive.articles[index]) == month {
        let languages = Set(archive.articles[index].texts.map(\.language))
        for language in order where languages.contains(language) {
          documents.append(Document(subject: .article(Handle(index)), language: language))
        }
        index -= 1
      }
      months.append(block(month, from: start, perFile: 1))
      start = documents.count
    }
    articles = months
    articleCount = documents.count
    var others: [Block] = []
    func add(_ kind: DocumentKind, perFile: Int, _ subjects: [Subject]) {
      let start = documents.count
      for subject in subjects {
        let texts = archive.texts(of: subject).filter { !$0.isEmpty }
        for language in order where texts.contains(where: { $0.language == language }) {
          documents.append(Document(subject: subject, language: language))
        }
        // A record is found by its title, though nothing is written below it.
        if texts.isEmpty, case .source(let handle) = subject {
          let language = archive[handle].metadata.language.flatMap { order.contains($0) ? $0 : nil }
          documents.append(Document(subject: subject, language: language ?? order[0]))
        }
      }
      others.append(block(kind.rawValue, from: start, perFile: perFile))
    }
    for kind in DocumentKind.entities {
      add(kind, perFile: 1, archive.entities(of: kind).map { .entity($0) })
    }
    add(.source, perFile: Self.sourcesPerFile, archive.sources.indices.map { .source(Handle($0)) })
    add(.page, perFile: 1, archive.pages.indices.map { .page(Handle($0)) })
    self.others = others
    self.documents = documents
    self.chunks = chunks
  }

  private static func month(of article: Article) -> String {
    Period.month(year: article.date.year, month: article.date.month).name
  }
}
