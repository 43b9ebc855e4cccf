import Diagnostics

/// All languages' strings side by side, cut at their placeholders, with what is wrong with them.
struct StringCatalog: Sendable {
  /// One key in all languages.
  struct Entry: Sendable {
    /// By the number of the language; nil where it lacks the key.
    var forms: [Form?]
    /// Sorted; what any language's text asks for, and `count` where any is plural.
    var placeholders: [String]

    /// Whether any language's text depends on `count`.
    var isPlural: Bool {
      forms.contains { if case .plural = $0 { true } else { false } }
    }
  }

  enum Form: Sendable {
    case plain(MessagePattern)
    case plural([PluralCategory: MessagePattern])
  }

  let languages: [String]
  private(set) var entries: [String: Entry] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ tables: [StringTable]) {
    languages = tables.map(\.language)
    for key in Set(tables.flatMap(\.messages.keys)).sorted() {
      var entry = Entry(forms: [], placeholders: [])
      for table in tables { entry.forms.append(form(of: key, in: table)) }
      var names: Set<String> = []
      for form in entry.forms {
        switch form {
        case .plain(let pattern): names.formUnion(pattern.placeholders)
        case .plural(let patterns):
          names.insert("count")
          for pattern in patterns.values { names.formUnion(pattern.placeholders) }
        case nil: break
        }
      }
      for table in tables { names.formUnion(table.spare[key] ?? []) }
      entry.placeholders = names.sorted()
      entries[key] = entry
    }
  }

  private mutating func form(of key: String, in table: StringTable) -> Form? {
    let location = SourceLocation(table.path, table.ranges[key])
    switch table.messages[key] {
    case nil:
      note(
        .missingString, SourceLocation(table.path), "the language “\(table.language)” has no string “\(key)”",
        help: ["write “\(key): …” in this file"])
      return nil
    case .plain(let text):
      return pattern(text, of: key, at: location).map(Form.plain)
    case .plural(let texts):
      var patterns: [PluralCategory: MessagePattern] = [:]
      for category in PluralCategory.allCases {
        guard let text = texts[category] else { continue }
        patterns[category] = pattern(text, of: key, at: location)
      }
      for category in PluralRule(language: table.language).required where texts[category] == nil {
        note(
          .missingString, location,
          "the string “\(key)” lacks the plural form “\(category.rawValue)” of “\(table.language)”")
      }
      return .plural(patterns)
    }
  }

  private mutating func pattern(_ text: String, of key: String, at location: SourceLocation)
    -> MessagePattern?
  {
    let pattern = MessagePattern(text)
    if pattern == nil {
      note(
        .templateSyntax, location,
        "the string “\(key)” has a brace that belongs to no placeholder such as “{count}”")
    }
    return pattern
  }

  private mutating func note(
    _ id: DiagnosticID, _ location: SourceLocation, _ message: String, help: [String] = []
  ) {
    diagnostics.append(Diagnostic(id, at: location, message, help: help))
  }
}
