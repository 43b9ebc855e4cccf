internal import ArchiveModel
internal import Diagnostics
internal import Markup
internal import Templating

/// A theme's interface strings in the archive's languages, the archive's own laid over the embedded ones key by key.
struct ThemeStrings {
  private let languages: [LanguageTag]
  /// All files of the base, for the keys of languages that the archive hasn't.
  private var baseFiles: [ThemeFile] = []
  private var base: [LanguageTag: StringTable] = [:]
  private var own: [LanguageTag: StringTable] = [:]
  private var unreadable: Set<LanguageTag> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(languages: [LanguageTag]) {
    self.languages = languages
  }

  /// Takes `strings/LANGUAGE.yml` of either layer.
  mutating func take(_ file: ThemeFile, isOwn: Bool) {
    let name = file.name.dropFirst("strings/".count).dropLast(".yml".count)
    guard let language = LanguageTag(String(name)) else {
      diagnostics.append(
        Diagnostic(
          .unknownLanguage, at: SourceLocation(file.path), "“\(name)” isn't a language tag",
          help: ["name the file as BCP 47 names the language: it.yml, pt-BR.yml"]))
      return
    }
    if !isOwn { baseFiles.append(file) }
    guard languages.contains(language) else { return }
    let (table, problems) = InterfaceStrings.read(file, language: language.rawValue)
    diagnostics += problems
    if isOwn { own[language] = table } else { base[language] = table }
    if table == nil { unreadable.insert(language) }
  }

  /// One table for each language, in the archive's order; a language that has none is reported.
  ///
  /// - Parameter used: the keys that templates ask for; nil where nobody knows.
  mutating func tables(used: Set<String>?) -> [StringTable] {
    let tables = languages.compactMap { language -> StringTable? in
      guard !unreadable.contains(language) else { return nil }
      let (table, problems) = InterfaceStrings.merged(base[language], own[language])
      diagnostics += problems
      if let table { return table }
      diagnostics.append(
        Diagnostic(
          .missingString, at: SourceLocation(.archiveConfiguration),
          "the theme has no interface strings for the language “\(language)”",
          help: ["write templates/strings/\(language).yml, after the model of another language's"]))
      return nil
    }
    guard let used else { return tables }
    reportUnused(used)
    return Self.withoutPartial(tables, used: used.union(InterfaceStrings.ownKeys))
  }

  func message(_ key: String, in language: LanguageTag) -> StringTable.Message? {
    own[language]?.messages[key] ?? base[language]?.messages[key]
  }

  func plain(_ key: String, in language: LanguageTag) -> String? {
    guard case .plain(let text)? = message(key, in: language) else { return nil }
    return text
  }

  func markupLabels(in language: LanguageTag) -> MarkupLabels {
    var labels = MarkupLabels()
    for (key, label) in InterfaceStrings.markupKeys {
      if let text = plain(key, in: language) { labels[keyPath: label] = text }
    }
    return labels
  }

  /// A key that only some languages have is missing in the others only if something asks for it.
  private static func withoutPartial(_ tables: [StringTable], used: Set<String>) -> [StringTable] {
    tables.map { table in
      let messages = table.messages.filter { key, _ in
        used.contains(key) || tables.allSatisfy { $0.messages[key] != nil }
      }
      return StringTable(
        language: table.language, path: table.path, messages: messages, ranges: table.ranges,
        spare: table.spare)
    }
  }

  /// A string of the archive's that is misspelt would change nothing, in silence.
  private mutating func reportUnused(_ used: Set<String>) {
    let asked = used.union(InterfaceStrings.ownKeys)
    var known: Set<String>?
    for language in languages {
      guard let table = own[language] else { continue }
      for key in table.messages.keys.sorted() where !asked.contains(key) {
        let others = known ?? asked.union(baseKeys)
        known = others
        guard !others.contains(key) else { continue }
        let nearest = Suggestion.nearest(
          to: key, in: others.filter { table.messages[$0] == nil })
        diagnostics.append(
          Diagnostic(
            .unusedString, at: SourceLocation(table.path, table.ranges[key]),
            "no template asks for the string “\(key)”",
            help: [
              nearest.map { "did you mean “\($0)”?" } ?? "remove it, or ask for it: {{ t(\"\(key)\") }}"
            ],
            severity: .warning))
      }
    }
  }

  private var baseKeys: Set<String> {
    baseFiles.reduce(into: []) { keys, file in
      keys.formUnion(InterfaceStrings.read(file, language: "").table?.messages.keys.map(\.self) ?? [])
    }
  }
}
