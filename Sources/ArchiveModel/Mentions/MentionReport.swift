package import Diagnostics
internal import Markup

/// What became of the names that published articles mention.
package struct MentionReport: Sendable {
  /// The first mention of an entity in a text.
  package struct Entry: Sendable {
    package let path: SourcePath
    package let range: SourceRange
    /// As it stands in the text.
    package let name: String
    package let outcome: MentionOutcome
    /// What has the name; more than one where it is ambiguous.
    package let entities: [DocumentID]
  }

  /// By path and place.
  package let entries: [Entry]
  /// How many further mentions there are of what a text mentioned before.
  package let repetitions: Int
  /// Articles without mentions, by path.
  package let articlesOff: [SourcePath]

  /// - Parameter archive: what `loaded` was resolved to.
  package init(_ archive: Archive, _ loaded: LoadedArchive) {
    let translations = Dictionary(grouping: loaded.translations, by: \.id)
    let documents = Dictionary(loaded.articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var (entries, repetitions, off): ([Entry], Int, [SourcePath]) = ([], 0, [])
    func add(_ text: Text, _ source: LoadedText, _ path: SourcePath) {
      repetitions += source.repeatedMentions
      for (link, reference) in zip(text.links, source.references.heads) {
        guard let outcome = link.mention, case .mention(let name) = reference.kind else { continue }
        entries.append(
          Entry(
            path: path, range: reference.range, name: reference.target, outcome: outcome,
            entities: name.numbers.map { loaded.entities[Int($0)].id }.sorted()))
      }
    }
    for article in archive.articles where !article.isRetracted {
      guard let document = documents[article.id] else { continue }
      guard document.metadata.hasMentions(in: archive.configuration) else {
        off.append(article.path)
        continue
      }
      add(article.original, document.text, article.path)
      for translation in translations[article.id] ?? [] {
        guard translation.language != article.original.language,
          let text = article.texts.text(in: translation.language)
        else { continue }
        add(text, translation.text, translation.path)
      }
    }
    self.entries = entries.sorted { ($0.path, $0.range.start) < ($1.path, $1.range.start) }
    self.repetitions = repetitions
    articlesOff = off.sorted()
  }
}

extension MentionedName {
  /// The entities that have the name.
  var numbers: [UInt32] {
    switch self {
    case .one(let number): [number]
    case .several(let numbers): numbers
    }
  }

  /// The first of the entities that have the name.
  var first: UInt32 {
    switch self {
    case .one(let number): number
    case .several(let numbers): numbers[0]
    }
  }

  /// Whether several entities have the name.
  var isAmbiguous: Bool { numbers.count > 1 }
}
