/// The dates of one record, of which the most exact is that of publication.
struct RISDates {
  /// A date as RIS writes it: `2022/09/21/` with something else behind it.
  struct Written {
    let edtf: String
    let change: String?
    /// What is to be said of the part that isn't a date.
    let rest: String?
  }

  private let best: Written?
  private let year: String?

  /// - Parameter fields: those with a date of publication.
  init(_ fields: [RISReader.Field]) {
    let year = fields.lazy.map { $0.text.prefix(4) }.first { Int($0) != nil && $0.utf8.count == 4 }
    self.year = year.map(String.init)
    best = fields.compactMap { Self.date($0.text, year: year.map(String.init)) }
      .max { $0.edtf.utf8.count < $1.edtf.utf8.count }
  }

  /// A field with its part in the date of publication.
  func field(_ field: RISReader.Field) -> SourceField {
    guard let date = Self.date(field.text, year: year), let best else {
      return SourceField(
        field.tag, .line("Published"), field.text,
        note: field.text.isEmpty ? nil : "no date in EDTF could be made of “\(PlainText.line(field.text))”")
    }
    let isPart = date.edtf != best.edtf && best.edtf.hasPrefix(date.edtf)
    return SourceField(
      field.tag, isPart ? .covered(key: "published") : .published, date.edtf, change: date.change,
      note: date.rest)
  }

  /// - Parameter year: what is meant where a month or a day has none.
  static func date(_ text: String, year: String? = nil) -> Written? {
    let text = PlainText.line(text)
    let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    if let first = parts.first, first.utf8.count == 4, let number = Int(first), parts.count > 1 {
      return slashed(number, Array(parts.dropFirst()))
    }
    if let date = ImportedDate(text) { return Written(edtf: date.edtf, change: date.change, rest: nil) }
    guard let year, let date = ImportedDate("\(text) \(year)") else { return nil }
    return Written(edtf: date.edtf, change: "with the year of another field", rest: nil)
  }

  private static func slashed(_ year: Int, _ parts: [String]) -> Written? {
    var edtf = ImportedDate.year(year)
    let (month, day) = (parts[0], parts.count > 1 ? parts[1] : "")
    var rest = parts.count > 2 ? parts[2] : ""
    if !month.isEmpty {
      guard let number = Int(month), (1...12).contains(number) else { return nil }
      edtf += "-\(ImportedDate.pair(number))"
      if !day.isEmpty {
        guard let number = Int(day), (1...31).contains(number) else { return nil }
        edtf += "-\(ImportedDate.pair(number))"
      }
    } else if !day.isEmpty {
      return nil
    } else if let season = seasons[rest.lowercased()] {
      edtf += "-\(season)"
      rest = ""
    }
    if ["circa", "ca.", "ca", "c."].contains(rest.lowercased()) {
      edtf += "~"
      rest = ""
    }
    guard let date = ImportedDate(made: edtf) else { return nil }
    return Written(
      edtf: date.edtf, change: date.change,
      rest: rest.isEmpty ? nil : "“\(rest)” behind the date was left out")
  }

  private static let seasons = [
    "spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24",
  ]
}
