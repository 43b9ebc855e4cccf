extension PartialDate {
  /// The first or the last day that fits the patterns.
  static func bound(of year: YearPattern, _ subdivision: Subdivision, isLatest: Bool) -> CalendarDay? {
    switch subdivision {
    case .none:
      let year = isLatest ? year.highest : year.lowest
      return CalendarDay(year: year, month: isLatest ? 12 : 1, day: isLatest ? 31 : 1)
    case .season(let season):
      let (year, month) = (isLatest ? year.highest : year.lowest, season.firstMonth)
      return isLatest
        ? lastDay(ofMonth: month + 2, year: year) : CalendarDay(year: year, month: month, day: 1)
    case .month(let month):
      return bound(of: year, months: month, days: nil, isLatest: isLatest)
    case .monthAndDay(let month, let day):
      return bound(of: year, months: month, days: day, isLatest: isLatest)
    }
  }

  /// The last day of a month, which may be counted on into the next year.
  private static func lastDay(ofMonth month: Int, year: Int) -> CalendarDay? {
    let (year, month) = month > 12 ? (year + 1, month - 12) : (year, month)
    return CalendarDay(year: year, month: month, day: CalendarDay.daysInMonth(month, year: year))
  }

  private static func bound(
    of pattern: YearPattern, months: DigitPattern, days: DigitPattern?, isLatest: Bool
  ) -> CalendarDay? {
    // Years differ only by their leap day: what fits a common year fits every year.
    let fitsEveryYear = bound(inYear: 2001, months: months, days: days, isLatest: isLatest) != nil
    if !fitsEveryYear, bound(inYear: 2000, months: months, days: days, isLatest: isLatest) == nil {
      return nil
    }
    let year = pattern.first(backwards: isLatest) { fitsEveryYear || CalendarDay.isLeap(year: $0) }
    return year.flatMap { bound(inYear: $0, months: months, days: days, isLatest: isLatest) }
  }

  private static func bound(
    inYear year: Int, months: DigitPattern, days: DigitPattern?, isLatest: Bool
  ) -> CalendarDay? {
    for step in 1...12 {
      let month = isLatest ? 13 - step : step
      guard months.matches(month) else { continue }
      let length = CalendarDay.daysInMonth(month, year: year)
      guard let days else { return CalendarDay(year: year, month: month, day: isLatest ? length : 1) }
      let day = isLatest ? (1...length).last(where: days.matches) : (1...length).first(where: days.matches)
      if let day { return CalendarDay(year: year, month: month, day: day) }
    }
    return nil
  }
}
