package import ArchiveModel

/// The names of entities as a language's words, so that a text which names one in any spelling or inflection is known to.
package struct NamePhrases: Sendable {
  struct Phrase: Sendable {
    /// The terms behind the first one.
    let rest: [String]
    /// What the archive calls the entity.
    let id: String
  }

  /// By their first term, the longest first.
  private let phrases: [String: [Phrase]]

  /// - Parameter names: all names and spellings, each with the id of what it names.
  package init(_ names: [(name: String, id: String)], in language: LanguageTag) {
    let analyzer = WordAnalyzer(language)
    var phrases: [String: [Phrase]] = [:]
    for (name, id) in names {
      let words = analyzer.words(in: name)
      // A name of nothing but common words would be found everywhere.
      guard let first = words.first, words.contains(where: { !$0.isStopWord }) else { continue }
      let phrase = Phrase(rest: words.dropFirst().map { analyzer.terms.text($0.term) }, id: id)
      phrases[analyzer.terms.text(first.term), default: []].append(phrase)
    }
    self.phrases = phrases.mapValues { $0.sorted { ($1.rest.count, $0.id) < ($0.rest.count, $1.id) } }
  }

  /// Those that begin with a term.
  subscript(first: String) -> [Phrase] { phrases[first] ?? [] }
}
