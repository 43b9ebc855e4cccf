/// A text in one or several languages.
package struct LocalizedText: Hashable, Sendable {
  /// A text, and the language it is in where that is known.
  package struct Variant: Hashable, Sendable {
    package let language: LanguageTag?
    package let text: String

    package init(language: LanguageTag?, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// In the order of the file; never empty.
  package let variants: [Variant]

  package init(_ text: String) {
    variants = [Variant(language: nil, text: text)]
  }

  /// Nil for an empty list.
  package init?(_ variants: [Variant]) {
    guard !variants.isEmpty else { return nil }
    self.variants = variants
  }

  /// The same, with words that are in no language taken to be in one.
  func inLanguage(_ language: LanguageTag) -> LocalizedText {
    LocalizedText(variants.map { Variant(language: $0.language ?? language, text: $0.text) })!
  }

  /// The variant for `language`; else the one in `fallback`; else the first.
  package func variant(in language: LanguageTag, fallback: LanguageTag) -> Variant {
    variants.first { $0.language == language } ?? variants.first { $0.language == fallback } ?? variants[0]
  }

  /// The text for `language`, chosen as by ``variant(in:fallback:)``.
  package func text(in language: LanguageTag, fallback: LanguageTag) -> String {
    variant(in: language, fallback: fallback).text
  }
}
