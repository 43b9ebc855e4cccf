/// A link from another page, and what is said there.
package final class Backlink: Sendable {
  /// A sentence with the names of all that it links to.
  package struct Sentence: Sendable {
    package let text: String
    package let language: LanguageTag
  }

  package let origin: Subject
  private let first: Sentence
  /// Few documents say it in more than one language.
  private let others: [Sentence]

  fileprivate init(origin: Subject, first: Sentence, others: [Sentence]) {
    self.origin = origin
    self.first = first
    self.others = others
  }

  /// In each text of the origin that links, the sentence around the first link; the original's before translations.
  package var sentences: [Sentence] { [first] + others }

  /// What readers of `language` see of them first.
  package func sentence(in language: LanguageTag) -> Sentence {
    others.isEmpty || first.language == language ? first : others.first { $0.language == language } ?? first
  }
}

/// For each subject, the others whose texts link to it.
package struct Backlinks: Sendable {
  private var backlinks: [Subject: [Backlink]] = [:]

  /// - Parameter texts: those of one origin in a row, the original before translations.
  init(_ texts: [LinkSentences], _ titles: SubjectTitles) {
    var rest = texts[...]
    while let origin = rest.first?.owner {
      let own = rest.prefix { $0.owner == origin }
      rest = rest.dropFirst(own.count)
      add(own, of: origin, titles)
    }
    for target in backlinks.keys { backlinks[target]?.sort { $0.origin < $1.origin } }
  }

  private mutating func add(_ texts: ArraySlice<LinkSentences>, of origin: Subject, _ titles: SubjectTitles) {
    var said: [(target: Subject, text: Int, sentence: Backlink.Sentence)] = []
    for (index, sentences) in texts.enumerated() {
      let text = sentences.text
      for (target, sentence) in sentences.entries where target != origin {
        let filled = sentence.filled { titles.label(of: text.links[$0], in: text.language) }
        said.append((target, index, Backlink.Sentence(text: filled, language: text.language)))
      }
    }
    if texts.count > 1 { said.sort { ($0.target, $0.text) < ($1.target, $1.text) } }
    var rest = said[...]
    while let (target, _, first) = rest.popFirst() {
      let others = rest.prefix { $0.target == target }
      rest = rest.dropFirst(others.count)
      backlinks[target, default: []].append(
        Backlink(origin: origin, first: first, others: others.map(\.sentence)))
    }
  }

  /// Articles newest first, then entities, sources and pages by id.
  package subscript(target: Subject) -> [Backlink] { backlinks[target] ?? [] }

  package subscript(target: Subject, from origin: Subject) -> Backlink? {
    let all = self[target]
    let index = all.partitioningIndex { $0.origin >= origin }
    return index < all.count && all[index].origin == origin ? all[index] : nil
  }
}
