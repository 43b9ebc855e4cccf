internal import ArchiveModel

/// How the files with an archive's data are split: a file for each year where one for all would be large.
struct DataPlan: Sendable {
  /// Some of the articles, which follow each other.
  struct Part: Sendable {
    /// The year of all of them; nil where they are the whole archive.
    let year: Int?
    let articles: Range<Int>

    /// The path of a file with what such a part has, from the output's root.
    func path(_ name: String, _ ending: String) -> String {
      let year = year.map { "-\(Period.year($0).name)" } ?? ""
      return "data/\(name)\(year).\(ending)"
    }
  }

  /// The newest first.
  let parts: [Part]

  /// The most articles that are kept in one file.
  private static let limit = 1000

  init(_ archive: Archive) {
    let count = archive.articles.count
    guard count > Self.limit else {
      parts = count == 0 ? [] : [Part(year: nil, articles: 0..<count)]
      return
    }
    var parts: [Part] = []
    var start = 0
    // Articles stand newest first.
    for index in 1...count
    where index == count || archive.articles[index].date.year != archive.articles[start].date.year {
      parts.append(Part(year: archive.articles[start].date.year, articles: start..<index))
      start = index
    }
    self.parts = parts
  }
}
