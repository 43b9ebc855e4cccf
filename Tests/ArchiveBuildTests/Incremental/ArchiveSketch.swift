import Foundation

@testable import ArchiveModel

/// A small archive of made-up documents that can be edited at random and always makes sense: links lead to what is there.
struct ArchiveSketch {
  struct Entity {
    var kind: String
    var name: String
    var spellings: [String] = []
    var parent: String?
    var extra = ""
    var text = ""
    var aliases: [String] = []
  }

  struct Event {
    var id: String?
    var date: String
    var title: String
    var regions: [String]?
    var status = "reported"
    var extra = ""
  }

  struct Article {
    var title: String
    var day: Int
    var summary: String?
    var regions: [String] = []
    var people: [String] = []
    var topics: [String] = []
    var sources: [String] = []
    var authors: [String] = []
    var status = "published"
    var events: [Event] = []
    var paragraphs: [String] = []
    var headings: [String] = []
    var links: [String] = []
    var citations: [String] = []
    var aliases: [String] = []
    var extra = ""
    /// Events of other articles that this one tells, too.
    var told: [String] = []
    /// The body of the English translation.
    var translation: String?
    /// What the translation records of the original.
    var original: String?
  }

  struct Source {
    var title: String
    var publisher = "Un editore"
    var text = ""
    var extra = ""
  }

  var configuration = [
    "title": "Prova", "languages": "[it, en]", "timezone": "Europe/Rome", "base_url": "https://a.example/",
  ]
  /// By their paths below `content/` without the ending.
  var entities: [String: Entity] = [:]
  var articles: [String: Article] = [:]
  var sources: [String: Source] = [:]
  var pages: [String: String] = [:]
  /// Files of the archive's own theme.
  var theme: [String: String] = [:]
  /// Whatever else stands in the folder.
  var others: [String: String] = [:]

  func entities(of kind: String) -> [String] { entities.keys.filter { entities[$0]!.kind == kind }.sorted() }

  /// All files, by their paths.
  var files: [String: String] {
    var files = theme
    files.merge(others) { $1 }
    files["content/archive.yml"] =
      configuration.sorted { $0.key < $1.key }.map { "\($0): \($1)\n" }.joined()
    for (id, entity) in entities { files["content/\(id).md"] = text(of: entity) }
    for (id, source) in sources {
      files["seeds/\(id).md"] =
        "---\ntitle: \(source.title)\npublisher: \(source.publisher)\n\(source.extra)---\n\(source.text)\n"
    }
    for (id, body) in pages { files["content/pages/\(id).md"] = "---\ntitle: Pagina \(id)\n---\n\(body)\n" }
    for (id, article) in articles {
      files["content/articles/\(id).md"] = text(of: article)
      if let translation = article.translation, configuration["languages"]!.contains("en") {
        let original = article.original.map { "original: \($0)\n" } ?? ""
        files["content/articles/\(id).en.md"] =
          "---\ntitle: \(article.title) (en)\n\(original)---\n\(translation)\n"
      }
    }
    return files
  }

  private func text(of entity: Entity) -> String {
    var lines = ["name: \(entity.name)"]
    if !entity.spellings.isEmpty { lines.append("spellings: [\(entity.spellings.joined(separator: ", "))]") }
    if let parent = entity.parent, entities["regions/\(parent)"] != nil { lines.append("parent: \(parent)") }
    if !entity.aliases.isEmpty { lines.append("aliases: [\(entity.aliases.joined(separator: ", "))]") }
    return "---\n\(lines.joined(separator: "\n"))\n\(entity.extra)---\n\(entity.text)\n"
  }

  /// The fingerprint of an article as it is now.
  func fingerprint(of article: Article) -> String {
    let body = text(of: article).components(separatedBy: "---\n").dropFirst(2).joined(separator: "---\n")
    return Array(body.utf8).withUnsafeBufferPointer {
      TextFingerprint(title: article.title, summary: article.summary, body: $0).description
    }
  }

  private func text(of article: Article) -> String {
    func list(_ ids: [String], _ folder: String) -> String {
      "[\(ids.filter { entities["\(folder)/\($0)"] != nil }.joined(separator: ", "))]"
    }
    let known = article.sources.filter { sources[$0] != nil }
    var text = """
      ---
      title: \(article.title)
      date: \(Self.date(article.day))
      regions: \(list(article.regions, "regions"))
      people: \(list(article.people, "people"))
      topics: \(list(article.topics, "topics"))
      sources: [\(known.joined(separator: ", "))]
      authors: [\(article.authors.joined(separator: ", "))]
      status: \(article.status)
      aliases: [\(article.aliases.joined(separator: ", "))]
      \(article.extra)
      """
    if let summary = article.summary { text += "summary: \(summary)\n" }
    let told = article.told.filter { told in
      let parts = told.split(separator: "#").map(String.init)
      return articles[parts[0]]?.events.contains { $0.id == parts[1] } ?? false
    }
    if !article.events.isEmpty || !told.isEmpty { text += "events:\n" }
    for event in told { text += "  - '\(event)'\n" }
    for event in article.events {
      text += "  - {date: '\(event.date)', title: \(event.title), status: \(event.status)"
      if let id = event.id { text += ", id: \(id)" }
      if let regions = event.regions { text += ", regions: \(list(regions, "regions"))" }
      text += "\(event.extra)}\n"
    }
    text += "---\n"
    for (number, paragraph) in article.paragraphs.enumerated() {
      if number < article.headings.count { text += "## \(article.headings[number])\n\n" }
      text += paragraph
      if number < article.links.count,
        articles[article.links[number]] != nil || entities[article.links[number]] != nil
      {
        text += " Si veda [[\(article.links[number])]] per altro."
      }
      if number < article.citations.count, sources[article.citations[number]] != nil {
        text += " Lo dice una fonte [@\(article.citations[number]), p. \(number + 1)]."
      }
      text += "\n\n"
    }
    return text
  }

  /// The day of a number, from 1 January 2020.
  static func date(_ number: Int) -> String {
    let (year, rest) = (2020 + number / 336, number % 336)
    return "\(year)-\(two(rest / 28 + 1))-\(two(rest % 28 + 1))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
