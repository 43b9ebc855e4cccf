internal import Chronology

/// The day of a date that a site has in any of the usual forms.
struct SiteDay: Hashable {
  let day: String
  /// How the text was changed; nil where it is as it was.
  let change: String?

  /// Nil for what isn't a date.
  init?(_ text: String) {
    let text = PlainText.line(text)
    if ImportedDate.day(text) != nil {
      day = text
      change = nil
      return
    }
    let parts = Self.leading(text)
    if let (year, month, number, rest) = parts,
      rest.first.map({ " Tt".contains($0) }) ?? true,
      CalendarDay(year: year, month: month, day: number) != nil
    {
      day = "\(ImportedDate.year(year))-\(ImportedDate.pair(month))-\(ImportedDate.pair(number))"
      change = rest.isEmpty ? "written as a day" : "without the time of day"
      return
    }
    guard let date = ImportedDate(text), date.isDay else { return nil }
    day = date.edtf
    change = "written as a day"
  }

  /// Year, month and day at the beginning of a text, and what follows.
  private static func leading(_ text: String) -> (Int, Int, Int, Substring)? {
    var rest = text[...]
    var numbers: [Int] = []
    for width in [4...4, 1...2, 1...2] {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard width.contains(digits.count), let number = Int(digits) else { return nil }
      numbers.append(number)
      rest = rest.dropFirst(digits.count)
      guard numbers.count < 3 else { break }
      guard let separator = rest.popFirst(), "-/.".contains(separator) else { return nil }
    }
    return (numbers[0], numbers[1], numbers[2], rest)
  }
}
