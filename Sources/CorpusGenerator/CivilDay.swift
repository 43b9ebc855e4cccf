/// A day of the Gregorian calendar.
struct CivilDay: Equatable, Sendable {
  /// How many days the articles' ten years have.
  static let corpusDays = 3652

  let year: Int
  let month: Int
  let day: Int

  /// The day that lies `offset` days after 1 January 2014.
  init(offset: Int) {
    var year = 2014
    var rest = offset
    while rest < 0 {
      year -= 1
      rest += Self.days(inYear: year)
    }
    while rest >= Self.days(inYear: year) {
      rest -= Self.days(inYear: year)
      year += 1
    }
    var month = 1
    while rest >= Self.days(inMonth: month, ofYear: year) {
      rest -= Self.days(inMonth: month, ofYear: year)
      month += 1
    }
    self.year = year
    self.month = month
    day = rest + 1
  }

  /// The days of a month.
  static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: days(inYear: year) - 337
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func days(inYear year: Int) -> Int {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365
  }

  /// The day as `2022-09-25`.
  var text: [UInt8] {
    var text = monthText
    text.append(UInt8(ascii: "-"))
    text.append(decimal: day, width: 2)
    return text
  }

  /// Its month as `2022-09`.
  var monthText: [UInt8] {
    var text = yearText
    text.append(UInt8(ascii: "-"))
    text.append(decimal: month, width: 2)
    return text
  }

  /// Its year as `2022`.
  var yearText: [UInt8] {
    var text: [UInt8] = []
    text.append(decimal: year, width: 4)
    return text
  }
}
