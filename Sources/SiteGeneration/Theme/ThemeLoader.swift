internal import ArchiveModel
internal import Diagnostics
internal import Templating

/// Sorts a theme's files by what they are.
struct ThemeLoader {
  private(set) var sources: [TemplateSource] = []
  private(set) var strings: ThemeStrings
  private var files: [PlannedAsset] = []
  private var variables: StyleVariables
  private var problems: [Diagnostic] = []
  /// The names of the archive's own templates.
  private var own: Set<String> = []

  init(_ layers: ThemeLayers, for configuration: ArchiveConfiguration) {
    strings = ThemeStrings(languages: configuration.languages)
    (variables, problems) = StyleVariables.read(base: layers.base, own: layers.own)
    for (file, isOwn) in layers.files { take(file, isOwn: isOwn) }
    reportUnused()
  }

  var diagnostics: [Diagnostic] { problems + strings.diagnostics }

  private mutating func take(_ file: ThemeFile, isOwn: Bool) {
    if file.name == ThemeManifest.fileName || file.name == StyleFile.fileName { return }
    if file.name.hasPrefix("assets/"), let path = OutputPath(file.name) {
      files.append(PlannedAsset(path: path, bytes: file.bytes))
    } else if file.name.hasSuffix(".html") {
      sources.append(TemplateSource(path: file.path, name: file.name, bytes: file.bytes))
      if isOwn { own.insert(file.name) }
    } else if file.isStrings {
      strings.take(file, isOwn: isOwn)
    } else {
      problems.append(
        Diagnostic(
          .strayFile, at: SourceLocation(file.path), "a theme has no use for this file",
          help: [
            "themes have theme.yml, style.yml, templates (*.html), strings/LANGUAGE.yml and assets/"
          ], severity: .warning))
    }
  }

  /// What is published as it is, but for the style sheet, which has the variables in front.
  var assets: [PlannedAsset] {
    guard !variables.all.isEmpty else { return files }
    var assets = files
    if let place = assets.firstIndex(where: { $0.path.rawValue == Theme.stylesheet }) {
      let sheet = assets[place]
      assets[place] = PlannedAsset(path: sheet.path, bytes: variables.inserted(into: sheet.bytes))
    } else if let path = OutputPath(Theme.stylesheet) {
      assets.append(PlannedAsset(path: path, bytes: variables.inserted(into: [])))
    }
    return assets
  }

  /// The keys of all strings that templates ask for; nil where a template can't be read.
  private var usedStrings: Set<String>? {
    var used: Set<String> = []
    for source in sources {
      guard let keys = source.stringKeys else { return nil }
      used.formUnion(keys)
    }
    return used
  }

  /// The strings of each language; one that the theme doesn't speak is reported.
  mutating func tables() -> [StringTable] { strings.tables(used: usedStrings) }

  /// A template whose name is misspelt would be ignored in silence, and the default theme's be used.
  private mutating func reportUnused() {
    let pages = ThemeContract.templates.map(\.name) + ["layout.html"]
    // An embedded partial may well be of no use to an archive's own templates.
    let unknown = sources.filter { source in
      !pages.contains(source.name) && (own.contains(source.name) || !source.name.contains("/"))
    }
    guard !unknown.isEmpty else { return }
    // Only `extends` and `include` name a template.
    var named: [String: Set<String>] = [:]
    for source in sources {
      for name in source.quotedTexts { named[name, default: []].insert(source.name) }
    }
    for source in unknown where (named[source.name] ?? []).subtracting([source.name]).isEmpty {
      let nearest = Suggestion.nearest(
        to: source.name, in: pages + named.keys.filter { $0.hasSuffix(".html") && $0 != source.name }.sorted()
      )
      problems.append(
        Diagnostic(
          .strayFile, at: SourceLocation(source.path), "no page has this template, and no template names it",
          help: [nearest.map { "did you mean \($0)?" } ?? "extend or include it, or remove it"],
          severity: .warning))
    }
  }
}
