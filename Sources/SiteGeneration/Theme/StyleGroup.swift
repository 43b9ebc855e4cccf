/// What kind of value a style variable has.
enum StyleGroup: String, CaseIterable, Sendable {
  case colours
  case fonts
  case lengths

  /// Longer values are nobody's, and would only cost time.
  static let valueLimit = 500

  /// What a message calls a value of the group.
  var noun: String {
    switch self {
    case .colours: "a colour"
    case .fonts: "a list of font families"
    case .lengths: "a length or a number"
    }
  }

  /// How a value is written.
  var help: String {
    switch self {
    case .colours: "write #rgb or #rrggbb, rgb(…) or hsl(…)"
    case .fonts:
      "separate names by commas, and put a name that isn't only letters, digits and hyphens in quotes"
    case .lengths: "write a number, alone or with one of " + CSSValue.units.joined(separator: ", ")
    }
  }

  /// Whether `text` is a value of the group, and nothing that could end the declaration it will stand in.
  func accepts(_ text: String) -> Bool {
    guard text.utf8.count <= Self.valueLimit else { return false }
    switch self {
    case .colours: return CSSValue.isColour(text)
    case .fonts: return CSSValue.isFontList(text)
    case .lengths: return CSSValue.isNumber(text) || CSSValue.isLength(text)
    }
  }
}
