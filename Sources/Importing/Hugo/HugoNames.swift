/// What `ref` and `relref` find pages by: their paths, or the names of their files.
struct HugoNames {
  private var paths: [String: String] = [:]
  private var names: [String: Set<String>] = [:]

  init(_ pages: [HugoPage], _ addresses: [String]) {
    for (page, address) in zip(pages, addresses) {
      let path = page.parts.joined(separator: "/").lowercased()
      for key in [
        path, page.isBundle ? path + (path.isEmpty ? "" : "/") + (page.isSection ? "_index" : "index") : path,
      ] {
        if paths["\(page.language) \(key)"] == nil { paths["\(page.language) \(key)"] = address }
      }
      if let name = page.parts.last?.lowercased() {
        names["\(page.language) \(name)", default: []].insert(address)
      }
    }
  }

  /// The address of the page that a path means, seen from a page; nil where there is none, or several have the name.
  func address(of written: String, from page: HugoPage, language: String) -> String? {
    var path = written.lowercased()
    for ending in [".md", ".markdown"] where path.hasSuffix(ending) {
      path = String(path.dropLast(ending.utf8.count))
    }
    if path.hasSuffix(".\(language)") { path = String(path.dropLast(language.utf8.count + 1)) }
    while path.hasSuffix("/"), path != "/" { path.removeLast() }
    if path.hasPrefix("/") { return paths["\(language) \(path.dropFirst())"] }
    let folder = "/" + page.path.lowercased()
    if let near = SiteAddress.resolve(path, from: folder),
      let found = paths["\(language) \(near.dropFirst())"]
    {
      return found
    }
    if let found = paths["\(language) \(path)"] { return found }
    let same = names["\(language) \(path)"] ?? []
    return same.count == 1 ? same.first : nil
  }
}
