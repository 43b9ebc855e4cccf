internal import JSONWriting

/// Reads the source of a site of Jekyll.
struct JekyllImport {
  private let folder: SiteFolder
  private let settings: ImportSettings
  private let configuration: JekyllConfiguration
  private var pages: [JekyllPage] = []
  private var authors: [String: String] = [:]
  private var used: Set<String> = []
  private var report = ImportReport()

  static func run(_ folder: SiteFolder, _ target: ImportTarget, _ settings: ImportSettings) -> ImportResult {
    do throws(ImportProblem) {
      var run = JekyllImport(folder, settings, try JekyllConfiguration(folder))
      try run.readAuthors()
      let problems = run.readPages()
      guard problems.isEmpty else { return ImportResult(problems) }
      guard !run.pages.isEmpty else {
        throw ImportProblem(
          at: ImportPlace(file: "_posts/"),
          "there is no Markdown with metadata; name the folder that has _config.yml")
      }
      return run.finish(target)
    } catch {
      return ImportResult([error])
    }
  }

  private init(_ folder: SiteFolder, _ settings: ImportSettings, _ configuration: JekyllConfiguration) {
    self.folder = folder
    self.settings = settings
    self.configuration = configuration
    if let file = configuration.file { used.insert(file) }
  }

  /// The names of authors whom texts name by keys.
  private mutating func readAuthors() throws(ImportProblem) {
    for file in ["_data/authors.yml", "_data/authors.yaml"] where folder.has(file) {
      used.insert(file)
      for field in try SiteFrontMatter.yamlFields(folder.text(file).bytes, file: file).fields {
        if let name = field.value["name"]?.plainText ?? field.value["display_name"]?.plainText {
          authors[field.name] = name
        }
      }
    }
  }

  private mutating func readPages() -> [ImportProblem] {
    var problems: [ImportProblem] = []
    for file in folder.files where !used.contains(file.path) {
      guard let (kind, stem, day, folders) = place(of: file.path) else { continue }
      do throws(ImportProblem) {
        let input = try folder.text(file.path)
        guard var matter = try SiteFrontMatter.read(input) ?? withoutMatter(input, kind) else {
          report.leaveOut("Markdown without metadata", "Jekyll makes no pages of it")
          used.insert(file.path)
          continue
        }
        used.insert(file.path)
        let own = Set(matter.fields.map(\.name))
        let count = matter.fields.count
        for member in configuration.defaults(for: file.path, type: kind.type) where !own.contains(member.name)
        {
          matter.fields.append(
            .init(name: member.name, value: member.value, place: ImportPlace(file: configuration.file ?? "")))
        }
        pages.append(
          JekyllPage(
            file: file.path, kind: kind, stem: stem, day: day, folders: folders, matter: matter,
            ownFields: count))
      } catch {
        problems.append(error)
      }
    }
    return problems
  }

  /// A post without metadata is a post nevertheless for newer releases.
  private func withoutMatter(_ input: InputText, _ kind: JekyllPage.Kind) -> SiteFrontMatter? {
    kind == .page ? nil : SiteFrontMatter(text: SiteFrontMatter.text(input.bytes[...]))
  }

  /// What a file is; nil for one that is no text of the site.
  private func place(
    of file: String
  ) -> (kind: JekyllPage.Kind, stem: String, day: String?, folders: [String])? {
    let endings = [".md", ".markdown", ".mkdown", ".mkdn", ".mkd"]
    guard let ending = endings.first(where: file.hasSuffix), !isExcluded(file) else { return nil }
    var path = String(file.dropLast(ending.utf8.count))
    let root = configuration.collectionsFolder
    if !root.isEmpty, path.hasPrefix(root) { path = String(path.dropFirst(root.count)) }
    let parts = path.split(separator: "/").map(String.init)
    if let index = parts.firstIndex(where: { $0 == "_posts" || $0 == "_drafts" }), index < parts.count - 1 {
      let isPost = parts[index] == "_posts"
      let folders = Array(parts[..<index])
      var inside = Array(parts[(index + 1)...])
      let (day, name) = Self.dated(inside.removeLast())
      guard isPost ? day != nil : true else { return nil }
      let stem = (inside + [name]).joined(separator: "/")
      return (isPost ? .post : .draft, stem, day, folders)
    }
    if let first = parts.first, first.hasPrefix("_") {
      guard let collection = configuration.collections.first(where: { "_\($0.name)" == first }),
        parts.count > 1
      else {
        return nil
      }
      let stem = parts.dropFirst().joined(separator: "/")
      return (.collection(collection.name, permalink: collection.permalink), stem, nil, [])
    }
    return parts.contains { $0.hasPrefix("_") } ? nil : (.page, path, nil, [])
  }

  private func isExcluded(_ file: String) -> Bool {
    (configuration.excluded + ["vendor/", "node_modules/", "_site/"]).contains { name in
      let name = name.drop { $0 == "/" }
      return file == name || file.hasPrefix(name.hasSuffix("/") ? name : name + "/")
        || WildcardPattern(String(name)).matches(file)
    }
  }

  /// `2022-09-25-name` in its parts.
  static func dated(_ name: String) -> (day: String?, name: String) {
    let parts = name.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, !parts[3].isEmpty, let day = SiteDay(parts[..<3].joined(separator: "-")) else {
      return (nil, name)
    }
    return (day.day, String(parts[3]))
  }

  private mutating func finish(_ target: ImportTarget) -> ImportResult {
    let addresses = pages.map { $0.address(configuration) }
    var media = SiteMedia()
    for file in folder.files where !used.contains(file.path) { media.add(file.path, at: "/" + file.path) }
    let site = SiteFacts(folder: folder, media: media, url: configuration.url, prefix: configuration.prefix)
    var shelf = SiteShelf(target, settings, site: site)
    let names = JekyllNames(pages, addresses)
    for (index, page) in pages.enumerated() {
      let reader = JekyllReader(page, addresses[index], configuration, settings, authors)
      var document = reader.document(&report)
      var liquid = LiquidText(page, configuration, names, files: folder)
      document.text = liquid.text(&report)
      document.fields += liquid.fields
      shelf.add(document)
    }
    var result = shelf.finish(&report).accounting(for: folder, used: used, kinds: Self.kinds)
    result.siteTitle = configuration.text("title")
    return result
  }

  private static let kinds: [(prefix: String, reason: String)] = [
    ("_layouts/", "how the site looks"), ("_includes/", "how the site looks"),
    ("_sass/", "how the site looks"),
    ("_plugins/", "programs that the site is made with"), ("_data/", "data for the site's templates"),
    ("_site/", "what Jekyll has made"), ("vendor/", "programs that the site is made with"),
    ("node_modules/", "programs that the site is made with"),
    ("Gemfile", "programs that the site is made with"),
  ]
}
