package import Diagnostics

extension LoadedArchive {
  /// The language of each document's text, by its file.
  package typealias Languages = [SourcePath: LanguageTag]

  package var languages: Languages {
    let own = configuration.defaultLanguage
    var languages: Languages = [:]
    for article in articles { languages[article.path] = article.metadata.language?.value ?? own }
    for translation in translations { languages[translation.path] = translation.language }
    for path in entities.map(\.path) + sources.map(\.path) + pages.map(\.path) { languages[path] = own }
    return languages
  }
}
