internal import Chronology

/// Templates of addresses such as `/:year/:month/:title/`.
enum AddressTemplate {
  /// Fills in a template; what `value` doesn't know stays as it is written.
  static func fill(_ template: String, _ value: (String) -> String?) -> String {
    var result = ""
    var rest = template[...]
    while let colon = rest.firstIndex(of: ":") {
      result += rest[..<colon]
      let name = rest[rest.index(after: colon)...].prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
      rest = rest[name.endIndex...]
      result += value(String(name)) ?? ":\(name)"
    }
    result += rest
    // An empty part leaves two slashes.
    while result.contains("//") { result = result.replacing("//", with: "/") }
    return result.hasPrefix("/") ? result : "/" + result
  }

  /// A part of a date, by the names that Jekyll and Hugo share.
  static func datePart(_ name: String, of day: CalendarDay?) -> String? {
    guard let day else { return nil }
    switch name {
    case "year": return ImportedDate.year(day.year)
    case "short_year": return String(ImportedDate.year(day.year).suffix(2))
    case "month": return ImportedDate.pair(day.month)
    case "i_month": return "\(day.month)"
    case "day": return ImportedDate.pair(day.day)
    case "i_day": return "\(day.day)"
    case "monthname", "long_month": return months[day.month - 1]
    case "short_month": return String(months[day.month - 1].prefix(3))
    case "y_day", "yearday":
      let number = day.ordinal - (CalendarDay(year: day.year, month: 1, day: 1)?.ordinal ?? 0) + 1
      let digits = String(number)
      return name == "yearday"
        ? digits : String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    default: return nil
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  /// Letters and digits in lower case, with hyphens between, as both make parts of addresses of titles.
  static func slug(_ text: String) -> String {
    var slug = ""
    var isGap = false
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "_" {
        if isGap, !slug.isEmpty { slug += "-" }
        isGap = false
        slug.append(character)
      } else if character != "'" && character != "’" {
        isGap = true
      }
    }
    return slug
  }
}
