import Foundation

/// The pages of a site, as browsers read them.
struct SiteAudit {
  /// What pages hold that they mustn't.
  private(set) var problems: [String] = []
  /// How often each kind of element occurs on a page; the parts of a long list count as one page.
  private(set) var structures: [String: [String: Int]] = [:]
  /// How often each text and each value of an attribute occurs.
  private(set) var texts: [String: Int] = [:]

  /// - Parameter comparing: whether structures and texts are wanted, too.
  init(_ tree: FileTree, baseURL: String? = "https://a.example/archive/", comparing: Bool = false) {
    var list = PageAllowList(baseURL: baseURL)
    for path in tree.paths where path.hasPrefix("search/") {
      // Calls of functions with strings and lists: nothing in them is markup.
      let text = String(decoding: tree.files[path] ?? [], as: UTF8.self)
      let isCall = text.hasPrefix("regestaSearch.") && text.hasSuffix(");\n")
      if !isCall || text.contains("<") { problems.append("\(path): no call") }
    }
    for path in tree.paths where path.hasSuffix(".html") {
      let page = ParsedPage(tree.files[path] ?? [])
      problems += list.problems(in: page).map { "\(path): \($0)" }
      guard comparing, !Self.isSortedByName(path) else { continue }
      // Which names a map has depends on how wide they are; as text they stand beside it.
      let structure = page.structure.filter { !$0.key.hasPrefix("svg:text ") }
      structures[Self.list(path), default: [:]].merge(structure, uniquingKeysWith: +)
      // References and linked data have escapes of their own, which the parsers in Tests/Formats know.
      let others: Set = ["svg:text", "pre", "script"]
      for text in page.texts where !others.contains(page.elements[text.parent].name) {
        texts[text.text, default: 0] += 1
      }
      // Names in this element have no semicolon.
      for element in page.elements where element.name != "svg:text" && element["name"] != "citation_author" {
        for attribute in element.attributes { texts["\(attribute.name)=\(attribute.value)", default: 0] += 1 }
      }
    }
  }

  /// Whether what a page holds depends on the letters with which texts begin.
  private static func isSortedByName(_ path: String) -> Bool {
    path.contains("names/") || path.hasSuffix("search.html")
  }

  private static func list(_ path: String) -> String {
    guard let part = path.range(of: "/index-") else { return path }
    return path[..<part.lowerBound] + "/index.html"
  }

  /// The texts with `replace` done in each.
  func texts(replacing replace: (String) -> String) -> [String: Int] {
    var result: [String: Int] = [:]
    for (text, count) in texts { result[replace(text), default: 0] += count }
    return result
  }

  /// The first differences between two counts, in words.
  static func differences<Key: Comparable>(_ left: [Key: Int], _ right: [Key: Int]) -> [String] {
    Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted().prefix(20)
      .map { "\($0): \(left[$0] ?? 0) and \(right[$0] ?? 0)" }
  }
}
