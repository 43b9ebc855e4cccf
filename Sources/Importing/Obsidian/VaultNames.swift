/// The files of a vault by what links call them: a path, or a name that only one has.
struct VaultNames {
  private var paths: [String: String] = [:]
  private var names: [String: [String]] = [:]

  init(_ folder: SiteFolder) {
    for file in folder.files {
      for key in Self.keys(file.path) {
        if paths[key] == nil { paths[key] = file.path }
        names[key.split(separator: "/").last.map(String.init) ?? key, default: []].append(file.path)
      }
    }
  }

  private static func keys(_ path: String) -> [String] {
    let key = path.lowercased()
    return key.hasSuffix(".md") ? [key, String(key.dropLast(3))] : [key]
  }

  /// The path of the file that a link means; of several of one name the one nearest to the root, as Obsidian has it.
  func file(_ name: String, from note: String) -> String? {
    var key = name.lowercased()
    while key.hasPrefix("/") { key.removeFirst() }
    if let path = paths[key] { return path }
    if let near = SiteAddress.resolve(key, from: "/" + note.lowercased()),
      let path = paths[String(near.dropFirst())]
    {
      return path
    }
    let last = key.split(separator: "/").last.map(String.init) ?? key
    let same = (names[last] ?? []).filter { path in
      last == key || Self.keys(path).contains { $0.hasSuffix("/" + key) }
    }
    return same.min { ($0.split(separator: "/").count, $0) < ($1.split(separator: "/").count, $1) }
  }
}
