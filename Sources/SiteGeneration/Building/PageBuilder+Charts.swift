internal import ArchiveModel
internal import Chronology

/// Charts of timelines.
extension PageBuilder {
  /// Beyond this many years, those without events are left out.
  private static let yearsOfChart = 200

  func chart(of timeline: Timeline) -> ChartView? {
    let years = timeline.plan.years
    // One bar says nothing.
    if timeline.plan.isOnePage, years.count == 1 {
      return chart(of: years[0], in: timeline, missing: timeline.plan.loose)
    }
    guard let first = years.first?.year, let last = years.last?.year else { return nil }
    let (span, overflows) = last.subtractingReportingOverflow(first)
    let hasGaps = overflows || span >= Self.yearsOfChart
    var counts: [(period: Period, count: Int)] = []
    if hasGaps {
      counts = years.map { (.year($0.year), $0.count) }
    } else {
      counts = (first...last).map { (.year($0), 0) }
      for year in years { counts[year.year - first].count = year.count }
    }
    let events = timeline.plan.loose + years.flatMap(\.events)
    return chart(.year, counts, events, missing: timeline.plan.loose.count, hasGaps: hasGaps) {
      url(of: $0, in: timeline)
    }
  }

  /// - Parameter missing: events beside the year's that the page has.
  func chart(
    of year: TimelinePlan.Year, in timeline: Timeline, missing: [Handle<Event>] = []
  ) -> ChartView? {
    var counts = (1...12).map { (period: Period.month(year: year.year, month: $0), count: 0) }
    for month in year.months { counts[month.month - 1].count = month.count }
    let events = year.events + year.continuing + year.months.flatMap(\.continuing) + missing
    return chart(.month, counts, events, missing: year.loose.count + missing.count) {
      url(of: $0, in: year, of: timeline)
    }
  }

  /// Its bars lead to the days on the month's own page.
  func chart(of month: TimelinePlan.Month, in year: Int) -> ChartView? {
    let days = (1...31).compactMap { CalendarDay(year: year, month: month.month, day: $0) }
    var counts = days.map { (period: Period.day($0), count: 0) }
    for day in month.days { counts[day.day.day - 1].count = day.events.count }
    return chart(.day, counts, month.events + month.continuing, missing: month.loose.count) {
      "#\($0.name)"
    }
  }

  /// - Parameter events: all that the page has, in any order; some may come twice.
  private func chart(
    _ unit: ChartView.Unit, _ counts: [(period: Period, count: Int)], _ events: [Handle<Event>], missing: Int,
    hasGaps: Bool = false, url: (Period) -> String
  ) -> ChartView? {
    ChartView(
      unit,
      counts.map { (url: url($0.period), words: words(of: $0.period), iso: $0.period.name, count: $0.count) },
      missing: missing, hasGaps: hasGaps,
      lanes: lanes(of: Set(events).sorted(), on: ChartScale(counts.map(\.period)), of: unit))
  }

  /// The longest lines, in order of time, but what may be anywhere on the page only where there is room; nil where there
  /// are none, and for an event that has its page for itself.
  private func lanes(
    of events: [Handle<Event>], on scale: ChartScale, of unit: ChartView.Unit
  ) -> ChartLanesView? {
    guard events.count > 1 else { return nil }
    var count = 0
    var lanes: [(event: Handle<Event>, span: TimeSpan, lane: ChartLane)] = []
    for event in events {
      let span = TimeSpan(archive[event].date)
      guard ChartLane.isNeeded(for: span, on: scale, of: unit) else { continue }
      count += 1
      if let lane = ChartLane(span, on: scale) { lanes.append((event, span, lane)) }
    }
    guard !lanes.isEmpty else { return nil }
    lanes.sort { left, right in
      if left.lane.isAnywhere != right.lane.isAnywhere { return right.lane.isAnywhere }
      return (right.lane.dayCount, left.event) < (left.lane.dayCount, right.event)
    }
    let drawn = lanes.prefix(PageLimits.perChart).sorted {
      ($0.span.first, $0.span.last, $0.event) < ($1.span.first, $1.span.last, $1.event)
    }
    return ChartLanesView(
      lanes: drawn.map { ChartLanesView.Lane(event: event($0.event, .line), lane: $0.lane) },
      leftOut: count - drawn.count)
  }
}
