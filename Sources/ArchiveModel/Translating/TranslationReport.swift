package import Diagnostics

/// How far the translations of an archive are up with their originals, those of drafts included.
package struct TranslationReport: Sendable {
  /// What is known of a translation.
  package enum State: String, Sendable {
    /// It translates what the original says now.
    case current
    /// The original has changed since.
    case outdated
    /// It doesn't say what it translates.
    case unrecorded
  }

  /// One translation.
  package struct Entry: Sendable {
    package let path: SourcePath
    package let original: SourcePath
    package let language: LanguageTag
    package let recorded: TextFingerprint?
    /// Of the original as it is now.
    package let present: TextFingerprint

    package var state: State {
      guard let recorded else { return .unrecorded }
      return recorded == present ? .current : .outdated
    }
  }

  /// The articles that one language doesn't have.
  package struct Gap: Sendable {
    package let language: LanguageTag
    package let articles: [SourcePath]
  }

  /// By path.
  package let entries: [Entry]
  /// In the order of the archive's languages.
  package let gaps: [Gap]
  /// How many articles there are to translate: all but those that were withdrawn.
  package let articleCount: Int

  package init(_ loaded: LoadedArchive) {
    let originals = loaded.translatable
    // One without an original is an error of its own.
    entries = loaded.translations.compactMap { translation in
      originals[translation.id].map { original in
        Entry(
          path: translation.path, original: original.path, language: translation.language,
          recorded: translation.metadata.original, present: original.text.fingerprint)
      }
    }.sorted { $0.path < $1.path }
    var languages: [DocumentID: Set<LanguageTag>] = [:]
    for translation in loaded.translations {
      languages[translation.id, default: []].insert(translation.language)
    }
    for document in loaded.unusable {
      if let language = document.translation { languages[document.id, default: []].insert(language) }
    }
    let articles = loaded.articles.filter { $0.metadata.status != .retracted }
    articleCount = articles.count
    gaps = loaded.configuration.languages.map { language in
      let missing = articles.filter { article in
        let own = article.metadata.language?.value ?? loaded.configuration.defaultLanguage
        return own != language && languages[article.id]?.contains(language) != true
      }
      return Gap(language: language, articles: missing.map(\.path).sorted())
    }
  }
}

extension TranslationReport.Entry {
  /// The bytes of the translation's file with the original's present fingerprint recorded; nil where its metadata is written
  /// in a way in which that can't be done.
  package func recording(in bytes: [UInt8]) -> [UInt8]? {
    let text = SourceText(bytes)
    return OriginalEdit(text, path: path).edit(recording: present).map { [$0].applied(to: bytes) }
  }
}
