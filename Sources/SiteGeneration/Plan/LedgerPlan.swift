internal import ArchiveModel
internal import Chronology

/// How the articles and events of one ledger are split over pages when they are too many for one.
struct LedgerPlan: Sendable {
  /// The articles and events of a period.
  struct Part: Sendable {
    let period: Period
    var articles: [Handle<Article>] = []
    var events: [Handle<Event>] = []
    /// The months of a year that is itself too long for a page.
    var months: [Part] = []

    var count: Int { articles.count + events.count }

    /// How many pages hold its lists, one after the other.
    var pageCount: Int {
      months.isEmpty ? PageLimits.pages(max(articles.count, events.count), of: PageLimits.perPeriod) : 1
    }
  }

  /// Newest first; empty where one page holds all.
  let years: [Part]

  init(_ ledger: Ledger, in archive: Archive) {
    self.init(articles: ledger.articles, events: ledger.events, in: archive)
  }

  init(articles: [Handle<Article>], events: [Handle<Event>], in archive: Archive) {
    guard articles.count > PageLimits.newest || events.count > PageLimits.newest else {
      years = []
      return
    }
    var byYear: [Int: Part] = [:]
    for handle in articles {
      let year = archive[handle].date.year
      byYear[year, default: Part(period: .year(year))].articles.append(handle)
    }
    for handle in events {
      // An event without any known day is in the newest list or nowhere in time.
      guard let day = archive[handle].date.earliest ?? archive[handle].date.latest else { continue }
      byYear[day.year, default: Part(period: .year(day.year))].events.append(handle)
    }
    years = byYear.values.sorted { $0.period > $1.period }.map { Self.split($0, in: archive) }
  }

  private static func split(_ part: Part, in archive: Archive) -> Part {
    guard max(part.articles.count, part.events.count) > PageLimits.perPeriod else { return part }
    var byMonth: [Period: Part] = [:]
    for handle in part.articles {
      let date = archive[handle].date
      let period = Period.month(year: date.year, month: date.month)
      byMonth[period, default: Part(period: period)].articles.append(handle)
    }
    for handle in part.events {
      guard let day = archive[handle].date.earliest ?? archive[handle].date.latest else { continue }
      let period = Period.month(year: day.year, month: day.month)
      byMonth[period, default: Part(period: period)].events.append(handle)
    }
    var result = part
    result.months = byMonth.values.sorted { $0.period > $1.period }
    return result
  }
}
