internal import JSONWriting

/// What a site's configuration says that matters for its content.
struct HugoConfiguration {
  struct Language {
    let tag: String
    let contentFolder: String
  }

  private var root: JSONValue = .object([])
  /// The files that it was read from.
  private(set) var files: Set<String> = []
  private(set) var languages: [Language] = []
  /// Those whose pages the site doesn't show.
  private(set) var disabledLanguages: Set<String> = []
  private var ignored: [Regex<AnyRegexOutput>] = []

  init(_ folder: SiteFolder) throws(ImportProblem) {
    for file in folder.files {
      guard let name = Self.name(of: file.path) else { continue }
      files.insert(file.path)
      let members = try Self.members(try folder.text(file.path))
      let value = JSONValue.object(members)
      root = Self.merged(root, name.reversed().reduce(value) { .object([.init($1, $0)]) })
    }
    let tables = root["languages"]?.members ?? []
    languages = tables.map { table in
      Language(
        tag: table.name,
        contentFolder: table.value["contentdir"]?.plainText.map(Self.folder) ?? contentFolder)
    }
    let switchedOff = tables.filter { $0.value["disabled"]?.flag == true }.map(\.name)
    disabledLanguages = Set(switchedOff + (root["disablelanguages"]?.scalarTexts ?? []))
    for pattern in root["ignorefiles"]?.scalarTexts ?? [] {
      guard let expression = try? Regex(pattern) else {
        throw ImportProblem(
          at: ImportPlace(file: files.sorted().first ?? "hugo.toml"),
          "“\(PlainText.line(pattern))” in ignoreFiles isn't understood; remove it, and the files that it hides"
        )
      }
      ignored.append(expression)
    }
  }

  /// The keys below which the values of a file stand; nil for a file of something else.
  private static func name(of path: String) -> [String]? {
    let endings = [".toml", ".yaml", ".yml", ".json"]
    guard let ending = endings.first(where: path.hasSuffix) else { return nil }
    let stem = path.dropLast(ending.utf8.count)
    if ["hugo", "config"].contains(stem) { return [] }
    guard stem.hasPrefix("config/_default/") else { return nil }
    let parts = stem.dropFirst("config/_default/".count).split(separator: ".").map(String.init)
    guard let first = parts.first, !first.contains("/") else { return nil }
    return ["hugo", "config"].contains(first) ? [] : parts.map { $0.lowercased() }
  }

  private static func members(_ input: InputText) throws(ImportProblem) -> [JSONValue.Member] {
    if input.file.hasSuffix(".toml") { return try SiteFrontMatter.tomlMembers(input) }
    if input.file.hasSuffix(".json") { return try SiteFrontMatter.jsonMembers(input) }
    return try SiteFrontMatter.yamlFields(input.bytes, file: input.file).fields.map {
      .init($0.name, $0.value)
    }
  }

  /// Both, with names in small letters, as Hugo knows no case there.
  private static func merged(_ old: JSONValue, _ new: JSONValue) -> JSONValue {
    guard case .object(let additions) = new else { return new }
    var members = old.members ?? []
    for addition in additions {
      let name = addition.name.lowercased()
      if let position = members.firstIndex(where: { $0.name == name }) {
        members[position] = .init(name, merged(members[position].value, addition.value))
      } else {
        members.append(.init(name, merged(.object([]), addition.value)))
      }
    }
    return .object(members)
  }

  func text(_ name: String) -> String? { root[name]?.plainText }

  /// Nil for the examples that new sites have.
  var url: String? {
    guard var url = text("baseurl"), url.hasPrefix("http"), !url.contains("example.") else { return nil }
    while url.hasSuffix("/") { url.removeLast() }
    return url
  }

  /// The path of the site on its host.
  var prefix: String {
    guard let url, let host = url.firstRange(of: "://")?.upperBound,
      let slash = url[host...].firstIndex(of: "/")
    else { return "" }
    return String(url[slash...])
  }

  var contentFolder: String { text("contentdir").map(Self.folder) ?? "content" }

  /// A path without `./` before it and slashes behind it.
  private static func folder(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  /// Whether the site passes over a file.
  func ignores(_ path: String) -> Bool { ignored.contains { path.firstMatch(of: $0) != nil } }

  var defaultLanguage: String {
    text("defaultcontentlanguage") ?? languages.first?.tag ?? text("languagecode") ?? ""
  }
  var isDefaultInFolder: Bool { root["defaultcontentlanguageinsubdir"]?.flag ?? false }
  var isUgly: Bool { root["uglyurls"]?.flag ?? false }
  var isPathKept: Bool { root["disablepathtolower"]?.flag ?? false }
  var params: JSONValue { root["params"] ?? .object([]) }

  /// The plural names of taxonomies, in small letters.
  var taxonomies: Set<String> {
    guard let own = root["taxonomies"]?.members else { return ["tags", "categories"] }
    return Set(own.compactMap { $0.value.plainText?.lowercased() } + ["tags", "categories"])
  }

  /// The template of a section's addresses.
  func permalink(of section: String) -> String? {
    let all = root["permalinks"]
    let name = section.lowercased()
    return all?["page"]?[name]?.plainText ?? all?[name]?.plainText
  }

  /// What all addresses in a language begin with.
  func folder(of language: String) -> String {
    guard !languages.isEmpty, language != defaultLanguage || isDefaultInFolder, !language.isEmpty else {
      return ""
    }
    return "/" + language.lowercased()
  }
}
