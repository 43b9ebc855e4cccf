/// Follows every reference in a generated archive, and lists those that lead nowhere.
struct ReferenceCheck {
  private let archive: GeneratedArchive
  private let kinds = ["regions", "people", "organisations", "topics"]
  private(set) var broken: [String] = []
  /// How many references of each form were followed.
  private(set) var counts: [String: Int] = [:]

  init(_ archive: GeneratedArchive) {
    self.archive = archive
    for path in archive.paths.sorted() {
      guard let file = archive.files[path] else { continue }
      checkMetadata(file, path)
      checkLinks(file, path)
      checkWikiLinks(file, path)
      checkCitations(file, path)
    }
  }

  private mutating func follow(_ form: String, _ target: String, from path: String) -> GeneratedArchive.File?
  {
    counts[form, default: 0] += 1
    let file = archive.files[target]
    if file == nil || file?.isDraft == true { broken.append("\(path): \(form) \(target)") }
    return file
  }

  private mutating func checkMetadata(_ file: GeneratedArchive.File, _ path: String) {
    if let parent = file.metadata["parent"]?.text {
      _ = follow("parent", "content/regions/\(parent).md", from: path)
    }
    for owner in [file.metadata] + (file.metadata["events"]?.items ?? []) {
      for kind in kinds {
        for id in owner[kind]?.items ?? [] {
          _ = follow(kind, "content/\(kind)/\(id.text ?? "?").md", from: path)
        }
      }
      for id in owner["sources"]?.items ?? [] {
        _ = follow("sources", "seeds/\(id.text ?? "?").md", from: path)
      }
      if let reference = owner.text { checkEvent(reference, path) }
    }
  }

  private mutating func checkEvent(_ reference: String, _ path: String) {
    let parts = reference.split(separator: "#").map(String.init)
    let events = follow("event", "content/articles/\(parts[0]).md", from: path)?.metadata["events"]?.items
    if parts.count != 2 || events?.contains(where: { $0["id"]?.text == parts[1] }) != true {
      broken.append("\(path): event \(reference)")
    }
  }

  private mutating func checkLinks(_ file: GeneratedArchive.File, _ path: String) {
    for rest in file.body.split(separator: "](", omittingEmptySubsequences: false).dropFirst() {
      let target = rest.prefix { $0 != ")" }
      guard !target.hasPrefix("https://") else { continue }
      let parts = target.split(separator: "#").map(String.init)
      var folders = path.split(separator: "/").dropLast().map(String.init)
      for step in parts[0].split(separator: "/") {
        if step == ".." { folders.removeLast() } else { folders.append(String(step)) }
      }
      let found = follow("link", folders.joined(separator: "/"), from: path)
      guard parts.count > 1 else { continue }
      counts["fragment", default: 0] += 1
      if found?.fragments.contains(parts[1]) != true { broken.append("\(path): fragment \(target)") }
    }
  }

  private mutating func checkCitations(_ file: GeneratedArchive.File, _ path: String) {
    for rest in file.body.split(separator: "@", omittingEmptySubsequences: false).dropFirst() {
      _ = follow("citation", "seeds/\(rest.prefix { !"],;".contains($0) }).md", from: path)
    }
  }

  private mutating func checkWikiLinks(_ file: GeneratedArchive.File, _ path: String) {
    for rest in file.body.split(separator: "[[", omittingEmptySubsequences: false).dropFirst() {
      let id = rest.prefix { $0 != "]" && $0 != "|" && $0 != "\\" }
      let parts = id.split(separator: "/").map(String.init)
      if parts.count == 1 {
        let found = kinds.filter { archive.files["content/\($0)/\(id).md"] != nil }
        counts["bare wiki-link", default: 0] += 1
        if found.count != 1 { broken.append("\(path): [[\(id)]] has \(found.count) targets") }
      } else if parts[0] == "sources" {
        _ = follow("wiki-link to a source", "seeds/\(parts[1]).md", from: path)
      } else if kinds.contains(parts[0]) {
        _ = follow("wiki-link with a kind", "content/\(id).md", from: path)
      } else {
        _ = follow("wiki-link to an article", "content/articles/\(id).md", from: path)
      }
    }
  }
}
