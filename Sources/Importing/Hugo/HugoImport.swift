internal import JSONWriting

/// Reads the source of a site of Hugo.
struct HugoImport {
  private let folder: SiteFolder
  private let settings: ImportSettings
  private let configuration: HugoConfiguration
  private var pages: [HugoPage] = []
  private var addresses: [String] = []
  private var media = SiteMedia()
  private var used: Set<String> = []
  private var report = ImportReport()

  static func run(_ folder: SiteFolder, _ target: ImportTarget, _ settings: ImportSettings) -> ImportResult {
    do throws(ImportProblem) {
      var run = HugoImport(folder, settings, try HugoConfiguration(folder))
      let problems = run.readPages()
      guard problems.isEmpty else { return ImportResult(problems) }
      guard !run.pages.isEmpty else {
        throw ImportProblem(
          at: ImportPlace(file: run.configuration.contentFolder + "/"),
          "there is no Markdown in it; name the folder that holds the site's source")
      }
      return run.finish(target)
    } catch {
      return ImportResult([error])
    }
  }

  private init(_ folder: SiteFolder, _ settings: ImportSettings, _ configuration: HugoConfiguration) {
    self.folder = folder
    self.settings = settings
    self.configuration = configuration
    used = configuration.files
  }

  /// The folders of content, each with the language that is its own.
  private var contentFolders: [(folder: String, language: String?)] {
    var folders: [(folder: String, language: String?)] = []
    for language in configuration.languages where language.contentFolder != configuration.contentFolder {
      folders.append((language.contentFolder + "/", language.tag))
    }
    // Where each language has a folder of its own, what lies beside them is none of the site's.
    let hasOwn = !folders.isEmpty && folders.count == configuration.languages.count
    return hasOwn ? folders : folders + [(configuration.contentFolder + "/", nil)]
  }

  private mutating func readPages() -> [ImportProblem] {
    var problems: [ImportProblem] = []
    var bundles: Set<String> = []
    for (content, own) in contentFolders {
      for file in folder.files(below: content) where !used.contains(file.path) {
        guard let (stem, language) = text(String(file.path.dropFirst(content.count)), own) else { continue }
        used.insert(file.path)
        if configuration.ignores(file.path) {
          report.leaveOut("ignoreFiles", "files that the site passes over")
          continue
        }
        if configuration.disabledLanguages.contains(language) {
          report.leaveOut("“\(language)”", "a language that the site doesn't show")
          continue
        }
        do throws(ImportProblem) {
          let input = try folder.text(file.path)
          let matter =
            try SiteFrontMatter.read(input, forms: "-+{")
            ?? SiteFrontMatter(text: SiteFrontMatter.text(input.bytes[...]))
          let page = HugoPage(
            path: String(file.path.dropFirst(content.count)), file: file.path, matter: matter,
            language: language,
            stem: stem)
          if page.isBundle, !page.isSection {
            bundles.insert(content + page.parts.joined(separator: "/") + "/")
          }
          pages.append(page)
        } catch {
          problems.append(error)
        }
      }
    }
    pages = pages.filter { page in
      guard !page.isBundle, isInside(page.file, bundles) else { return true }
      report.leaveOut("texts in bundles", "parts of a page, of which its template makes something")
      return false
    }
    return problems
  }

  /// Whether a file lies in one of some folders, or below.
  private func isInside(_ file: String, _ folders: Set<String>) -> Bool {
    var path = file[...]
    while let slash = path.lastIndex(of: "/") {
      if folders.contains(String(path[...slash])) { return true }
      path = path[..<slash]
    }
    return false
  }

  /// The name of a text without ending and language; nil for other files.
  private func text(_ path: String, _ own: String?) -> (stem: String, language: String)? {
    let endings = [".md", ".markdown", ".mdown"]
    guard let ending = endings.first(where: path.hasSuffix) else { return nil }
    let stem = path.dropLast(ending.utf8.count)
    if let dot = stem.lastIndex(of: "."), !stem[dot...].contains("/") {
      let tag = stem[stem.index(after: dot)...]
      if configuration.languages.contains(where: { $0.tag == tag }) {
        return (String(stem[..<dot]), String(tag))
      }
    }
    return (String(stem), own ?? configuration.defaultLanguage)
  }

  /// Whether what pages inherit has anything to do with whether they are shown.
  private static func hides(_ value: JSONValue) -> Bool {
    if let list = value.list { return list.contains(where: hides) }
    return value.members?.contains { member in
      ["draft", "build", "_build", "publishdate", "expirydate"].contains(member.name.lowercased())
        || hides(member.value)
    } ?? false
  }

  private mutating func finish(_ target: ImportTarget) -> ImportResult {
    for page in pages {
      let date = page["date"]?.plainText ?? page["publishdate"]?.plainText
      addresses.append(page.address(configuration, day: date.flatMap { SiteDay($0) }))
    }
    addMedia()
    let site = SiteFacts(folder: folder, media: media, url: configuration.url, prefix: configuration.prefix)
    var shelf = SiteShelf(target, settings, site: site)
    let names = HugoNames(pages, addresses)
    let hidden = pages.filter { $0.isSection && ($0["cascade"].map(Self.hides) ?? false) }
      .map { $0.parts.isEmpty ? "" : $0.parts.joined(separator: "/") + "/" }
    for (index, page) in pages.enumerated() {
      var reader = HugoReader(page, addresses[index], configuration, settings, names)
      guard var document = reader.document(&report) else { continue }
      if !document.isDraft, hidden.contains(where: page.path.hasPrefix) {
        document.isDraft = true
        report.note("its section's “cascade” may hide it, so it is a draft", at: document.place)
      }
      shelf.add(document)
    }
    var result = shelf.finish(&report).accounting(for: folder, used: used, kinds: Self.kinds)
    result.siteTitle = configuration.text("title")
    return result
  }

  private static let kinds: [(prefix: String, reason: String)] = [
    ("themes/", "how the site looks"), ("layouts/", "how the site looks"),
    ("archetypes/", "for new pages of the site"),
    ("i18n/", "words of the site's theme"), ("data/", "data for the site's templates"),
    ("resources/", "what Hugo has made"), ("public/", "what Hugo has made"),
    ("config/", "settings of the site"), ("node_modules/", "programs that the site is made with"),
  ]

  /// Files beside the texts by the addresses that they have there, and those of `static/` and `assets/`.
  private mutating func addMedia() {
    var bundles: [String: String] = [:]
    for (index, page) in pages.enumerated() where page.isBundle {
      let folder = String(page.file[..<page.file.lastIndex(of: "/")!])
      if bundles[folder] == nil { bundles[folder] = addresses[index] }
    }
    for (content, own) in contentFolders {
      for file in folder.files(below: content) where !used.contains(file.path) {
        let path = file.path.dropFirst(content.count)
        media.add(file.path, at: configuration.folder(of: own ?? configuration.defaultLanguage) + "/" + path)
        media.add(file.path, at: "/" + path)
        guard let (bundle, address) = bundle(of: file.path, bundles) else { continue }
        media.add(file.path, at: address + file.path.dropFirst(bundle.utf8.count + 1))
      }
    }
    for root in ["static/", "assets/"] {
      for file in folder.files(below: root) {
        media.add(file.path, at: "/" + file.path.dropFirst(root.count))
      }
    }
  }

  /// The nearest bundle around a file.
  private func bundle(of file: String, _ bundles: [String: String]) -> (folder: String, address: String)? {
    var path = file[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      if let address = bundles[String(path)] {
        return (String(path), address.hasSuffix("/") ? address : address + "/")
      }
    }
    return nil
  }
}
