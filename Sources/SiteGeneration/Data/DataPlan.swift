internal import ArchiveModel

/// How the files with an archive's data are split: a file for each year where one for all would be large.
struct DataPlan: Sendable {
  /// Some of the records of a kind, which follow each other.
  struct Part<Element>: Sendable {
    /// What its files' names end in; nil where it has everything.
    let name: String?
    let elements: [Handle<Element>]

    /// The path of a file with what such a part has, from the output's root.
    func path(_ set: String, _ ending: String) -> String { Self.path(set, name, ending) }

    static func path(_ set: String, _ part: String?, _ ending: String) -> String {
      "data/\(set)\(part.map { "-\($0)" } ?? "").\(ending)"
    }
  }

  /// The newest first.
  let articles: [Part<Article>]
  /// In order of time.
  let events: [Part<Event>]

  /// The most articles that are kept in one file.
  private static let limit = 1000

  init(_ archive: Archive) {
    let isSplit = archive.articles.count > Self.limit
    articles = Self.parts(of: archive.articles.count, isSplit) { archive.articles[$0].date.year }
    events = Self.parts(of: archive.events.count, isSplit) { number in
      let date = archive.events[number].date
      return (date.earliest ?? date.latest)?.year
    }
  }

  /// Whether years have files of their own.
  var isSplit: Bool { articles.contains { $0.name != nil } }

  /// - Parameter year: that of an element by its number; elements of one year follow each other.
  private static func parts<Element>(
    of count: Int, _ isSplit: Bool, _ year: (Int) -> Int?
  ) -> [Part<Element>] {
    guard isSplit, count > 0 else {
      return count == 0 ? [] : [Part(name: nil, elements: (0..<count).map { Handle($0) })]
    }
    var parts: [Part<Element>] = []
    var start = 0
    for index in 1...count where index == count || year(index) != year(start) {
      parts.append(
        Part(
          name: year(start).map { Period.year($0).name } ?? "undated",
          elements: (start..<index).map { Handle($0) }))
      start = index
    }
    return parts
  }
}
