/// A calendar unit that a date names in full, without unspecified digits.
enum ExactDate: Hashable, Sendable {
  case day(CalendarDay)
  case month(year: Int, month: Int)
  case season(year: Int, Season)
  case year(Int)

  var year: Int {
    switch self {
    case .day(let day): day.year
    case .month(let year, _), .season(let year, _), .year(let year): year
    }
  }

  /// What need not be said twice if this and a later date are named together.
  func shared(with other: Self) -> SharedPart {
    switch (self, other) {
    case (.year(let left), .year(let right)): (left > 0) == (right > 0) ? .yearWord : .nothing
    case (.year, _), (_, .year): .nothing
    case (.day(let left), .day(let right)) where left.year == right.year && left.month == right.month:
      .monthAndYear
    default: year == other.year ? .year : .nothing
    }
  }
}

/// What the first of two dates leaves to the second to say.
enum SharedPart: Hashable, Sendable {
  case nothing
  case year
  case monthAndYear
  /// Two years share the word “year” and the era, where a language says them.
  case yearWord
  /// The second of two years, which says the word and the era for both.
  case yearWordOfTwo

  /// What the second date says when the first has left this to it.
  var ofSecond: Self { self == .yearWord ? .yearWordOfTwo : .nothing }
}

/// The part that a date plays in a phrase; it decides articles, prepositions and cases.
enum DateRole: Hashable, Sendable {
  /// The date by itself.
  case label
  /// “about …”
  case about
  /// “from …”, without an end.
  case from
  /// “until …”, that day included.
  case until
  /// Either date of “between … and …”.
  case bound
  /// “… in September 2022”: what a vague part belongs to.
  case within
}

extension PartialDate {
  /// The calendar unit that is named, if no digit is unspecified.
  var exact: ExactDate? {
    guard let year = year.value else { return nil }
    switch subdivision {
    case .none: return .year(year)
    case .season(let season): return .season(year: year, season)
    case .month(let month): return month.value.map { .month(year: year, month: $0) }
    case .monthAndDay(let month, let day):
      return month.value == nil || day.value == nil ? nil : .day(earliest)
    }
  }

  /// The date as written, without its qualifiers.
  var pattern: String {
    switch subdivision {
    case .none: year.description
    case .season(let season): "\(year)-\(season.rawValue)"
    case .month(let month): "\(year)-\(month)"
    case .monthAndDay(let month, let day): "\(year)-\(month)-\(day)"
    }
  }
}
