import BinaryCoding
import Chronology

/// Dates as authors write them: those that are read keep their text and their bounds, and have words in every language.
enum EDTFEntry {
  private static let wordings: [DateWording] = DateWording.languages.compactMap { DateWording(language: $0) }

  static func run(_ bytes: [UInt8]) throws {
    let text = bytes.readableText
    let date: EDTFDate
    do throws(EDTFSyntaxError) {
      date = try EDTFDate(parsing: text)
    } catch {
      try refused(text, error)
      return
    }
    try expect(date.description.utf8.elementsEqual(text.utf8), "a date keeps its text")
    try expect(try EDTFDate(parsing: date.description).form == date.form, "a date is read as the same again")
    if let earliest = date.earliest, let latest = date.latest {
      try expect(earliest <= latest, "no date ends before it begins")
    }
    for day in [date.earliest, date.latest] {
      guard let day else { continue }
      try expect(CalendarDay(ordinal: day.ordinal) == day, "a bound is a day of the calendar")
    }
    let decoded = try EDTFDate(decoding: date.encoded)
    try expect(
      decoded.form == date.form && decoded.encoded == date.encoded && decoded.earliest == date.earliest
        && decoded.latest == date.latest, "a date survives the cache")
    for wording in wordings {
      for wording in [wording, wording.abbreviated] {
        let words = wording.words(for: date)
        try expect(!words.isEmpty, "a date has words in \(wording.language)")
        try expect(
          words.utf8.count <= 200 * (text.utf8.count + 1), "a date's words in \(wording.language) have an end"
        )
      }
    }
  }

  private static func refused(_ text: String, _ error: EDTFSyntaxError) throws {
    let count = text.unicodeScalars.count
    try expect(error.offset >= 0 && error.length >= 0, "an error has a place")
    try expect(error.offset + error.length <= count, "an error's place lies in the text")
    if let fix = error.fix { _ = try EDTFDate(parsing: fix) }
  }
}
