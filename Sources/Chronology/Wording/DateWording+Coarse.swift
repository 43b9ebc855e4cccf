extension DateWording {
  /// The date in words, without what is finer than a month or a year: “about September 2022”, “from 2020”.
  package func words(for date: EDTFDate, to unit: CoarseUnit) -> String {
    if case .dateTime(let day, _) = date.form { return words(for: day, to: unit) }
    return words(for: date.form.coarsened(to: unit))
  }

  /// The month or the year of a day.
  package func words(for day: CalendarDay, to unit: CoarseUnit) -> String {
    switch unit {
    case .month: monthAndYear(year: day.year, month: day.month)
    case .year: year(day.year)
    }
  }
}
