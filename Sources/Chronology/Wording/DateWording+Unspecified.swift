extension DateWording {
  /// A date with unspecified digits as a noun phrase.
  func vagueLabel(_ date: PartialDate) -> String {
    guard let year = date.year.value else { return labelWithVagueYear(date) }
    switch date.subdivision {
    case .none, .season: return vocabulary.dateLike + date.pattern
    case .month(let month):
      if month.isWhollyUnspecified { return vocabulary.vagueMonth + within(.year(year)) }
      return choice(among: (1...12).filter(month.matches).map { .month(year: year, month: $0) })
    case .monthAndDay(let month, let day):
      if let month = month.value {
        if day.isWhollyUnspecified { return vocabulary.vagueDay + within(.month(year: year, month: month)) }
        let days = (1...31).filter(day.matches)
        return choice(
          among: days.compactMap { CalendarDay(year: year, month: month, day: $0) }.map { .day($0) })
      }
      guard month.isWhollyUnspecified else { return vocabulary.dateLike + date.pattern }
      if day.isWhollyUnspecified { return vocabulary.vagueDay + within(.year(year)) }
      guard let day = day.value else { return vocabulary.dateLike + date.pattern }
      return grammar.dayOfVagueMonth(day) + within(.year(year))
    }
  }

  private func within(_ date: ExactDate, leaving shared: SharedPart = .nothing) -> String {
    " " + grammar.phrase(date, as: .within, leaving: shared)
  }

  /// “25 December, 1560s”: what is known of the day, then what is known of the year.
  private func labelWithVagueYear(_ date: PartialDate) -> String {
    let dayOrMonth: String
    switch date.subdivision {
    case .none: return vagueYear(date.year, alone: true)
    case .season(let season): dayOrMonth = label(.season(year: 0, season), leaving: .year)
    case .month(let month):
      if let month = month.value {
        dayOrMonth = label(.month(year: 0, month: month), leaving: .year)
      } else if month.isWhollyUnspecified {
        dayOrMonth = vocabulary.vagueMonth
      } else {
        return vocabulary.dateLike + date.pattern
      }
    case .monthAndDay(let month, let day):
      if month.value != nil, day.value != nil {
        dayOrMonth = label(.day(date.earliest), leaving: .year)
      } else if let month = month.value, day.isWhollyUnspecified {
        dayOrMonth = vocabulary.vagueDay + within(.month(year: 0, month: month), leaving: .year)
      } else if month.isWhollyUnspecified, day.isWhollyUnspecified {
        dayOrMonth = vocabulary.vagueDay
      } else {
        return vocabulary.dateLike + date.pattern
      }
    }
    return dayOrMonth + vocabulary.comma + vagueYear(date.year, alone: false)
  }

  /// “2010s”, “between 1900 and 1999”, “year unknown”.
  private func vagueYear(_ year: YearPattern, alone: Bool) -> String {
    if year.digits.isWhollyUnspecified, !year.isNegative { return vocabulary.unknownYear }
    // The first centuries' decades would read like ages.
    if year.digits.unspecifiedTail == 1, year.lowest >= 100 { return grammar.decade(year.lowest) }
    guard year.digits.unspecifiedTail != nil else { return vocabulary.yearLike + year.description }
    let span = between(.year(year.lowest), .year(year.highest))
    return alone ? vocabulary.oneYear + span : span
  }

  /// One of several dates of a kind: alone, “between” where they follow on each other, or a list.
  private func choice(among dates: [ExactDate]) -> String {
    guard let first = dates.first, let last = dates.last else { return "" }
    if dates.count == 1 { return label(first) }
    guard dates.count > 2, areConsecutive(dates) else { return list(dates, joinedBy: vocabulary.or) }
    return oneBetween(first, last)
  }

  private func areConsecutive(_ dates: [ExactDate]) -> Bool {
    switch (dates[0], dates[dates.count - 1]) {
    case (.day(let first), .day(let last)): last.day - first.day == dates.count - 1
    case (.month(_, let first), .month(_, let last)): last - first == dates.count - 1
    default: false
    }
  }
}
