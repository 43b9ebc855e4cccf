internal import JSONWriting

/// Reads dates: parts of one or two days, seasons, “circa”, and texts.
enum CSLDate {
  /// The date as EDTF; nil where none can be made of it.
  static func edtf(_ value: JSONValue) -> ImportedDate? {
    if let text = value.plainText { return ImportedDate(PlainText.line(text)) }
    let isAbout = isTrue(value["circa"])
    guard let parts = value["date-parts"]?.elements, !parts.isEmpty else {
      guard let text = words(value), let date = ImportedDate(text) else { return nil }
      guard isAbout else { return date }
      return ImportedDate(made: "\(date.edtf)~")
    }
    let season = value["season"]?.plainText.flatMap(Int.init)
    let ends = parts.map { end($0.elements, season: parts.count == 1 ? season : nil) }
    let mark = isAbout ? "~" : ""
    switch ends.count {
    case 1:
      guard case .date(let text) = ends[0] else { return nil }
      return ImportedDate(made: text + mark)
    case 2:
      guard case .date(let first) = ends[0] else { return nil }
      switch ends[1] {
      case .date(let second): return ImportedDate(made: "\(first)\(mark)/\(second)\(mark)")
      case .open: return ImportedDate(made: "\(first)\(mark)/..")
      case .unknown: return nil
      }
    default: return nil
    }
  }

  /// The text that stands in place of parts.
  static func words(_ value: JSONValue) -> String? {
    for name in ["edtf", "raw", "literal"] {
      if let text = value[name]?.plainText.map(PlainText.line), !text.isEmpty { return text }
    }
    return value.plainText.map(PlainText.line)
  }

  private enum End {
    case date(String)
    /// Zeros in place of a date: the range has no end.
    case open
    case unknown
  }

  private static func end(_ parts: [JSONValue], season: Int?) -> End {
    let given = parts.map { $0.plainText ?? "" }
    let numbers = given.prefix { !$0.isEmpty }.map { Int($0) }
    guard numbers.count <= 3, let year = numbers.first ?? nil, !numbers.contains(nil) else { return .unknown }
    if year == 0 { return numbers.allSatisfy { $0 == 0 } && given.count > 1 ? .open : .unknown }
    // CSL counts years before Christ without a year 0.
    let text = ImportedDate.year(year < 0 ? year + 1 : year)
    guard numbers.count > 1, let month = numbers[1], month != 0 else {
      return .date(season.flatMap { (1...4).contains($0) ? "\(text)-2\($0)" : nil } ?? text)
    }
    // Some programs write seasons as months above 12.
    if (13...16).contains(month) { return .date("\(text)-2\(month - 12)") }
    guard (1...12).contains(month) || (21...24).contains(month) else { return .unknown }
    guard numbers.count > 2, let day = numbers[2], day != 0 else {
      return .date("\(text)-\(ImportedDate.pair(month))")
    }
    guard (1...31).contains(day) else { return .unknown }
    return .date("\(text)-\(ImportedDate.pair(month))-\(ImportedDate.pair(day))")
  }

  private static func isTrue(_ value: JSONValue?) -> Bool {
    switch value {
    case .boolean(let flag)?: flag
    case .integer(let number)?: number != 0
    case .string(let text)?: !["", "0", "false"].contains(text.lowercased())
    default: false
    }
  }
}
