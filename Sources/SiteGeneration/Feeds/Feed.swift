internal import ArchiveModel

/// What readers can follow with a feed reader.
enum Feed: Hashable, Sendable {
  /// The newest articles.
  case articles
  /// The newest articles that name an entity.
  case entity(Handle<Entity>)
  /// The newest corrections of articles.
  case corrections

  /// How many entries a feed has at most.
  static let limit = 30

  /// What it is of, as the path of a page without its ending.
  func name(in archive: Archive) -> String {
    switch self {
    case .articles: "articles"
    case .entity(let handle): archive[handle].id.description
    case .corrections: "corrections"
    }
  }
}

/// How a feed is written.
package enum FeedFormat: String, CaseIterable, Sendable {
  /// RFC 4287.
  case atom = "xml"
  /// JSON Feed 1.1.
  case json

  /// What people call it.
  var name: String {
    switch self {
    case .atom: "Atom"
    case .json: "JSON"
    }
  }

  var mediaType: String {
    switch self {
    case .atom: "application/atom+xml"
    case .json: "application/feed+json"
    }
  }
}

/// Which feeds there are.
///
/// Those of the first language have all articles, in that language or else in their own, so that none is missing and no
/// address moves when a language is added. Those of the others have the articles that can be read in them.
struct FeedIndex: Sendable {
  private let archive: Archive
  private let withArticles: Set<LanguageTag>
  private let withCorrections: Set<LanguageTag>

  init(_ archive: Archive, _ corrections: [CorrectionPlace]) {
    self.archive = archive
    func languages(of articles: some Sequence<Article>) -> Set<LanguageTag> {
      articles.reduce(into: []) { $0.formUnion($1.texts.map(\.language)) }
    }
    let isPublished = archive.configuration.baseURL != nil
    withArticles = isPublished ? languages(of: archive.articles) : []
    withCorrections = isPublished ? languages(of: corrections.lazy.map { archive[$0.article] }) : []
  }

  /// Whether a feed has anything to say in a language.
  func has(_ feed: Feed, in language: LanguageTag) -> Bool {
    let isFirst = language == archive.configuration.defaultLanguage
    switch feed {
    case .articles: return isFirst ? !withArticles.isEmpty : withArticles.contains(language)
    case .corrections: return isFirst ? !withCorrections.isEmpty : withCorrections.contains(language)
    // Those who follow an entity that no article names any more, or yet, shouldn't be told that there is nothing.
    case .entity(let handle):
      return archive.configuration.feeds.contains(archive[handle].id.kind) && has(.articles, in: language)
    }
  }

  /// The formats of a feed.
  static func formats(of feed: Feed) -> [FeedFormat] { feed == .articles ? FeedFormat.allCases : [.atom] }
}

/// A correction of an article, by its place in the article's log.
struct CorrectionPlace: Hashable, Sendable {
  let article: Handle<Article>
  let number: Int

  /// All corrections of an archive, the newest first; those of a day in the order of articles, the last of a log first.
  static func all(in archive: Archive) -> [CorrectionPlace] {
    let places = archive.articles.enumerated().flatMap { index, article in
      article.corrections.indices.reversed().map { CorrectionPlace(article: Handle(index), number: $0) }
    }
    func day(_ place: CorrectionPlace) -> Int {
      archive[place.article].corrections[place.number].date.ordinal
    }
    return places.enumerated().sorted { left, right in
      (day(right.element), left.offset) < (day(left.element), right.offset)
    }.map(\.element)
  }
}
