/// What `post_url` and `link` find texts by.
struct JekyllNames {
  private var posts: [String: String] = [:]
  private var files: [String: String] = [:]

  init(_ pages: [JekyllPage], _ addresses: [String]) {
    for (page, address) in zip(pages, addresses) {
      files[page.file] = address
      guard page.kind == .post, let day = page.day else { continue }
      let folder = page.stem.dropLast(page.name.count)
      for key in [
        "\(folder)\(day)-\(page.name)", (page.folders + ["\(day)-\(page.name)"]).joined(separator: "/"),
        "\(day)-\(page.name)",
      ]
      where posts[key] == nil { posts[key] = address }
    }
  }

  func post(_ name: String) -> String? { posts[name.hasPrefix("/") ? String(name.dropFirst()) : name] }

  func file(_ path: String) -> String? { files[path.hasPrefix("/") ? String(path.dropFirst()) : path] }
}
