internal import ArchiveModel
internal import Chronology

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
    events = Self.parts(of: archive.events.count, isSplit) { Self.year(of: archive.events[$0].date) }
  }

  /// The first year that a date may be of; nil where it may be of a hundred, or where nothing is known.
  private static func year(of date: EDTFDate) -> Int? {
    guard let known = date.earliest ?? date.latest else { return nil }
    return (date.latest ?? known).year - known.year < 100 ? known.year : nil
  }

  /// Whether years have files of their own.
  var isSplit: Bool { articles.contains { $0.name != nil } }

  /// - Parameter year: that of an element by its number.
  private static func parts<Element>(of count: Int, _ isSplit: Bool, _ year: (Int) -> Int?) -> [Part<Element>]
  {
    guard isSplit else {
      return count == 0 ? [] : [Part(name: nil, elements: (0..<count).map { Handle($0) })]
    }
    var places: [Int?: Int] = [:]
    var groups: [(year: Int?, elements: [Handle<Element>])] = []
    for number in 0..<count {
      let year = year(number)
      let place = places[year] ?? groups.count
      if place == groups.count {
        places[year] = place
        groups.append((year, []))
      }
      groups[place].elements.append(Handle(number))
    }
    return groups.map { Part(name: $0.year.map { Period.year($0).name } ?? "undated", elements: $0.elements) }
  }
}
