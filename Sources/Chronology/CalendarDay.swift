/// A day of the proleptic Gregorian calendar, with a year 0 before year 1 as in ISO 8601.
package struct CalendarDay: Hashable, Sendable {
  /// The years that can be held: 15 digits on either side of year 0, so that no sum of days overflows.
  package static let years = -999_999_999_999_999...999_999_999_999_999

  // Year, month and day in one number whose order is the calendar's: year << 9 | month << 5 | day.
  private let packed: Int64

  /// Makes the day, if that month has it.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), 1...12 ~= month,
      day >= 1, day <= Self.daysInMonth(month, year: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Makes the day whose ``ordinal`` is given, if its year can be held.
  package init?(ordinal: Int) {
    // Far below Int's limits, far above the widest year: the sums that follow can't overflow.
    guard ordinal.magnitude < 1 << 60 else { return nil }
    let shifted = ordinal + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    // Years are counted from March here, so that the leap day is a year's last.
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    guard Self.years.contains(year) else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    packed = Int64(year) << 9 | Int64(month) << 5 | Int64(day)
  }

  package var year: Int { Int(packed >> 9) }
  package var month: Int { Int(packed >> 5 & 15) }
  package var day: Int { Int(packed & 31) }

  /// The number of days since 1970-01-01, negative before.
  package var ordinal: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  package var weekday: Weekday {
    let remainder = (ordinal + 3) % 7
    return Weekday.allCases[remainder < 0 ? remainder + 7 : remainder]
  }

  /// The day as `2022-09-25`; years beyond four digits get a sign, as ISO 8601 wants it: `+12022-09-25`.
  package var iso8601: String {
    if (0...9999).contains(year) { return Self.iso8601(year: year, month: month, day: day) }
    let digits = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let sign = year < 0 ? "-" : digits.utf8.count > 4 ? "+" : ""
    return "\(sign)\(padded)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// A day, or a month where no day is given, of a year of four digits. Pages have some dozens of them.
  package static func iso8601(year: Int, month: Int, day: Int? = nil) -> String {
    String(unsafeUninitializedCapacity: 10) { text in
      func put(_ number: Int, at place: Int) {
        text[place] = UInt8(ascii: "0") + UInt8(number / 10)
        text[place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
      }
      put(year / 100, at: 0)
      put(year % 100, at: 2)
      text[4] = UInt8(ascii: "-")
      put(month, at: 5)
      guard let day else { return 7 }
      text[7] = UInt8(ascii: "-")
      put(day, at: 8)
      return 10
    }
  }

  /// Whether the year has a 29 February.
  package static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month from 1 to 12, and 0 for any other.
  package static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }
}

extension CalendarDay: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}

extension CalendarDay: CustomStringConvertible {
  package var description: String { iso8601 }
}
