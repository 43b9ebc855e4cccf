internal import ArchiveModel
internal import Chronology
internal import Digests
internal import TrustedMarkup

/// Feeds are made as pages are, for readers who don't see them from another: with absolute addresses, and without previews.
extension PageBuilder {
  /// The feeds that a page points to: its own, then those of the archive.
  func feedViews(_ head: PageHead) -> [FeedView] {
    (head.feeds + [.articles, .corrections]).filter { site.has($0, in: language) }.flatMap { feed in
      FeedIndex.formats(of: feed).map { format in
        FeedView(
          kind: kind(of: feed), title: title(of: feed), format: format.name, type: format.mediaType,
          url: url(site.address(of: feed, format, in: language)))
      }
    }
  }

  /// All Atom feeds for readers of the language.
  var listedFeeds: [ListedFeed] {
    let entities = archive.configuration.feeds.flatMap { site.entities(of: $0) }
    return ([.articles, .corrections] + entities.map(Feed.entity)).filter { site.has($0, in: language) }.map {
      feed in
      ListedFeed(
        title: title(of: feed), url: url(site.address(of: feed, .atom, in: language)),
        page: url(page(of: feed)))
    }
  }

  private func page(of feed: Feed) -> String {
    switch feed {
    case .articles: site.addresses.home(in: language)
    case .entity(let handle): site.addresses.document(archive.id(of: .entity(handle)), in: language)
    // The theme may have no log.
    case .corrections:
      optionalPages.contains(.corrections)
        ? site.addresses.corrections(in: language) : site.addresses.home(in: language)
    }
  }

  /// - Throws: what reading a body back throws.
  func document(of feed: Feed, _ format: FeedFormat) throws -> FeedDocument {
    let configuration = archive.configuration
    let path = site.address(of: feed, format, in: language)
    var entries: [FeedEntry] = []
    switch feed {
    case .articles:
      entries = try self.entries(archive.articles.lazy.map { Handle($0) })
    case .entity(let handle):
      entries = try self.entries(archive.ledger(of: .entity(handle)).articles)
    case .corrections:
      for place in site.corrections where isRead(place.article) {
        if entries.count == Feed.limit { break }
        entries.append(entry(place))
      }
    }
    return FeedDocument(
      id: LastingName.of(stem(path), in: configuration), title: title(of: feed),
      description: feed == .articles
        ? configuration.description(in: language) : nil,
      url: url(path), page: url(page(of: feed)), language: language.rawValue,
      publisher: configuration.publisher ?? configuration.title(in: language),
      license: configuration.license(in: language),
      // Of an empty one, nothing has changed since the archive's first article.
      updated: entries.map(\.updated).max() ?? archive[Handle<Article>(archive.articles.upperBound - 1)].date,
      entries: entries)
  }

  private func kind(of feed: Feed) -> String {
    switch feed {
    case .articles: "articles"
    case .entity(let handle): archive.id(of: .entity(handle)).kind.rawValue
    case .corrections: "corrections"
    }
  }

  private func title(of feed: Feed) -> String {
    let title = archive.configuration.title(in: language)
    return switch feed {
    case .articles: title
    case .entity(let handle): "\(directory[.entity(handle)].title) – \(title)"
    case .corrections: "\(feedWords.corrections) – \(title)"
    }
  }

  /// Whether a feed of this language has an article.
  private func isRead(_ article: Handle<Article>) -> Bool {
    language == defaultLanguage || archive[article].texts.text(in: language) != nil
  }

  private func entries(
    _ articles: some Sequence<Handle<Article>>
  ) throws -> [FeedEntry] {
    try articles.lazy.filter(isRead).prefix(Feed.limit).map { try entry($0) }
  }

  private func entry(_ handle: Handle<Article>) throws -> FeedEntry {
    let article = archive[handle]
    let page = directory[.article(handle)]
    let text = article.text(in: language)
    let address = url(page.path)
    let lead = article.pictures.lead.map { figure($0, textIn: text.language).bytes } ?? []
    let content =
      article.isRetracted
      ? Self.paragraph(feedWords.retractedNotice)
      : Self.absolute(
        harmless(lead + (try body(of: .article(handle)).html.bytes), of: article, on: address), on: address)
    let tagged = article.isRetracted ? [] : article.entities
    return FeedEntry(
      id: LastingName.of(stem(page.path), in: archive.configuration), url: address, title: page.title,
      titleLanguage: tag(page.titleLanguage),
      // A withdrawn article has but the notice, in the feed's own words.
      language: article.isRetracted ? language.rawValue : text.language.rawValue,
      pageLanguage: page.language.rawValue, published: article.date,
      updated: max(article.date, article.lastChange ?? article.date),
      authors: article.authors.map { authorName($0, in: text.language) }, summary: text.summary,
      content: content,
      tags: tagged.map { directory[.entity($0)].title })
  }

  private func entry(_ place: CorrectionPlace) -> FeedEntry {
    let article = archive[place.article]
    let correction = article.corrections[place.number]
    let page = directory[.article(place.article)]
    let name = "\(stem(page.path))/corrections/\(article.name(ofCorrection: place.number))"
    return FeedEntry(
      id: LastingName.of(name, in: archive.configuration), url: url(page.path, fragment: "_corrections"),
      title: "\(feedWords.corrections): \(page.title)", titleLanguage: tag(page.titleLanguage),
      language: article.original.language.rawValue, pageLanguage: page.language.rawValue,
      published: correction.date, updated: correction.date,
      authors: [], summary: nil, content: Self.paragraph(correction.note), tags: [])
  }

  private func tag(_ other: LanguageTag?) -> String { (other ?? language).rawValue }

  private func stem(_ path: String) -> String { String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)]) }

  private static func paragraph(_ text: String) -> [UInt8] {
    var html = Array("<p>".utf8)
    html.append(escaping: text)
    return html + Array("</p>".utf8)
  }

  /// Many readers of feeds show what `details` should hide, so a link to the page stands in place of such images.
  private func harmless(_ html: [UInt8], of article: Article, on page: String) -> [UInt8] {
    guard article.pictures.hasGraphic else { return html }
    let (start, end) = (Array("<details class=\"graphic\"><summary>".utf8), Array("</details>".utf8))
    var output: [UInt8] = []
    var rest = html[...]
    while let place = rest.firstRange(of: start), let close = rest[place.upperBound...].firstRange(of: end) {
      output += rest[..<place.lowerBound] + Array("<a href=\"".utf8)
      output.append(escaping: page)
      output += Array("\">".utf8) + rest[place.upperBound...].prefix { $0 != UInt8(ascii: "<") }
      output += "</a>".utf8
      rest = rest[close.upperBound...]
    }
    return output + rest
  }

  /// Rendered HTML whose references within its own page lead there from elsewhere. A quote stands in tags only: in text it
  /// is a character reference.
  private static func absolute(_ html: [UInt8], on page: String) -> [UInt8] {
    let own = Array("href=\"#".utf8)
    var output: [UInt8] = []
    output.reserveCapacity(html.count)
    var start = 0
    for index in html.indices where html[index] == own[0] && html[index...].starts(with: own) {
      output += html[start..<index + own.count - 1]
      output.append(escaping: page)
      start = index + own.count - 1
    }
    return output + html[start...]
  }
}

extension Article {
  /// What a correction is known by, wherever it stands in the log: its day and its words; of some that have the same, the
  /// number among them.
  func name(ofCorrection number: Int) -> String {
    let correction = corrections[number]
    let twins = corrections[..<number].count { $0.date == correction.date && $0.note == correction.note }
    let digest = SHA256Digest(of: Array(correction.note.utf8)).hex.prefix(16)
    return "\(correction.date.iso8601)-\(digest)" + (twins > 0 ? "-\(twins + 1)" : "")
  }
}

/// The words that feeds need.
struct FeedWords: Sendable {
  let corrections: String
  let retractedNotice: String

  static let keys = ["corrections", "retracted_notice"]

  /// - Parameter text: gives a string of the theme; nil for one that it lacks.
  init(_ text: (String) -> String?) {
    corrections = text(Self.keys[0]) ?? ""
    retractedNotice = text(Self.keys[1]) ?? ""
  }
}
