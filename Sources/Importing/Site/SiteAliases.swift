internal import ArchiveModel

/// The former addresses of a site's documents, as far as an archive can have redirects there.
struct SiteAliases {
  private let languages: Set<String>
  /// Without case, since some disks know none.
  private var taken: Set<String>
  private var folders: Set<String> = []

  /// What the archive's own pages are called, beside those of documents.
  private static let pages: Set<String> = ["index", "404", "search", "corrections"]
  private static let folders: Set<String> = [
    "timeline", "names", "search", "feeds", "data", "media", "assets",
  ]

  init(_ target: ImportTarget) {
    languages = Set(target.languages.map(\.rawValue))
    taken = target.site.taken
    for document in target.site.documents { takePage(document.id, nil) }
  }

  mutating func takePage(of entry: SiteEntry) { takePage(entry.id, entry.language) }

  private mutating func takePage(_ id: DocumentID, _ language: String?) {
    let page = id.kind == .page ? "\(id.name).html" : "\(id).html"
    take(page.lowercased())
    if let language { take("\(language)/\(page)".lowercased()) }
  }

  private mutating func take(_ path: String) {
    taken.insert(path)
    folders.formUnion(Self.folders(of: path))
  }

  private static func folders(of path: String) -> [String] {
    var folders: [String] = []
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      folders.append(String(folder))
    }
    return folders
  }

  /// The alias for an address; nil where there can be none, which is said.
  mutating func alias(
    for address: String, of entry: SiteEntry, at place: ImportPlace, _ report: inout ImportReport
  ) -> String? {
    let path = SiteAddress.file(address)
    let page = entry.id.kind == .page ? "\(entry.id.name).html" : "\(entry.id).html"
    if path == page {
      report.count("address", .kept(key: "id"), at: place)
      return nil
    }
    guard let problem = problem(with: path) else {
      take(path.lowercased())
      report.count("address", .mapped(key: "aliases", how: "as the file that stood there"), at: place)
      return path
    }
    report.count("address", .dropped(why: "no redirect can stand there"), at: place)
    report.note("nothing can lead on from “\(address)”: \(problem)", at: place)
    return nil
  }

  private func problem(with path: String) -> String? {
    if let problem = NameRules.problem(in: path) { return problem }
    guard let output = OutputPath(path), path.hasSuffix(".html") else {
      return "it is the address of no page"
    }
    if output.isReserved || isOwn(path) { return "the archive has a page of its own there" }
    let lowered = path.lowercased()
    if taken.contains(lowered) { return "another document has this address" }
    if folders.contains(lowered) || Self.folders(of: lowered).contains(where: taken.contains) {
      return "a file would have the name of a folder"
    }
    return nil
  }

  /// Whether the archive's lists and the like stand there, or may one day.
  private func isOwn(_ path: String) -> Bool {
    var parts = path.split(separator: "/").map(String.init)
    if parts.count > 1, languages.contains(parts[0]) { parts.removeFirst() }
    let stem = String(parts[parts.count - 1].dropLast(".html".utf8.count))
    if parts.count == 1 { return Self.pages.contains(stem) }
    if Self.folders.contains(parts[0]) { return true }
    guard DocumentKind(rawValue: parts[0]) != nil else { return false }
    return parts.count == 2
      && (stem == "index" || stem.hasPrefix("index-") || stem.allSatisfy { $0.isNumber || $0 == "-" })
  }
}
