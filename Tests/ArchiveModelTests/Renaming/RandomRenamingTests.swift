import Testing

@testable import ArchiveModel

/// Archives of random files that refer to each other in all ways, renamed at random and back.
@Suite struct RandomRenamingTests {
  private static let articles = ["a", "2022/a-b", "2022/b", "2022/deep/c", "2021/è d", "2021/deep/e"]
  private static let others = ["regions/r", "regions/r-2", "people/p", "topics/тема", "pages/q", "sources/s"]
  private static let free = ["n", "2022/n", "2021/deep/н н", "z/y/x/n", "2022/deep/a"]

  private static func path(_ id: String) -> String {
    id.hasPrefix("sources/") ? "seeds/\(id.dropFirst(8)).md" : "content/\(id).md"
  }

  /// The shortest relative link, as people write it.
  private static func link(from source: String, to target: String) -> String {
    let (folder, file) = (source.split(separator: "/").dropLast(), target.split(separator: "/"))
    let shared = zip(folder, file.dropLast()).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: folder.count - shared) + file[shared...]).joined(separator: "/")
  }

  private static func reference(from path: String, to id: String, number: Int, _ source: inout SplitMix64)
    -> String
  {
    let link = link(from: path, to: Self.path(id))
    let short = id.hasPrefix("articles/") ? String(id.dropFirst(9)) : String(id.split(separator: "/")[1])
    let escaped = link.replacing(" ", with: "%20")
    switch Int.random(in: 0..<12, using: &source) {
    case 0: return "[[\(short)]]"
    case 1: return "[[\(id)]]"
    case 2: return "[[ \(short) | \(short)]]"
    case 3: return "*[[\(id)#Not this|\(link)]]*".replacing("#Not this", with: "")
    case 4: return "[\(short)](\(escaped))"
    case 5: return "[x](./\(escaped) \"\(short)\")"
    case 6: return "[x](<\(link)>)"
    case 7: return "[x][d\(number)]\n\n[d\(number)]: \(escaped)\n\n"
    case 8: return "`[[\(short)]]` \(short) \\[[\(id)]] [web](https://example.org/\(escaped))"
    case 9: return "\n\n| a |\n| - |\n| [[\(short)\\|\(short)]] |\n\n"
    case 10: return "> [x](\(escaped))\n>\n> [[\(id)]]\n\n"
    default: return "\n\n```\n[x](\(escaped)) [[\(short)]]\n[d\(number)]: \(escaped)\n```\n\n"
    }
  }

  private static func archive(_ source: inout SplitMix64) -> [String: String] {
    let ids = articles.map { "articles/\($0)" } + others
    var files: [String: String] = [:]
    for id in ids {
      let path = Self.path(id)
      let body = (0..<8).map {
        reference(from: path, to: ids.randomElement(using: &source)!, number: $0, &source)
      }
      .joined(separator: Bool.random(using: &source) ? " " : "\n")
      switch id.prefix(while: { $0 != "/" }) {
      case "articles":
        let metadata = [
          "regions: [r]", "regions: ['r', r-2] # r", "people: [\"p\"]\nauthors: [p, r]", "topics:\n  - тема",
          "sources: [ s ]", "status: draft\nregions:\n- r-2\n- r",
        ]
        files[path] = article(metadata.randomElement(using: &source)!, body: body)
      case "pages": files[path] = "---\ntitle: T\n---\n\(body)\n"
      case "sources": files[path] = Self.source(body)
      default: files[path] = entity(id == "regions/r-2" ? "parent: r" : "", body: body)
      }
      if Bool.random(using: &source) {
        let title = id.hasPrefix("articles") || id.hasPrefix("pages") ? "title: T\n" : ""
        files["\(path.dropLast(3)).en.md"] = "---\n\(title)---\n\(body)\n"
      }
    }
    return files
  }

  private static func source(_ body: String) -> String { "---\ntitle: S\n---\n\(body)\n" }

  @Test(arguments: 0..<60 as Range<UInt64>) func theInverseGivesTheSameBytes(seed: UInt64) throws {
    var source = SplitMix64(state: seed)
    let files = Self.archive(&source)
    let isArticle = Bool.random(using: &source)
    let old =
      isArticle
      ? "articles/\(Self.articles.randomElement(using: &source)!)"
      : Self.others.randomElement(using: &source)!
    let new =
      isArticle
      ? Self.free.randomElement(using: &source)! : ["n", "имя", "r-3", "q-q"].randomElement(using: &source)!
    let there = try RenamedSketch(files, old, to: new)
    #expect(there.files.keys.contains(Self.path("\(there.renaming.request.new)")))
    let back = try RenamedSketch(there.files, "\(there.renaming.request.new)", to: old)
    for (path, text) in files { #expect(back.files[path] == text, "\(old) to \(new)") }
    #expect(back.files.count == files.count)
  }
}
