package import ArchiveModel
package import Diagnostics
package import Markup
internal import Templating

/// The compiled templates, interface strings and assets of an archive's theme.
package struct Theme: Sendable {
  static let stylesheet = "assets/regesta.css"

  let templates: PageTemplates
  /// The number by which templates know each language.
  let languageIndexes: [LanguageTag: Int]
  let languageNames: [LanguageTag: String]
  package let assets: [PlannedAsset]
  /// The custom fields that the theme asks for.
  package let custom: CustomSchema
  /// The words that rendered Markdown needs.
  package let markupLabels: [LanguageTag: MarkupLabels]

  /// Compiles a theme's files: `*.html`, `partials/*.html`, `strings/LANGUAGE.yml` and `assets/**`.
  ///
  /// - Parameter configuration: whose languages the theme must speak.
  package static func compile(
    _ files: [ThemeFile], for configuration: ArchiveConfiguration
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var loader = Loader(configuration: configuration)
    for file in files { loader.take(file) }
    loader.reportUnused()
    let tables = loader.tables(languages: configuration.languages)
    let library = TemplateLibrary(
      sources: loader.sources, strings: tables, custom: loader.custom.recordTypes)
    // Without a language's strings, every use of one would be a mistake.
    guard tables.count == configuration.languages.count else {
      return (nil, once(loader.diagnostics + library.diagnostics))
    }
    let (templates, problems) = PageTemplates.compile(library)
    let diagnostics = once(loader.diagnostics + library.diagnostics + problems)
    guard let templates, !diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, diagnostics)
    }
    let theme = Theme(
      templates: templates,
      languageIndexes: configuration.languages.reduce(into: [:]) { indexes, language in
        indexes[language] = library.languageIndex(of: language.rawValue)
      },
      languageNames: configuration.languages.reduce(into: [:]) { names, language in
        names[language] = loader.plainString("language_name", in: language)
      },
      assets: loader.assets, custom: loader.custom,
      markupLabels: configuration.languages.reduce(into: [:]) { labels, language in
        labels[language] = loader.markupLabels(in: language)
      })
    return (theme, diagnostics)
  }
}

extension Theme {
  /// Pages share partials, so each mistake in one is found by every page, and by every way there.
  private static func once(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var last: Diagnostic?
    return diagnostics.sorted().filter { diagnostic in
      defer { last = diagnostic }
      return last?.location != diagnostic.location || last?.id != diagnostic.id
        || last?.message != diagnostic.message
    }
  }
}

/// Sorts a theme's files by what they are.
private struct Loader {
  let configuration: ArchiveConfiguration
  private(set) var sources: [TemplateSource] = []
  private(set) var assets: [PlannedAsset] = []
  private(set) var custom = CustomSchema.empty
  private(set) var diagnostics: [Diagnostic] = []
  private var strings: [LanguageTag: StringTable] = [:]
  private var unreadable: Set<LanguageTag> = []

  init(configuration: ArchiveConfiguration) {
    self.configuration = configuration
  }

  mutating func take(_ file: ThemeFile) {
    if file.name.hasPrefix("assets/"), let path = OutputPath(file.name) {
      assets.append(PlannedAsset(path: path, bytes: file.bytes))
    } else if file.name.hasSuffix(".html") {
      sources.append(TemplateSource(path: file.path, name: file.name, bytes: file.bytes))
    } else if file.name.hasPrefix("strings/"), file.name.hasSuffix(".yml") {
      takeStrings(file)
    } else {
      diagnostics.append(
        Diagnostic(
          .strayFile, at: SourceLocation(file.path), "a theme has no use for this file",
          help: ["themes have templates (*.html), strings/LANGUAGE.yml and assets/"], severity: .warning))
    }
  }

  /// A template whose name is misspelt would be ignored in silence, and the default theme's be used.
  mutating func reportUnused() {
    let known = PageKind.allCases.map(\.rawValue) + ["layout.html"]
    let unknown = sources.filter { !$0.name.contains("/") && !known.contains($0.name) }
    guard !unknown.isEmpty else { return }
    let texts = sources.map { (name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self)) }
    for source in unknown {
      // Only `extends` and `include` name a template.
      let isUsed = texts.contains { $0.name != source.name && $0.text.contains("\"\(source.name)\"") }
      if isUsed { continue }
      let nearest = Suggestion.nearest(to: source.name, in: known)
      diagnostics.append(
        Diagnostic(
          .strayFile, at: SourceLocation(source.path), "no page has this template, and no template names it",
          help: [nearest.map { "did you mean \($0)?" } ?? "extend or include it, or remove it"],
          severity: .warning))
    }
  }

  private mutating func takeStrings(_ file: ThemeFile) {
    let name = file.name.dropFirst("strings/".count).dropLast(".yml".count)
    guard let language = LanguageTag(String(name)) else {
      diagnostics.append(
        Diagnostic(
          .unknownLanguage, at: SourceLocation(file.path), "“\(name)” isn't a language tag",
          help: ["name the file as BCP 47 names the language: it.yml, pt-BR.yml"]))
      return
    }
    guard configuration.languages.contains(language) else { return }
    let (table, problems) = InterfaceStrings.read(file, language: language.rawValue)
    diagnostics += problems
    strings[language] = table
    if table == nil { unreadable.insert(language) }
  }

  /// The tables of `languages`; one that the theme doesn't speak is reported.
  mutating func tables(languages: [LanguageTag]) -> [StringTable] {
    languages.compactMap { language in
      if let table = strings[language] { return table }
      if unreadable.contains(language) { return nil }
      diagnostics.append(
        Diagnostic(
          .missingString, at: SourceLocation(.archiveConfiguration),
          "the theme has no interface strings for the language “\(language)”",
          help: ["write templates/strings/\(language).yml, after the model of another language's"]))
      return nil
    }
  }

  func plainString(_ key: String, in language: LanguageTag) -> String? {
    guard case .plain(let text)? = strings[language]?.messages[key] else { return nil }
    return text
  }

  func markupLabels(in language: LanguageTag) -> MarkupLabels {
    var labels = MarkupLabels()
    func set(_ label: WritableKeyPath<MarkupLabels, String>, _ key: String) {
      if let text = plainString(key, in: language) { labels[keyPath: label] = text }
    }
    set(\.table, "markup_table")
    set(\.taskDone, "markup_task_done")
    set(\.taskToDo, "markup_task_to_do")
    set(\.footnotes, "markup_footnotes")
    set(\.footnoteBackReference, "markup_footnote_back_reference")
    return labels
  }
}
