package import ArchiveModel

/// The names of entities as a language's words, so that a text which names one in any spelling or inflection is known to.
package struct NamePhrases: Sendable {
  struct Phrase: Hashable, Sendable {
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
    var phrases: [String: Set<Phrase>] = [:]
    for (name, id) in names {
      let words = analyzer.words(in: name)
      // A name of nothing but common words would be found everywhere.
      guard words.contains(where: { !$0.isStopWord }) else { continue }
      // A stemmer may take off what only looks like an ending, such as the n of Дагестан: with an ending, it is all there.
      let stemmed = words.map { analyzer.terms.text($0.term) }
      let whole = words.map { analyzer.forms.text($0.form) }
      for terms in stemmed == whole ? [stemmed] : [stemmed, whole] {
        // Languages share names.
        phrases[terms[0], default: []].insert(Phrase(rest: Array(terms.dropFirst()), id: id))
      }
    }
    self.phrases = phrases.mapValues { phrases in
      phrases.sorted { left, right in
        if left.rest.count != right.rest.count { return left.rest.count > right.rest.count }
        return left.id == right.id ? left.rest.lexicographicallyPrecedes(right.rest) : left.id < right.id
      }
    }
  }

  /// Those that begin with a term.
  subscript(first: String) -> [Phrase] { phrases[first] ?? [] }
}
