package import ArchiveModel
package import Diagnostics
internal import JSONWriting
package import Markup
internal import Templating

/// The compiled templates, interface strings and assets of an archive's theme.
package struct Theme: Sendable {
  static let stylesheet = "assets/regesta.css"
  /// The script that filters timelines: a theme without it has no use for its data.
  static let filterScript = "assets/filters.js"

  /// The script that searches: without it, the archive has no search.
  static let searchScript = "assets/search.js"

  let templates: PageTemplates
  /// The number by which templates know each language.
  let languageIndexes: [LanguageTag: Int]
  let languageNames: [LanguageTag: String]
  package let assets: [PlannedAsset]
  /// The custom fields that the theme asks for.
  package let custom: CustomSchema
  /// The words that rendered Markdown needs.
  package let markupLabels: [LanguageTag: MarkupLabels]
  /// The words that the script for filters needs.
  let filterWords: [LanguageTag: JSONValue]
  /// The words that the script of the search needs.
  let searchWords: [LanguageTag: JSONValue]

  var hasFilters: Bool { has(Self.filterScript) }
  /// The words that feeds need.
  let feedWords: [LanguageTag: FeedWords]

  /// The kinds of pages that it has of those that it may be without.
  package var optionalPages: Set<PageKind> {
    var kinds: Set<PageKind> = []
    // The page of the search leads to the names.
    if templates.search != nil, templates.names != nil { kinds.formUnion([.search, .names]) }
    if templates.corrections != nil { kinds.insert(.corrections) }
    return kinds
  }

  private func has(_ asset: String) -> Bool { assets.contains { $0.path.rawValue == asset } }

  /// Compiles a theme's files: `theme.yml`, `style.yml`, `*.html`, `partials/*.html`, `strings/LANGUAGE.yml` and
  /// `assets/**`.
  ///
  /// - Parameters:
  ///   - base: the theme that the archive's own files lie over, unless they say that they stand alone.
  ///   - own: the archive's files; templates and assets take the place of the base's of that name.
  ///   - configuration: whose languages the theme must speak.
  package static func compile(
    base: [ThemeFile], own: [ThemeFile], for configuration: ArchiveConfiguration
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    let (layers, layerProblems) = ThemeLayers.resolve(base: base, own: own)
    guard let layers else { return (nil, layerProblems) }
    var loader = ThemeLoader(layers, for: configuration)
    let tables = loader.tables()
    let library = TemplateLibrary(
      sources: loader.sources, strings: tables, filters: SiteFilters.all(languages: tables.map(\.language)),
      assets: Set(loader.assets.map(\.path.rawValue)), custom: layers.custom.recordTypes)
    let found = layerProblems + loader.diagnostics + library.diagnostics
    // Without a language's strings, every use of one would be a mistake.
    guard tables.count == configuration.languages.count else { return (nil, once(found)) }
    let (templates, problems) = PageTemplates.compile(library)
    let diagnostics = once(found + problems)
    guard let templates, !diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, diagnostics)
    }
    let languages = configuration.languages
    let theme = Theme(
      templates: templates,
      languageIndexes: languages.reduce(into: [:]) { indexes, language in
        indexes[language] = library.languageIndex(of: language.rawValue)
      },
      languageNames: languages.reduce(into: [:]) { names, language in
        names[language] = loader.strings.plain(InterfaceStrings.languageName, in: language)
      },
      assets: loader.assets, custom: layers.custom,
      markupLabels: languages.reduce(into: [:]) { labels, language in
        labels[language] = loader.strings.markupLabels(in: language)
      },
      filterWords: languages.reduce(into: [:]) { words, language in
        words[language] = ScriptWords.json(ScriptWords.filter) { loader.strings.message($0, in: language) }
      },
      searchWords: languages.reduce(into: [:]) { words, language in
        words[language] = ScriptWords.json(ScriptWords.search) { loader.strings.message($0, in: language) }
      },
      feedWords: languages.reduce(into: [:]) { words, language in
        words[language] = FeedWords { loader.strings.plain($0, in: language) }
      })
    return (theme, diagnostics)
  }

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
