/// How a language writes whole numbers, as CLDR has it for the digits 0 to 9, which all pages use.
struct DigitGrouping: Hashable, Sendable {
  /// Between groups of three digits; empty where the language's custom isn't known here.
  private let separator: String
  /// Shorter numbers aren't grouped: CLDR's `minimumGroupingDigits` and three.
  private let fewestDigits: Int
  private let minus: String

  /// The custom of a language tag, by its first part.
  init(language: String) {
    let subtag = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    // Arabic with these digits has the comma; “٬” goes with ٠ to ٩. The mark keeps the sign to the number's left.
    minus = subtag == "ar" ? "\u{200E}-" : "-"
    switch subtag {
    case "ar", "en": (separator, fewestDigits) = (",", 4)
    case "fr": (separator, fewestDigits) = ("\u{202F}", 4)
    case "it": (separator, fewestDigits) = (".", 5)
    case "ru": (separator, fewestDigits) = ("\u{A0}", 4)
    default: (separator, fewestDigits) = ("", .max)
    }
  }

  /// The number's digits in groups.
  func text(of number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? minus : ""
    var left = digits.utf8.count
    let isGrouped = left >= fewestDigits
    for digit in digits.unicodeScalars {
      text.unicodeScalars.append(digit)
      left -= 1
      if isGrouped, left > 0, left % 3 == 0 { text += separator }
    }
    return text
  }
}
