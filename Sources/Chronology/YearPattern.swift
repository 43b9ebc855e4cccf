/// A year in which some digits may be unspecified, counted as in ISO 8601: year 0 is 1 BCE.
package struct YearPattern: Hashable, Sendable {
  package let isNegative: Bool
  package let digits: DigitPattern

  /// The year, if every digit is given.
  package var value: Int? { digits.value.map { isNegative ? -$0 : $0 } }

  /// The earliest year that fits. A negative pattern never stands for year 0, which has no sign.
  package var lowest: Int { isNegative ? -digits.highest : digits.lowest }

  /// The latest year that fits.
  package var highest: Int { isNegative ? min(-1, -digits.lowest) : digits.highest }

  /// How closely the year is known.
  var precision: DatePrecision {
    switch digits.highestUnspecifiedPlace {
    case nil: .year
    case 0: .decade
    case 1: .century
    case 2: .millennium
    default: .indefinite
    }
  }

  /// The first year that fits and passes the test, from either end; there are at most 10,000 to try.
  func first(backwards: Bool, where passes: (Int) -> Bool) -> Int? {
    let step = backwards ? -1 : 1
    let last = backwards ? lowest : highest
    for year in stride(from: backwards ? highest : lowest, through: last, by: step)
    where digits.matches(abs(year)) && passes(year) {
      return year
    }
    return nil
  }
}

extension YearPattern: CustomStringConvertible {
  package var description: String { (isNegative ? "-" : "") + digits.description }
}
