internal import ArchiveModel

/// How the articles of one ledger are split over pages when they are too many for one.
struct LedgerPlan: Sendable {
  /// The articles of a period.
  struct Part: Sendable {
    let period: Period
    var articles: [Handle<Article>] = []
    /// The months of a year that is itself too long for a page.
    var months: [Part] = []

    /// How many pages hold its list, one after the other.
    var pageCount: Int {
      months.isEmpty ? PageLimits.pages(articles.count, of: PageLimits.perPeriod) : 1
    }
  }

  /// Newest first; empty where one page holds all.
  let years: [Part]

  /// For what has no articles, or few.
  static let onePage = LedgerPlan(years: [])

  private init(years: [Part]) {
    self.years = years
  }

  /// - Parameter articles: newest first.
  init(_ articles: [Handle<Article>], in archive: Archive) {
    guard articles.count > PageLimits.newest else {
      years = []
      return
    }
    years = Self.grouped(articles) { .year(archive[$0].date.year) }.map { year in
      guard year.articles.count > PageLimits.perPeriod else { return year }
      var split = year
      split.months = Self.grouped(year.articles) {
        .month(year: archive[$0].date.year, month: archive[$0].date.month)
      }
      return split
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
