package import ArchiveModel

/// What the search script must know of languages.
package enum WordLists {
  /// The words of a language that are in no index, folded.
  package static func stopWords(_ language: LanguageTag) -> [String] {
    StopWords.of(language).map(WordAnalyzer.folded)
  }

  /// Endings by which words of a language are inflected, folded: a word that no text has is looked for without them.
  package static func endings(_ language: LanguageTag) -> [String] {
    WordEndings.of(language).map(WordAnalyzer.folded)
  }
}
