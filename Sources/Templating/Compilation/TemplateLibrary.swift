package import Diagnostics

/// All templates, interface strings and filters of a theme, from which page templates are compiled.
package struct TemplateLibrary: Sendable {
  let templates: [String: ParsedTemplate]
  let catalog: StringCatalog
  let filters: [String: Filter]
  /// The custom fields that the theme declares, by group.
  private let custom: [String: RecordType]
  /// The theme's assets, by their paths from the archive's root.
  let assets: Set<String>
  /// What is wrong with the strings, and with files as a whole. Syntax and types are reported by ``compile(_:root:)``.
  package let diagnostics: [Diagnostic]

  /// Of two sources with one name the later counts; host filters can't take the names of the language's own.
  package init(
    sources: [TemplateSource], strings: [StringTable] = [], filters: [Filter] = [], assets: Set<String> = [],
    custom: [String: RecordType] = [:]
  ) {
    self.custom = custom
    var diagnostics: [Diagnostic] = []
    var templates: [String: ParsedTemplate] = [:]
    for source in sources {
      if let problem = Self.problem(of: source) {
        diagnostics.append(problem)
        templates[source.name] = TemplateParser.parse(
          TemplateSource(path: source.path, name: source.name, bytes: []))
      } else {
        templates[source.name] = TemplateParser.parse(source)
      }
    }
    self.templates = templates
    catalog = StringCatalog(strings)
    self.filters = Dictionary(filters.map { ($0.name, $0) }) { _, last in last }
    self.assets = assets
    self.diagnostics = (diagnostics + catalog.diagnostics).sorted()
  }

  private static func problem(of source: TemplateSource) -> Diagnostic? {
    let place = SourceLocation(source.path)
    if source.bytes.count > TemplateSource.sizeLimit {
      return Diagnostic(
        .fileTooLarge, at: place,
        "a template has at most \(TemplateSource.sizeLimit) bytes, and this has \(source.bytes.count)")
    }
    if String(validating: source.bytes, as: UTF8.self) == nil {
      return Diagnostic(.notUTF8, at: place, "a template must be UTF-8, and this has other bytes")
    }
    return nil
  }

  /// The type of a field.
  func type(of field: RecordField) -> ValueType {
    guard case .custom(let group) = field.type else { return field.type }
    return .record(custom[group] ?? .custom(group: group, fields: []))
  }

  /// The languages of the strings, in the order of their tables.
  package var languages: [String] { catalog.languages }

  /// The number by which templates know a language.
  package func languageIndex(of language: String) -> Int? {
    catalog.languages.firstIndex(of: language)
  }

  /// All filters with their signatures, by name.
  package var filterReference: [FilterDescription] {
    let own = BuiltinFilter.allCases.map(\.description)
    let names = Set(own.map(\.name))
    let others = filters.values.map(\.description).filter { !names.contains($0.name) }
    return (own + others).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Whether there is a template of that name.
  package func has(_ name: String) -> Bool { templates[name] != nil }

  /// Compiles the template `name` for pages whose variables are the fields of `root`, with everything that it includes
  /// and extends; no template where a diagnostic is an error.
  package func compile<Root>(
    _ name: String, root: Contract<Root>
  ) -> (template: Template<Root>?, diagnostics: [Diagnostic]) {
    let (program, sources, diagnostics) = compile(name, root: root.type)
    let template = program.map { Template(program: $0, contract: root, sources: sources) }
    return (template, diagnostics)
  }

  /// Reports what ``compile(_:root:)`` would.
  package func check(_ name: String, root: RecordType) -> [Diagnostic] {
    compile(name, root: root).diagnostics
  }

  private func compile(
    _ name: String, root: RecordType
  ) -> (program: Program?, sources: [SourcePath], diagnostics: [Diagnostic]) {
    var compiler = PageCompiler(library: self, root: root)
    compiler.compilePage(name)
    let diagnostics = Set(compiler.diagnostics).sorted()
    let failed = diagnostics.contains { $0.severity == .error }
    return (failed ? nil : Program(compiler.builder), compiler.paths.sorted(), diagnostics)
  }
}
