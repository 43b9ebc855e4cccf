internal import ArchiveModel
internal import Chronology
internal import EventExports

extension PageBuilder {
  func timelinePage(_ timeline: Timeline) -> TimelinePage {
    let plan = timeline.plan
    let longest = plan.years.map(\.count).max() ?? 0
    let listsMonths = plan.years.reduce(0) { $0 + $1.months.count } <= PageLimits.monthsOfTimeline
    let longestMonth = plan.years.flatMap(\.months).map(\.count).max() ?? 0
    let years = plan.years.map { year in
      var view = period(.year(year.year), in: timeline, events: year.count, longest: longest)
      if plan.isOnePage {
        view.days = groups(of: year)
      } else if listsMonths {
        view.months = year.months.map { period($0, of: year, in: timeline, longest: longestMonth) }
      }
      return view
    }
    return TimelinePage(
      site: siteView(title: title(nil, of: timeline), section: section(of: timeline)) {
        site.addresses.timeline(nil, of: timeline.ownerID, in: $0)
      },
      timeline: owner(of: timeline), count: plan.count, chart: chart(of: timeline), years: years,
      loose: events(plan.loose, Self.detail(plan.loose.count, in: timeline), of: timeline, rest: plan.rest))
  }

  /// The events of a year on the page of all time.
  private func groups(of year: TimelinePlan.Year) -> [EventGroupView] {
    var groups: [EventGroupView] = []
    func add(_ events: [Handle<Event>], at place: TimelinePlace) {
      if !events.isEmpty { groups.append(group(events, .line, at: place, anchor: nil, url: nil)) }
    }
    add(year.loose, at: .year(year.year))
    for month in year.months {
      add(month.loose, at: .month(year: year.year, month: month.month))
      for day in month.days { add(day.events, at: .day(day.day)) }
    }
    return groups
  }

  func timelineYearPage(_ timeline: Timeline, _ year: TimelinePlan.Year) -> TimelineYearPage {
    let longest = year.months.map(\.count).max() ?? 0
    let rests = (loose: year.rest(.loose), continuing: year.rest(.continuing))
    let listed =
      (rests.loose == nil ? year.loose.count : 0)
      + (rests.continuing == nil ? year.continuing.count : 0)
    let detail = Self.detail(listed, in: timeline)
    let months = year.months.map { month in
      var view = period(month, of: year, in: timeline, longest: longest)
      if year.hasMonthPages {
        view.highlights = month.events.prefix(PageLimits.perMonthOfYear).map { event($0, .line) }
      }
      // The days of a year that had no months once keep their places.
      if timeline.owner != nil { view.days = days(of: month, in: year, of: timeline, detail) }
      return view
    }
    let neighbours = timeline.plan.neighbours(of: year.year)
    let words = words(of: .year(year.year))
    return TimelineYearPage(
      site: siteView(title: title(words, of: timeline), section: section(of: timeline)) {
        site.addresses.timeline(.year(year.year), of: timeline.ownerID, in: $0)
      },
      timeline: owner(of: timeline), words: words, count: year.count, chart: chart(of: year, in: timeline),
      months: months, loose: events(year.loose, detail, of: timeline, rest: rests.loose),
      continuing: events(year.continuing, detail, of: timeline, rest: rests.continuing),
      previous: neighbours.previous.map { link(to: .year($0), of: timeline) },
      next: neighbours.next.map { link(to: .year($0), of: timeline) })
  }

  /// The days of a month on the page of its year: with their events, or with a link to the month's page.
  private func days(
    of month: TimelinePlan.Month, in year: TimelinePlan.Year, of timeline: Timeline, _ detail: ListDetail
  ) -> [EventGroupView] {
    let period = Period.month(year: year.year, month: month.month)
    var groups = month.days.map { day in
      group(
        day.events, detail, at: .day(day.day), anchor: Period.day(day.day).name, url: nil,
        more: year.hasMonthPages ? url(of: period, day: day.day, in: timeline) : nil)
    }
    if !month.loose.isEmpty {
      let place = TimelinePlace.month(year: year.year, month: month.month)
      let more = year.hasMonthPages ? url(of: period, in: timeline) : nil
      groups.insert(group(month.loose, detail, at: place, anchor: nil, url: nil, more: more), at: 0)
    }
    return groups
  }

  func timelineMonthPage(_ timeline: Timeline, _ year: Int, _ month: TimelinePlan.Month) -> TimelineMonthPage
  {
    let period = Period.month(year: year, month: month.month)
    let place = TimelinePlace.month(year: year, month: month.month)
    let detail = Self.detail((month.isSplit ? 0 : month.count) + month.continuing.count, in: timeline)
    var groups: [EventGroupView] = []
    if !month.loose.isEmpty {
      let more = month.rest(.loose, of: year).map { url(of: $0, in: timeline) }
      groups.append(group(month.loose, detail, at: place, anchor: period.name, url: nil, more: more))
    }
    for day in month.days {
      let more = month.isSplit ? url(of: .day(day.day), in: timeline) : nil
      groups.append(
        group(day.events, detail, at: .day(day.day), anchor: Period.day(day.day).name, url: nil, more: more))
    }
    let neighbours = timeline.plan.neighbours(of: year, month.month)
    return TimelineMonthPage(
      site: siteView(title: title(words(of: period), of: timeline), section: section(of: timeline)) {
        site.addresses.timeline(period, of: timeline.ownerID, in: $0)
      },
      timeline: owner(of: timeline), words: words(of: period), iso: period.name,
      year: link(to: .year(year), of: timeline), count: month.count, chart: chart(of: month, in: year),
      groups: groups,
      continuing: events(month.continuing, detail, of: timeline, rest: month.rest(.continuing, of: year)),
      previous: neighbours.previous.map { link(to: $0.month, of: $0.year, in: timeline) },
      next: neighbours.next.map { link(to: $0.month, of: $0.year, in: timeline) })
  }

  func timelineDayPage(_ timeline: Timeline, _ day: TimelinePlan.Day, part: Int) -> TimelineDayPage {
    let period = Period.day(day.day)
    let events = Array(PageLimits.slice(day.events, part: part, of: PageLimits.perPeriod))
    return TimelineDayPage(
      site: siteView(title: title(words(of: period), of: timeline), section: section(of: timeline)) {
        site.addresses.timeline(period, of: timeline.ownerID, part: part, in: $0)
      },
      timeline: owner(of: timeline), words: words(of: period),
      month: link(to: .month(year: day.day.year, month: day.day.month), of: timeline),
      count: day.events.count,
      group: group(
        events, Self.detail(day.events.count, in: timeline), at: .day(day.day), anchor: nil, url: nil),
      pager: pager(part, of: day.pageCount) {
        site.addresses.timeline(period, of: timeline.ownerID, part: $0, in: language)
      })
  }

  func timelineRestPage(_ timeline: Timeline, _ rest: TimelineRest, part: Int) -> TimelineRestPage {
    let words = rest.period.map(words) ?? ""
    let detail = Self.detail(rest.events.count, in: timeline)
    return TimelineRestPage(
      site: siteView(
        title: title(rest.period == nil ? nil : words, of: timeline), section: section(of: timeline)
      ) {
        site.addresses.timeline(rest, of: timeline.ownerID, part: part, in: $0)
      },
      timeline: owner(of: timeline),
      period: LinkView(
        url: url(site.addresses.timeline(rest.period, of: timeline.ownerID, in: language)), text: words),
      isContinuing: rest.kind == .continuing, count: rest.events.count,
      events: PageLimits.slice(rest.events, part: part, of: PageLimits.perPeriod).map { event($0, detail) },
      pager: pager(part, of: rest.pageCount) {
        site.addresses.timeline(rest, of: timeline.ownerID, part: $0, in: language)
      })
  }

  /// How much there is room for: the regions, people and sources of many events would make a page too long, and those on
  /// the timelines of all subjects would be most of the output.
  private static func detail(_ count: Int, in timeline: Timeline) -> ListDetail {
    count > PageLimits.newest || timeline.owner != nil ? .line : .full
  }

  /// The events that stand beside a page's days, or where they are.
  private func events(
    _ events: [Handle<Event>], _ detail: ListDetail, of timeline: Timeline, rest: TimelineRest?
  ) -> EventListView {
    EventListView(
      count: events.count, events: rest == nil ? events.map { event($0, detail) } : [],
      moreURL: rest.map { url(of: $0, in: timeline) })
  }
}

/// Periods and their addresses.
extension PageBuilder {
  func period(
    _ month: TimelinePlan.Month, of year: TimelinePlan.Year, in timeline: Timeline, longest: Int
  ) -> TimelinePeriodView {
    let period = Period.month(year: year.year, month: month.month)
    return TimelinePeriodView(
      url: url(of: period, in: year, of: timeline), words: words(of: period), iso: period.name,
      count: month.count, share: Self.share(month.count, of: longest))
  }

  private func period(
    _ period: Period, in timeline: Timeline, events: Int, longest: Int
  ) -> TimelinePeriodView {
    TimelinePeriodView(
      url: url(of: period, in: timeline), words: words(of: period), iso: period.name, count: events,
      share: Self.share(events, of: longest))
  }

  private func link(to period: Period, of timeline: Timeline) -> LinkView {
    LinkView(url: url(of: period, in: timeline), text: words(of: period))
  }

  private func link(
    to month: TimelinePlan.Month, of year: TimelinePlan.Year, in timeline: Timeline
  ) -> LinkView {
    let period = Period.month(year: year.year, month: month.month)
    return LinkView(url: url(of: period, in: year, of: timeline), text: words(of: period))
  }

  func url(of period: Period, day: CalendarDay? = nil, in timeline: Timeline) -> String {
    if timeline.plan.isOnePage {
      return url(
        site.addresses.timeline(nil, of: timeline.ownerID, in: language), fragment: period.name)
    }
    return url(
      site.addresses.timeline(period, of: timeline.ownerID, in: language),
      fragment: day.map { Period.day($0).name })
  }

  private func url(of rest: TimelineRest, in timeline: Timeline) -> String {
    url(site.addresses.timeline(rest, of: timeline.ownerID, in: language))
  }

  /// The page of a month, or its place on the page of its year, or that of its year on the page of all time.
  func url(of month: Period, in year: TimelinePlan.Year, of timeline: Timeline) -> String {
    if year.hasMonthPages { return url(of: month, in: timeline) }
    if timeline.plan.isOnePage { return url(of: .year(year.year), in: timeline) }
    let page = site.addresses.timeline(.year(year.year), of: timeline.ownerID, in: language)
    return url(page, fragment: month.name)
  }

  private func owner(of timeline: Timeline) -> TimelineOwnerView {
    var includesDescendants = false
    if case .entity(let handle) = timeline.owner {
      includesDescendants = !(archive[handle].region?.children.isEmpty ?? true)
    }
    return TimelineOwnerView(
      document: timeline.owner.map { link(to: $0) }, includesDescendants: includesDescendants,
      url: url(site.addresses.timeline(nil, of: timeline.ownerID, in: language)),
      downloads: downloads(of: timeline.ownerID), filter: filter(of: timeline))
  }

  /// Nil where the theme has no filters, and for a source: events aren't filtered by these.
  private func filter(of timeline: Timeline) -> FilterView? {
    let facet = timeline.ownerID.flatMap { FilterFacet($0.kind) }
    guard hasFilters, timeline.owner == nil || facet != nil else { return nil }
    return FilterView(
      url: url(site.addresses.filter(in: language)), facet: facet?.rawValue, id: timeline.ownerID?.name)
  }

  /// The exports of the events of the archive, or of a region.
  func downloads(of owner: DocumentID?) -> [DownloadView] {
    guard site.hasExports, owner == nil || owner?.kind == .region else { return [] }
    return EventExportFormat.allCases.map {
      DownloadView(url: url(site.addresses.export($0, of: owner)), name: $0.name)
    }
  }

  private func section(of timeline: Timeline) -> String {
    timeline.ownerID?.kind.rawValue ?? "timeline"
  }

  private func title(_ words: String?, of timeline: Timeline) -> String? {
    let parts = [timeline.owner.map { directory[$0].title }, words].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
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

  /// The months before and after, in this year or the next that has any.
  func neighbours(
    of year: Int, _ month: Int
  ) -> (previous: (year: Year, month: Month)?, next: (year: Year, month: Month)?) {
    let index = years.partitioningIndex { $0.year >= year }
    let before = years[...index].reversed().lazy.compactMap { other in
      other.months.last { other.year < year || $0.month < month }.map { (year: other, month: $0) }
    }
    let after = years[index...].lazy.compactMap { other in
      other.months.first { other.year > year || $0.month > month }.map { (year: other, month: $0) }
    }
    return (before.first, after.first)
  }
}
