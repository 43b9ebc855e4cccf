/// The date of publication of an entry: `date` of BibLaTeX, or `year`, `month` and `day`.
struct BibTeXDates {
  /// What the parts of the older form make together.
  private let joined: ImportedDate?
  private let hasDate: Bool

  init(_ fields: [BibTeXEntry.Field]) {
    func text(_ name: String) -> String? {
      fields.first { $0.name.lowercased() == name }.map { PlainText.line(LaTeXText($0.value).plain) }
    }
    hasDate = text("date").flatMap { ImportedDate($0) } != nil
    joined = text("year").flatMap { Self.joined(year: $0, month: text("month"), day: text("day")) }
  }

  private static func joined(year: String, month: String?, day: String?) -> ImportedDate? {
    guard let year = ImportedDate(year) else { return nil }
    guard let month, let digits = Int(year.edtf), digits >= 0 else { return year }
    if let number = Int(month) {
      let edtf = "\(year.edtf)-\(ImportedDate.pair(number))"
      let number = day.flatMap { Int($0) }
      if let number, let date = ImportedDate(made: "\(edtf)-\(ImportedDate.pair(number))") { return date }
      return ImportedDate(made: edtf) ?? year
    }
    let words = [day, month, year.edtf].compactMap { $0 }.joined(separator: " ")
    return ImportedDate(words.replacing("~", with: " ")) ?? ImportedDate("\(month) \(year.edtf)") ?? year
  }

  /// A field with its part in the date; nil for fields that have none.
  func field(_ field: BibTeXEntry.Field) -> SourceField? {
    let text = PlainText.line(LaTeXText(field.value).plain)
    func date(_ role: SourceField.Role, _ label: String) -> SourceField {
      guard let date = ImportedDate(text) else {
        return SourceField(
          field.name, .line(label), text, note: "no date in EDTF could be made of “\(text)”",
          isInherited: field.isInherited)
      }
      return SourceField(field.name, role, date.edtf, change: date.change, isInherited: field.isInherited)
    }
    switch field.name.lowercased() {
    case "date": return date(.published, "Published")
    case "urldate": return date(.accessed, "Accessed")
    case "lastchecked", "accessed": return date(.accessed, "Accessed")
    case "origdate": return date(.line("First published"), "First published")
    case "eventdate": return date(.line("Date of the event"), "Date of the event")
    case "year":
      guard let joined, !hasDate else {
        return hasDate
          ? SourceField(field.name, .covered(key: "published"), text, isInherited: field.isInherited)
          : date(.published, "Published")
      }
      let change = joined.edtf == text ? nil : joined.change ?? "with the month"
      return SourceField(field.name, .published, joined.edtf, change: change, isInherited: field.isInherited)
    case "month", "day":
      // A date that is more exact than the year has them.
      let isUsed = hasDate || (joined?.edtf.utf8.count ?? 0) > 4
      return SourceField(
        field.name, isUsed ? .covered(key: "published") : .line("Published in"), text,
        isInherited: field.isInherited)
    default: return nil
    }
  }
}
