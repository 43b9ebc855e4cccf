internal import ArchiveModel
internal import Diagnostics
internal import FrontMatter
internal import Templating

/// Reads `strings/LANGUAGE.yml`: keys with a text, or with a text for each plural category.
enum InterfaceStrings {
  static func read(_ file: ThemeFile, language: String) -> (table: StringTable?, diagnostics: [Diagnostic]) {
    let (mapping, diagnostics) = file.bytes.withUnsafeBufferPointer { bytes in
      if let problem = TextEncoding.problem(in: bytes, path: file.path) {
        return (MetadataMapping?.none, [problem])
      }
      return YAMLReader(path: file.path).mapping(from: bytes, firstLine: 1)
    }
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
