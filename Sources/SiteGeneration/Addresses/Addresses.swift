package import ArchiveModel
package import Chronology
internal import EventExports

/// Where each page of the archive stands in the output.
package struct Addresses: Sendable {
  private let defaultLanguage: LanguageTag

  package init(defaultLanguage: LanguageTag) {
    self.defaultLanguage = defaultLanguage
  }

  /// The page of a language's tree: at the root for the default language, in a folder of its own for others.
  func page(_ path: String, in language: LanguageTag) -> String {
    language == defaultLanguage ? path : "\(language)/\(path)"
  }

  func home(in language: LanguageTag) -> String { page("index.html", in: language) }

  /// A document's own page. Plain pages stand at the top of their tree.
  package func document(_ id: DocumentID, in language: LanguageTag) -> String {
    page("\(Self.stem(of: id)).html", in: language)
  }

  /// A page below a document's own, such as that of all its articles or the rest of its backlinks.
  func part(_ name: String, of id: DocumentID, in language: LanguageTag) -> String {
    page("\(Self.stem(of: id))/\(name).html", in: language)
  }

  /// The list of all documents of a kind; `part` counts from 1.
  func list(of kind: DocumentKind, part: Int = 1, in language: LanguageTag) -> String {
    page("\(kind.rawValue)/\(Self.numbered("index", part)).html", in: language)
  }

  /// The articles of a period.
  ///
  /// - Parameter period: its name.
  func articles(of period: String, part: Int = 1, in language: LanguageTag) -> String {
    page("articles/\(Self.numbered(period, part)).html", in: language)
  }

  /// The page of a period of a timeline, or of all time where there is none.
  ///
  /// - Parameter owner: whose timeline it is; nil for that of the archive.
  func timeline(
    _ period: Period?, of owner: DocumentID? = nil, part: Int = 1, in language: LanguageTag
  ) -> String {
    timeline(named: period?.name ?? "index", of: owner, part: part, in: language)
  }

  /// A page of events that a timeline's own pages have no room for.
  func timeline(
    _ rest: TimelineRest, of owner: DocumentID? = nil, part: Int = 1, in language: LanguageTag
  ) -> String {
    timeline(named: rest.name, of: owner, part: part, in: language)
  }

  private func timeline(
    named name: String, of owner: DocumentID?, part: Int, in language: LanguageTag
  ) -> String {
    page("\(Self.folder(of: owner))timeline/\(Self.numbered(name, part)).html", in: language)
  }

  /// The file in which other programs read events.
  ///
  /// - Parameter folder: that of the document whose events they are, ended by a slash; empty for the archive.
  func export(_ format: EventExportFormat, below folder: String) -> String {
    "\(folder)timeline/\(format.fileName)"
  }

  /// - Parameter owner: whose events they are; nil for those of the archive.
  func export(_ format: EventExportFormat, of owner: DocumentID?) -> String {
    export(format, below: Self.folder(of: owner))
  }

  /// A file that the filter of the timeline loads.
  func filter(_ name: String = "index", in language: LanguageTag) -> String {
    page("timeline/filter/\(name).js", in: language)
  }

  /// A file that the search loads; it is the same in every language.
  package static func search(_ name: String) -> String { searchFolder + name }

  /// Whether a file is one that the search loads: pages never lead there.
  package static func isOfSearch(_ path: String) -> Bool {
    path.hasPrefix(searchFolder) && path.hasSuffix(".js")
  }

  private static let searchFolder = "search/"

  /// The log of all corrections; `part` counts from 1.
  func corrections(part: Int = 1, in language: LanguageTag) -> String {
    page("\(Self.numbered("corrections", part)).html", in: language)
  }

  /// - Parameter name: what it is of, as the path of a page without its ending.
  func feed(_ name: String, _ format: FeedFormat, in language: LanguageTag) -> String {
    page("feeds/\(name).\(format.rawValue)", in: language)
  }

  func search(in language: LanguageTag) -> String { page("search.html", in: language) }

  /// The names that begin with a letter.
  func names(_ letter: String, part: Int = 1, in language: LanguageTag) -> String {
    page("names/\(Self.numbered(letter, part)).html", in: language)
  }

  static let notFound = "404.html"

  /// `name`, `name-2`, `name-3` …
  static func numbered(_ name: String, _ part: Int) -> String {
    part == 1 ? name : "\(name)-\(part)"
  }

  /// What stands before the paths of the pages below a document's own; nothing for the archive.
  private static func folder(of owner: DocumentID?) -> String { owner.map { "\(stem(of: $0))/" } ?? "" }

  private static func stem(of id: DocumentID) -> String {
    id.kind == .page ? id.name : "\(id.kind.rawValue)/\(id.name)"
  }
}

/// A stretch of the calendar that has a page: a year, a month or a day.
package enum Period: Hashable, Comparable, Sendable {
  case year(Int)
  case month(year: Int, month: Int)
  case day(CalendarDay)

  /// As ISO 8601 writes it: also its file's name and its fragment.
  var name: String {
    switch self {
    case .year(let year): Self.padded(year, 4)
    case .month(let year, let month) where (0...9999).contains(year):
      CalendarDay.iso8601(year: year, month: month)
    case .month(let year, let month): "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
    case .day(let day): day.iso8601
    }
  }

  /// A longer period comes before those within it.
  package static func < (left: Period, right: Period) -> Bool { left.key < right.key }

  private var key: (Int, Int, Int) {
    switch self {
    case .year(let year): (year, 0, 0)
    case .month(let year, let month): (year, month, 0)
    case .day(let day): (day.year, day.month, day.day)
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }
}
