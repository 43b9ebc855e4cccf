import CorpusGenerator

/// A small corpus read back from its files.
struct GeneratedArchive {
  /// One file with its metadata read.
  struct File {
    let metadata: YAMLNode
    let body: String

    var isDraft: Bool { metadata["status"]?.text == "draft" }

    /// The addresses of its headings, by the rule that links to them follow.
    var fragments: Set<String> {
      Set(
        body.split(separator: "\n").filter { $0.hasPrefix("## ") || $0.hasPrefix("### ") }.map { line in
          String(
            line.drop { $0 == "#" || $0 == " " }.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
        })
    }
  }

  /// By path, every Markdown file whose front matter is YAML.
  private(set) var files: [String: File] = [:]
  /// Paths of Markdown files whose front matter isn't.
  private(set) var unreadable: [String] = []
  /// All paths, in the order in which they came.
  private(set) var paths: [String] = []

  init(articles: Int, seed: UInt64 = 1) {
    Corpus(articles: articles, seed: seed).forEachFile { path, bytes in
      paths.append(path)
      guard path.hasSuffix(".md") else { return }
      let text = String(decoding: bytes, as: UTF8.self)
      guard text.hasPrefix("---\n"), let end = text.dropFirst(4).firstRange(of: "\n---\n"),
        let metadata = YAMLNode(text.dropFirst(4)[..<end.lowerBound] + "\n")
      else { return unreadable.append(path) }
      files[path] = File(metadata: metadata, body: String(text[end.upperBound...].drop { $0 == "\n" }))
    }
  }

  /// The paths below a folder, in order.
  func paths(below folder: String) -> [String] {
    paths.filter { $0.hasPrefix(folder + "/") }
  }

  /// The articles' paths, without their translations.
  var articles: [String] {
    paths(below: "content/articles").filter { !$0.hasSuffix(".en.md") }
  }

  /// The id that a path stands for.
  static func id(_ path: String) -> String {
    let name = path.hasPrefix("content/articles/") ? path.dropFirst(17) : path.split(separator: "/").last!
    return String(name.dropLast(3))
  }
}
