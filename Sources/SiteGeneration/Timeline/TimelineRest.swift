internal import ArchiveModel

/// Events that a page of the timeline would list beside its days, had it room: they stand on pages of their own.
struct TimelineRest: Sendable {
  enum Kind: Hashable, Sendable {
    /// Some day of the period.
    case loose
    /// From before the period.
    case continuing
  }

  /// Nil for all time.
  let period: Period?
  let kind: Kind
  let events: [Handle<Event>]

  /// The name of its file: EDTF writes `2022-09-XX` for some day of a month.
  var name: String {
    switch (kind, period) {
    case (.loose, nil): "XXXX"
    case (.loose, .year?): "\(period!.name)-XX-XX"
    case (.loose, _?): "\(period!.name)-XX"
    case (.continuing, _): "\(period?.name ?? "XXXX")-before"
    }
  }

  var pageCount: Int { PageLimits.pages(events.count, of: PageLimits.perPeriod) }
}

extension TimelinePlan {
  /// Every rest, in the order of its pages.
  var rests: [TimelineRest] {
    guard !isOnePage else { return [] }
    var result = [rest].compactMap { $0 }
    for year in years {
      result += [year.rest(.loose), year.rest(.continuing)].compactMap { $0 }
      for month in year.months where year.hasMonthPages {
        result += [month.rest(.loose, of: year.year), month.rest(.continuing, of: year.year)].compactMap {
          $0
        }
      }
    }
    return result
  }

  /// The events that no one year holds, where they are too many.
  var rest: TimelineRest? {
    loose.count > PageLimits.newest && !isOnePage
      ? TimelineRest(period: nil, kind: .loose, events: loose) : nil
  }
}

extension TimelinePlan.Year {
  func rest(_ kind: TimelineRest.Kind) -> TimelineRest? {
    let events = kind == .loose ? loose : continuing
    return events.count > PageLimits.newest
      ? TimelineRest(period: .year(year), kind: kind, events: events) : nil
  }
}

extension TimelinePlan.Month {
  /// A month that is split has few events beside its days, or none.
  func rest(_ kind: TimelineRest.Kind, of year: Int) -> TimelineRest? {
    let events = kind == .loose ? loose : continuing
    guard isSplit, kind == .loose ? !events.isEmpty : events.count > PageLimits.newest else { return nil }
    return TimelineRest(period: .month(year: year, month: month), kind: kind, events: events)
  }
}
