internal import ArchiveModel
internal import Chronology

extension PageBuilder {
  func timelinePage() -> TimelinePage {
    let longest = site.timeline.years.map(\.count).max() ?? 0
    let listsMonths = site.timeline.years.reduce(0) { $0 + $1.months.count } <= PageLimits.monthsOfTimeline
    let longestMonth = site.timeline.years.flatMap(\.months).map(\.count).max() ?? 0
    let years = site.timeline.years.map { year in
      var view = period(.year(year.year), events: year.count, longest: longest)
      if listsMonths {
        view.months = year.months.map { period($0, of: year.year, longest: longestMonth) }
      }
      return view
    }
    return TimelinePage(
      site: siteView(title: nil, section: "timeline") { site.addresses.timeline(nil, in: $0) },
      count: site.timeline.count, years: years, loose: events(site.timeline.loose, rest: site.timeline.rest))
  }

  func timelineYearPage(_ year: TimelinePlan.Year) -> TimelineYearPage {
    let longest = year.months.map(\.count).max() ?? 0
    let months = year.months.map { month in
      var view = period(month, of: year.year, longest: longest)
      let events = month.loose + month.days.flatMap(\.events)
      view.highlights = events.prefix(PageLimits.perMonthOfYear).map { event($0, .line) }
      return view
    }
    let rests = (loose: year.rest(.loose), continuing: year.rest(.continuing))
    let detail = Self.detail(
      (rests.loose == nil ? year.loose.count : 0) + (rests.continuing == nil ? year.continuing.count : 0))
    let neighbours = site.timeline.neighbours(of: year.year)
    return TimelineYearPage(
      site: siteView(title: Period.year(year.year).name, section: "timeline") {
        site.addresses.timeline(.year(year.year), in: $0)
      },
      words: Period.year(year.year).name, count: year.count, months: months,
      loose: events(year.loose, detail, rest: rests.loose),
      continuing: events(year.continuing, detail, rest: rests.continuing),
      previous: neighbours.previous.map { timelineLink(.year($0)) },
      next: neighbours.next.map { timelineLink(.year($0)) })
  }

  func timelineMonthPage(_ year: Int, _ month: TimelinePlan.Month) -> TimelineMonthPage {
    let period = Period.month(year: year, month: month.month)
    let place = TimelinePlace.month(year: year, month: month.month)
    let detail = Self.detail((month.isSplit ? 0 : month.count) + month.continuing.count)
    var groups: [EventGroupView] = []
    if !month.loose.isEmpty {
      let more = month.rest(.loose, of: year).map { url(site.addresses.timeline($0, in: language)) }
      groups.append(group(month.loose, detail, at: place, anchor: period.name, url: nil, more: more))
    }
    for day in month.days {
      let more = month.isSplit ? url(site.addresses.timeline(.day(day.day), in: language)) : nil
      groups.append(
        group(day.events, detail, at: .day(day.day), anchor: Period.day(day.day).name, url: nil, more: more))
    }
    let neighbours = site.timeline.neighbours(of: year, month.month)
    return TimelineMonthPage(
      site: siteView(title: words(of: period), section: "timeline") {
        site.addresses.timeline(period, in: $0)
      },
      words: words(of: period), iso: period.name, year: timelineLink(.year(year)), count: month.count,
      groups: groups,
      continuing: events(month.continuing, detail, rest: month.rest(.continuing, of: year)),
      previous: neighbours.previous.map(timelineLink),
      next: neighbours.next.map(timelineLink))
  }

  func timelineDayPage(_ day: TimelinePlan.Day, part: Int) -> TimelineDayPage {
    let period = Period.day(day.day)
    let events = Array(PageLimits.slice(day.events, part: part, of: PageLimits.perPeriod))
    return TimelineDayPage(
      site: siteView(title: words(of: period), section: "timeline") {
        site.addresses.timeline(period, part: part, in: $0)
      },
      words: words(of: period), month: timelineLink(.month(year: day.day.year, month: day.day.month)),
      count: day.events.count,
      group: group(events, Self.detail(day.events.count), at: .day(day.day), anchor: nil, url: nil),
      pager: pager(part, of: day.pageCount) { site.addresses.timeline(period, part: $0, in: language) })
  }

  func timelineRestPage(_ rest: TimelineRest, part: Int) -> TimelineRestPage {
    let period = rest.period
    let words = period.map(words) ?? ""
    let detail = Self.detail(rest.events.count)
    return TimelineRestPage(
      site: siteView(title: period == nil ? nil : words, section: "timeline") {
        site.addresses.timeline(rest, part: part, in: $0)
      },
      period: LinkView(url: url(site.addresses.timeline(period, in: language)), text: words),
      isContinuing: rest.kind == .continuing, count: rest.events.count,
      events: PageLimits.slice(rest.events, part: part, of: PageLimits.perPeriod).map { event($0, detail) },
      pager: pager(part, of: rest.pageCount) { site.addresses.timeline(rest, part: $0, in: language) })
  }

  /// How much there is room for: the regions, people and sources of many events would make a page too long.
  private static func detail(_ count: Int) -> ListDetail {
    count > PageLimits.newest ? .line : .full
  }

  /// The events that stand beside a page's days, or where they are.
  private func events(
    _ events: [Handle<Event>], _ detail: ListDetail = .full, rest: TimelineRest?
  ) -> EventListView {
    EventListView(
      count: events.count, events: rest == nil ? events.map { event($0, detail) } : [],
      moreURL: rest.map { url(site.addresses.timeline($0, in: language)) })
  }

  func period(_ month: TimelinePlan.Month, of year: Int, longest: Int) -> PeriodView {
    period(.month(year: year, month: month.month), events: month.count, longest: longest)
  }

  private func period(_ period: Period, events: Int, longest: Int) -> PeriodView {
    PeriodView(
      url: url(site.addresses.timeline(period, in: language)), words: words(of: period), iso: period.name,
      articles: 0, events: events, share: Self.share(events, of: longest))
  }

  private func timelineLink(_ period: Period) -> LinkView {
    LinkView(url: url(site.addresses.timeline(period, in: language)), text: words(of: period))
  }
}

extension TimelinePlan {
  /// The years before and after that have pages.
  func neighbours(of year: Int) -> (previous: Int?, next: Int?) {
    let index = years.partitioningIndex { $0.year >= year }
    return (
      index > 0 ? years[index - 1].year : nil, index + 1 < years.count ? years[index + 1].year : nil
    )
  }

  /// The months before and after that have pages, in this year or the next that has any.
  func neighbours(of year: Int, _ month: Int) -> (previous: Period?, next: Period?) {
    let index = years.partitioningIndex { $0.year >= year }
    func period(_ year: Year, _ month: Month?) -> Period? {
      month.map { .month(year: year.year, month: $0.month) }
    }
    let before =
      period(years[index], years[index].months.last { $0.month < month })
      ?? years[..<index].last { !$0.months.isEmpty }.flatMap { period($0, $0.months.last) }
    let after =
      period(years[index], years[index].months.first { $0.month > month })
      ?? years[(index + 1)...].first { !$0.months.isEmpty }.flatMap { period($0, $0.months.first) }
    return (before, after)
  }
}
