internal import JSONWriting

/// What `_config.yml` says that matters for texts.
struct JekyllConfiguration {
  private(set) var values: JSONValue = .object([])
  /// The file that it was read from.
  private(set) var file: String?

  init(_ folder: SiteFolder) throws(ImportProblem) {
    for name in ["_config.yml", "_config.yaml", "_config.toml"] where folder.has(name) {
      file = name
      let input = try folder.text(name)
      if name.hasSuffix(".toml") {
        values = .object(try SiteFrontMatter.tomlMembers(input))
      } else {
        values = .object(
          try SiteFrontMatter.yamlFields(input.bytes, file: name).fields.map { .init($0.name, $0.value) })
      }
      return
    }
  }

  func text(_ name: String) -> String? { values[name]?.plainText }

  /// The path of the site on its host, without a slash at its end.
  var prefix: String {
    var path = text("baseurl") ?? ""
    while path.hasSuffix("/") { path.removeLast() }
    return path.isEmpty || path.hasPrefix("/") ? path : "/" + path
  }

  var url: String? {
    guard var url = text("url"), url.hasPrefix("http") else { return nil }
    while url.hasSuffix("/") { url.removeLast() }
    return url + prefix
  }

  /// Collections whose documents are pages of the site, by name; posts aside.
  var collections: [(name: String, permalink: String?)] {
    (values["collections"]?.members ?? []).compactMap { member in
      guard member.name != "posts", member.value["output"]?.flag == true else { return nil }
      return (member.name, member.value["permalink"]?.plainText)
    }
  }

  /// The folder in which folders of collections lie, with a slash.
  var collectionsFolder: String {
    text("collections_dir").map { $0.isEmpty || $0 == "." ? "" : $0 + "/" } ?? ""
  }

  /// Files and folders that the site leaves out.
  var excluded: [String] { values["exclude"]?.scalarTexts ?? [] }

  private var style: String { text("permalink") ?? "date" }

  /// The template of a post's address.
  func postTemplate(_ own: String?) -> String {
    let collection = values["collections"]?["posts"]?["permalink"]?.plainText
    switch own ?? collection ?? style {
    case "date": return "/:categories/:year/:month/:day/:title:output_ext"
    case "pretty": return "/:categories/:year/:month/:day/:title/"
    case "ordinal": return "/:categories/:year/:y_day/:title:output_ext"
    case "none": return "/:categories/:title:output_ext"
    case let template: return template
    }
  }

  /// Whether pages have folders of their own.
  var isPretty: Bool { style == "pretty" || style.hasSuffix("/") }

  /// The front matter that `defaults` give a file; of several the more exact last.
  func defaults(for path: String, type: String) -> [JSONValue.Member] {
    var found: [(length: Int, members: [JSONValue.Member])] = []
    for entry in values["defaults"]?.list ?? [] {
      var scope = entry["scope"]?["path"]?.plainText ?? ""
      while scope.hasPrefix("/") { scope.removeFirst() }
      let wanted = entry["scope"]?["type"]?.plainText
      let isInside =
        scope.isEmpty || path == scope || path.hasPrefix(scope.hasSuffix("/") ? scope : scope + "/")
      guard isInside, wanted == nil || wanted == type else { continue }
      found.append((scope.utf8.count * 2 + (wanted == nil ? 0 : 1), entry["values"]?.members ?? []))
    }
    var members: [JSONValue.Member] = []
    for (_, more) in found.sorted(by: { $0.length < $1.length }) {
      for member in more {
        members.removeAll { $0.name == member.name }
        members.append(member)
      }
    }
    return members
  }
}
