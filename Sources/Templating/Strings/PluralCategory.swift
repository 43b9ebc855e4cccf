/// The grammatical numbers of CLDR.
package enum PluralCategory: String, CaseIterable, Sendable {
  case zero
  case one
  case two
  case few
  case many
  case other
}

/// Which form of a word goes with a whole number, by CLDR's cardinal rules.
package enum PluralRule: Sendable {
  /// `one` for 1; `many` for the full millions; else `other`.
  case italian
  /// `one` for 0 and 1; `many` for the full millions; else `other`.
  case french
  /// `one` for 1, 21, 31 … but not 11; `few` for 2 to 4, 22 to 24 … but not 12 to 14; else `many`.
  case russian
  /// `zero`, `one` and `two` for themselves; by the last two digits `few` for 3 to 10, `many` for 11 to 99; else `other`.
  case arabic
  /// `one` for 1; else `other`: English, and every language whose rule isn't known here.
  case english

  /// The rule of a language tag, by its first part.
  package init(language: String) {
    switch language.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
    case "it": self = .italian
    case "fr": self = .french
    case "ru": self = .russian
    case "ar": self = .arabic
    default: self = .english
    }
  }

  /// The categories that whole numbers below a million need: a table without one of them can't speak.
  package var required: [PluralCategory] {
    switch self {
    case .italian, .french, .english: [.one, .other]
    case .russian: [.one, .few, .many]
    case .arabic: [.zero, .one, .two, .few, .many, .other]
    }
  }

  /// The category of `number`; a negative number has that of its magnitude.
  package func category(of number: Int) -> PluralCategory {
    let magnitude = number.magnitude
    let (tens, hundreds) = (magnitude % 10, magnitude % 100)
    switch self {
    case .italian where magnitude == 1: return .one
    case .french where magnitude < 2: return .one
    case .italian, .french: return magnitude != 0 && magnitude % 1_000_000 == 0 ? .many : .other
    case .english: return magnitude == 1 ? .one : .other
    case .russian:
      if tens == 1, hundreds != 11 { return .one }
      return (2...4).contains(tens) && !(12...14).contains(hundreds) ? .few : .many
    case .arabic:
      switch magnitude {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      default: return (3...10).contains(hundreds) ? .few : hundreds >= 11 ? .many : .other
      }
    }
  }
}
