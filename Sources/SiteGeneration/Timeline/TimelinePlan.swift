internal import ArchiveModel
internal import Chronology

/// The events of a timeline, laid out over years, months and days.
struct TimelinePlan: Sendable {
  /// Which periods have pages of their own.
  enum Shape: Sendable {
    /// Years and months.
    case monthly
    /// None where one page holds all; otherwise years, and the months of those that one page doesn't hold.
    case compact
  }

  /// One day that has events.
  struct Day: Sendable {
    let day: CalendarDay
    var events: [Handle<Event>] = []

    /// How many pages hold it, where its month is split.
    var pageCount: Int { PageLimits.pages(events.count, of: PageLimits.perPeriod) }
  }

  /// One month that has events, or into which one goes on.
  struct Month: Sendable {
    let month: Int
    var days: [Day] = []
    /// Some day of the month.
    var loose: [Handle<Event>] = []
    var continuing: [Handle<Event>] = []

    /// How many events are counted here; those that go on are counted where they begin.
    var count: Int { days.reduce(loose.count) { $0 + $1.events.count } }

    /// Whether its days have pages of their own, as one page would grow too long.
    var isSplit: Bool { count + continuing.count > PageLimits.perPeriod }
  }

  /// One year that has events, or into which one goes on.
  struct Year: Sendable {
    let year: Int
    var months: [Month] = []
    /// Some day of the year.
    var loose: [Handle<Event>] = []
    var continuing: [Handle<Event>] = []
    private(set) var hasMonthPages = true

    var count: Int { months.reduce(loose.count) { $0 + $1.count } }

    /// Puts all months on the page of the year, where that holds them.
    fileprivate mutating func joinMonths() {
      // On one page, what goes on into later months is listed where it begins.
      let before = Set(continuing + months.flatMap(\.continuing)).subtracting(
        months.flatMap { $0.loose + $0.days.flatMap(\.events) })
      guard count + before.count <= PageLimits.perPeriod else { return }
      hasMonthPages = false
      continuing = before.sorted()
      months = months.filter { $0.count > 0 }
      for index in months.indices { months[index].continuing = [] }
    }
  }

  /// In order of time.
  private(set) var years: [Year] = []
  /// Events that no one year holds.
  private(set) var loose: [Handle<Event>] = []
  let count: Int
  /// Whether the page of all time has every event, and no year a page.
  private(set) var isOnePage = false

  /// - Parameter events: in order of time.
  init(_ events: [Handle<Event>], as shape: Shape, in archive: Archive) {
    count = events.count
    var layout: [Int: [Int: Month]] = [:]
    var ofYears: [Int: Year] = [:]
    for handle in events {
      let (place, continues) = TimelinePlace.of(archive[handle].date)
      switch place {
      case .day(let day):
        layout[day.year, default: [:]][day.month, default: Month(month: day.month)].add(handle, on: day)
      case .month(let year, let month):
        layout[year, default: [:]][month, default: Month(month: month)].loose.append(handle)
      case .year(let year): ofYears[year, default: Year(year: year)].loose.append(handle)
      case .all: loose.append(handle)
      }
      for period in continues {
        switch period {
        case .month(let year, let month):
          layout[year, default: [:]][month, default: Month(month: month)].continuing.append(handle)
        case .year(let year): ofYears[year, default: Year(year: year)].continuing.append(handle)
        case .day: break
        }
      }
    }
    for (year, months) in layout {
      ofYears[year, default: Year(year: year)].months = months.values.sorted { $0.month < $1.month }
    }
    years = ofYears.values.sorted { $0.year < $1.year }
    if shape == .compact {
      for index in years.indices { years[index].joinMonths() }
      if count <= PageLimits.perPeriod { joinYears() }
    }
  }

  private mutating func joinYears() {
    isOnePage = true
    // What goes on into a year is listed where it begins.
    for index in years.indices { years[index].continuing = [] }
    years = years.filter { $0.count > 0 }
  }
}

extension TimelinePlan.Month {
  /// Events come in order of their earliest day, so a day's stand together but for open starts.
  fileprivate mutating func add(_ event: Handle<Event>, on day: CalendarDay) {
    if let index = days.lastIndex(where: { $0.day <= day }) {
      if days[index].day == day {
        days[index].events.append(event)
      } else {
        days.insert(TimelinePlan.Day(day: day, events: [event]), at: index + 1)
      }
    } else {
      days.insert(TimelinePlan.Day(day: day, events: [event]), at: 0)
    }
  }
}

extension TimelinePlan.Year {
  /// The events that stand in it, without those that go on into it.
  var events: [Handle<Event>] { loose + months.flatMap(\.events) }
}

extension TimelinePlan.Month {
  /// The events that stand in it, without those that go on into it.
  var events: [Handle<Event>] { loose + days.flatMap(\.events) }
}
