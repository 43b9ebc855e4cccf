internal import ArchiveModel

/// How the articles of one ledger are split over pages when they are too many for one.
struct LedgerPlan: Sendable {
  /// Articles that share a page, or whose periods have pages.
  struct Part: Sendable {
    /// Nil for all time.
    let period: Period?
    var articles: [Handle<Article>] = []
    /// The years or months of what is too long for a page.
    var parts: [Part] = []

    /// How many pages hold its list, one after the other.
    var pageCount: Int {
      parts.isEmpty ? PageLimits.pages(articles.count, of: PageLimits.perPeriod) : 1
    }

    /// The name of its file.
    var name: String { period?.name ?? "articles" }

    /// Its years, or its months, each with a page of its own.
    fileprivate mutating func split(in archive: Archive) {
      guard articles.count > PageLimits.perPeriod else { return }
      switch period {
      case nil: parts = LedgerPlan.years(of: articles, in: archive)
      case .year?:
        parts = LedgerPlan.grouped(articles) {
          .month(year: archive[$0].date.year, month: archive[$0].date.month)
        }
      case .month?, .day?: break
      }
    }
  }

  /// All of a subject's articles; nil for the archive's, whose list has the newest and leads on to years.
  let whole: Part?
  /// Newest first; empty where fewer pages hold all.
  let years: [Part]

  /// Everything that has pages.
  var parts: [Part] { [whole].compactMap { $0 } + years.flatMap { [$0] + $0.parts } }

  /// For what has no articles, or few.
  static let onePage = LedgerPlan(whole: nil, years: [])

  private init(whole: Part?, years: [Part]) {
    self.whole = whole
    self.years = years
  }

  /// - Parameter articles: those of the whole archive, newest first.
  init(ofArchive articles: [Handle<Article>], in archive: Archive) {
    whole = nil
    years = articles.count > PageLimits.newest ? Self.years(of: articles, in: archive) : []
  }

  /// - Parameter articles: those of a subject, newest first.
  init(ofSubject articles: [Handle<Article>], in archive: Archive) {
    guard articles.count > PageLimits.newest else {
      self = .onePage
      return
    }
    var all = Part(period: nil, articles: articles)
    all.split(in: archive)
    whole = all
    years = all.parts
  }

  private static func years(of articles: [Handle<Article>], in archive: Archive) -> [Part] {
    grouped(articles) { .year(archive[$0].date.year) }.map { year in
      var year = year
      year.split(in: archive)
      return year
    }
  }

  private static func grouped(_ articles: [Handle<Article>], by period: (Handle<Article>) -> Period) -> [Part]
  {
    var parts: [Part] = []
    for article in articles {
      let period = period(article)
      if parts.last?.period != period { parts.append(Part(period: period)) }
      parts[parts.count - 1].articles.append(article)
    }
    return parts
  }
}
