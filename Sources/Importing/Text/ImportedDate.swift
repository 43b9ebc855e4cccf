internal import Chronology

/// Dates that others wrote, as EDTF.
struct ImportedDate: Hashable {
  let edtf: String
  /// How the text was changed; nil where it is as it was.
  let change: String?

  /// The change of what wasn't EDTF.
  static let converted = "converted to EDTF"

  /// Reads EDTF, or what has one likely reading as such; nil for all else.
  init?(_ text: String) {
    do throws(EDTFSyntaxError) {
      edtf = try EDTFDate(parsing: text).description
      change = nil
    } catch {
      // Numbers of two or three digits might be anything.
      guard let fix = error.fix, text.utf8.count >= 4,
        text.utf8.contains(where: { (0x30...0x39).contains($0) })
      else { return nil }
      edtf = fix
      change = Self.converted
    }
  }

  /// A date made of parts, if it is one.
  init?(made edtf: String, change: String = Self.converted) {
    guard (try? EDTFDate(parsing: edtf)) != nil else { return nil }
    self.edtf = edtf
    self.change = change
  }

  /// Whether it is a plain day such as `2022-09-25`.
  var isDay: Bool { Self.day(edtf) != nil }

  /// The day, where a text is one.
  static func day(_ edtf: String) -> CalendarDay? {
    guard let day = (try? EDTFDate(parsing: edtf))?.earliest, day.iso8601 == edtf else { return nil }
    return day
  }

  /// A year as EDTF has it: four digits at least.
  static func year(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let sign = number < 0 ? "-" : ""
    return digits.utf8.count > 4 ? "Y\(sign)\(digits)" : sign + padded
  }

  /// Two digits.
  static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
