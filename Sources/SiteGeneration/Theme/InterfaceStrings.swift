internal import ArchiveModel
internal import Diagnostics
internal import FrontMatter
internal import Markup
internal import Templating

/// Reads `strings/LANGUAGE.yml`: keys with a text, or with a text for each plural category.
enum InterfaceStrings {
  /// The key of the language's own name.
  static let languageName = "language_name"

  /// The words that rendered Markdown needs; each has an English default.
  static var markupKeys: [(key: String, label: WritableKeyPath<MarkupLabels, String>)] {
    [
      ("markup_table", \.table), ("markup_task_done", \.taskDone), ("markup_task_to_do", \.taskToDo),
      ("markup_footnotes", \.footnotes), ("markup_footnote_back_reference", \.footnoteBackReference),
      ("markup_citation", \.citation), ("comma", \.comma), ("semicolon", \.semicolon),
      ("markup_graphic_image", \.graphicImage),
    ]
  }

  /// The keys that are used without a template's asking for them.
  static var ownKeys: [String] { [languageName] + markupKeys.map(\.key) + ScriptWords.keys + FeedWords.keys }

  static func read(_ file: ThemeFile, language: String) -> (table: StringTable?, diagnostics: [Diagnostic]) {
    let (mapping, diagnostics) = file.mapping()
    guard let mapping else { return (nil, diagnostics) }
    var problems = diagnostics
    var messages: [String: StringTable.Message] = [:]
    var ranges: [String: SourceRange] = [:]
    for pair in mapping.pairs {
      switch message(pair.value, file.path) {
      case .success(let message):
        messages[pair.key] = message
        ranges[pair.key] = pair.keyRange
      case .failure(let problem): problems.append(problem.diagnostic)
      }
    }
    return (StringTable(language: language, path: file.path, messages: messages, ranges: ranges), problems)
  }

  /// The strings of `base` with those of `own` in place of the same key's, plural forms and all.
  static func merged(
    _ base: StringTable?, _ own: StringTable?
  ) -> (table: StringTable?, diagnostics: [Diagnostic]) {
    guard let base, let own else { return (own ?? base, []) }
    var messages = base.messages
    var spare: [String: Set<String>] = [:]
    var diagnostics: [Diagnostic] = []
    for (key, message) in own.messages.sorted(by: { $0.key < $1.key }) {
      let given = base.messages[key]?.placeholders ?? []
      if let problem = misspelt(in: key, message, of: own, given: given) {
        diagnostics.append(problem)
      } else {
        messages[key] = message
        spare[key] = given.isEmpty ? nil : given
      }
    }
    // Places in the embedded file would be shown as places in the archive's, which has the same path.
    let table = StringTable(
      language: own.language, path: own.path, messages: messages, ranges: own.ranges, spare: spare)
    return (table, diagnostics)
  }

  /// A placeholder that is a slip away from one that templates give to the string.
  private static func misspelt(
    in key: String, _ message: StringTable.Message, of table: StringTable, given: Set<String>
  ) -> Diagnostic? {
    let own = message.placeholders
    for name in own.subtracting(given).sorted() {
      guard let nearest = Suggestion.nearest(to: name, in: given.subtracting(own).sorted()) else { continue }
      return Diagnostic(
        .wrongValue, at: SourceLocation(table.path, table.ranges[key]),
        "the string “\(key)” is given no “{\(name)}”", help: ["did you mean “{\(nearest)}”?"])
    }
    return nil
  }

  private struct Problem: Error {
    let diagnostic: Diagnostic
  }

  private static func message(
    _ node: MetadataNode, _ path: SourcePath
  ) -> Result<StringTable.Message, Problem> {
    switch node.content {
    case .scalar(let scalar): return .success(.plain(scalar.text))
    case .sequence:
      return .failure(
        Problem(
          diagnostic: Diagnostic(
            .wrongType, at: SourceLocation(path, node.range),
            "a string is text, or a mapping from plural categories to text, and this is a list")))
    case .mapping(let mapping):
      var forms: [PluralCategory: String] = [:]
      for pair in mapping.pairs {
        guard let category = PluralCategory(rawValue: pair.key), case .scalar(let scalar) = pair.value.content
        else {
          let known = PluralCategory.allCases.map(\.rawValue).joined(separator: ", ")
          return .failure(
            Problem(
              diagnostic: Diagnostic(
                .wrongValue, at: SourceLocation(path, pair.keyRange),
                "“\(pair.key)” isn't a plural category with a text", help: ["the categories are \(known)"])))
        }
        forms[category] = scalar.text
      }
      return .success(.plural(forms))
    }
  }
}
