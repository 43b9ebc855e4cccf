internal import ArchiveModel
internal import Chronology

/// How the articles and events of one ledger are split over pages when they are too many for one.
struct LedgerPlan: Sendable {
  /// The articles and events of a period.
  struct Part: Sendable {
    /// Nil for the events that no one year holds.
    let period: Period?
    var articles: [Handle<Article>] = []
    var events: [Handle<Event>] = []
    /// The months of a year that is itself too long for a page.
    var months: [Part] = []

    var count: Int { articles.count + events.count }

    /// The name of its page's file.
    var name: String { period?.name ?? LedgerPlan.undated }

    /// How many pages hold its lists, one after the other.
    var pageCount: Int {
      months.isEmpty ? PageLimits.pages(max(articles.count, events.count), of: PageLimits.perPeriod) : 1
    }
  }

  static let undated = "undated"

  /// Newest first, then what no one year holds; empty where one page holds all.
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
    var undated = Part(period: nil)
    for handle in events {
      if let year = TimelinePlace.of(archive[handle].date).place.year {
        byYear[year, default: Part(period: .year(year))].events.append(handle)
      } else {
        undated.events.append(handle)
      }
    }
    let dated = byYear.sorted { $0.key > $1.key }.map { Self.split($0.value, in: archive) }
    years = undated.events.isEmpty ? dated : dated + [undated]
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
      let place = TimelinePlace.of(archive[handle].date).place
      guard let year = place.year else { continue }
      // Some day of the year stands in the first month that it may mean.
      let month = place.month ?? archive[handle].date.earliest?.month ?? 1
      let period = Period.month(year: year, month: month)
      byMonth[period, default: Part(period: period)].events.append(handle)
    }
    var result = part
    result.months = byMonth.sorted { $0.key > $1.key }.map(\.value)
    return result
  }
}
