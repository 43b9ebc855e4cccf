/// A made-up archive: the same articles and seed give the same bytes on every machine.
package struct Corpus: Sendable {
  let size: CorpusSize
  let seed: UInt64
  let italian: Prose
  let english: Prose
  let calendar: PublicationCalendar
  let entities: EntityTable

  /// The largest number of articles; pairs of words number them, and there are far more of those.
  package static let maximumArticles = CorpusSize.maximum

  /// An archive of `articles` articles (at most `maximumArticles`) and the cast that goes with them.
  package init(articles: Int, seed: UInt64 = 1) {
    size = CorpusSize(articles: articles)
    self.seed = seed
    italian = Prose(vocabulary: .italian())
    english = Prose(vocabulary: .english())
    calendar = PublicationCalendar(seed: seed)
    entities = EntityTable(
      size: size, seed: seed, vocabularies: [italian.vocabulary, english.vocabulary])
  }

  /// Hands over each file with its path in the archive, one at a time and always in the same order.
  package func forEachFile(_ body: (_ path: String, _ bytes: [UInt8]) throws -> Void) rethrows {
    try body("content/archive.yml", Self.archiveFile)
    try body("content/pages/about.md", Self.aboutPage)
    try forEachEntity(body)
    for index in 0..<size.sources {
      // Known shortly before the articles that draw on it appear.
      let day = max(0, calendar.day(of: index, among: size.sources) - index % 5)
      let source = SourceRecord(index, day: day, seed: seed, prose: italian)
      try body(source.path, source.bytes)
    }
    for index in 0..<size.articles {
      let article = Article(index, of: self)
      try body(article.path, article.bytes())
      if let translation = article.translation() { try body(article.translationPath, translation) }
    }
  }

  private func forEachEntity(_ body: (_ path: String, _ bytes: [UInt8]) throws -> Void) rethrows {
    for kind in EntityKind.allCases {
      let all = entities.all(kind)
      for (index, entity) in all.enumerated() {
        var random = SplitMix64(seed: seed, stream: .entityFile, index: index * 4 + kind.rawValue)
        let parentID = entity.place?.parent.map { all[$0].id }
        try body(
          EntityFile.path(entity),
          EntityFile.bytes(entity, prose: italian, parentID: parentID, &random))
      }
    }
  }

  private static let archiveFile = Array(
    """
    title: Archivio di prova
    languages: [it, en]
    timezone: Europe/Rome
    base_url: https://corpus.example/

    """.utf8)

  private static let aboutPage = Array(
    """
    ---
    title: Chi siamo
    ---

    ## Perché

    Un archivio **inventato**: nomi, luoghi e fatti non esistono.

    """.utf8)
}
