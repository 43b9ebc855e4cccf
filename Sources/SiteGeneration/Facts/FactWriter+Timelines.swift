internal import ArchiveModel

/// How timelines and lists are laid out over pages.
extension FactWriter {
  mutating func write(_ timeline: Timeline) {
    write(timeline.plan.count)
    write(timeline.plan.loose)
    write(timeline.plan.years.count)
    for year in timeline.plan.years { write(year) }
  }

  /// Which periods have pages, which each of them needs to know for its neighbours.
  mutating func write(skeletonOf timeline: Timeline) {
    write(timeline.plan.years.count)
    for year in timeline.plan.years {
      write(year.year)
      write(year.hasMonthPages)
      write(year.months.map(\.month))
    }
  }

  mutating func write(_ year: TimelinePlan.Year) {
    write(year.year)
    write(year.hasMonthPages)
    write(year.loose)
    write(year.continuing)
    write(year.months.count)
    for month in year.months { write(month) }
  }

  mutating func write(_ month: TimelinePlan.Month) {
    write(month.month)
    write(month.loose)
    write(month.continuing)
    write(month.days.count)
    for day in month.days { write(day) }
  }

  mutating func write(_ day: TimelinePlan.Day) {
    write(day.day)
    write(day.events)
  }

  mutating func write(_ part: LedgerPlan.Part) {
    write(part.name)
    write(part.articles)
    write(part.parts.count)
    for part in part.parts { write(part) }
  }
}
