internal import Chronology

/// The month that an event counts to: that of its earliest day, or of its latest where the start is open.
enum EventMonth {
  static func name(_ edtf: String) -> String {
    guard let date = try? EDTFDate(parsing: edtf), let day = date.earliest ?? date.latest else {
      return "undated"
    }
    guard (0...9999).contains(day.year) else { return ImportedDate.year(day.year).lowercased() }
    return CalendarDay.iso8601(year: day.year, month: day.month)
  }
}
