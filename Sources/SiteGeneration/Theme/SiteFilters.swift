internal import Chronology
internal import Templating

/// The filters that templates have beside those of their language.
enum SiteFilters {
  /// - Parameter languages: the tags of the languages, in the order of the tables of strings.
  static func all(languages: [String]) -> [Filter] {
    [date(languages.map { DateWording(language: $0).map(DateTexts.init) })]
  }

  /// - Parameter texts: by the number of the language.
  private static func date(_ texts: [DateTexts?]) -> Filter {
    Filter(
      "date",
      "A date in words: in full, with a short month, as its month or year, or as EDTF writes it.",
      input: .record(DateView.contract.type), parameters: [.choice(DateFormat.allCases.map(\.rawValue))],
      result: .text
    ) { value, arguments, context in
      guard let view = DateView.contract.record(in: value),
        let number = arguments.first?.number, DateFormat.allCases.indices.contains(number)
      else { return .nothing }
      // A language without words for dates is an error of its own, and no page is rendered in it.
      guard texts.indices.contains(context.language), let texts = texts[context.language] else {
        return .text(view.words)
      }
      return .text(texts.text(of: view, as: DateFormat.allCases[number]))
    }
  }
}

/// How a template may ask for a date.
enum DateFormat: String, CaseIterable, Sendable {
  case long
  case short
  case month
  case year
  case edtf
}

/// The texts of dates in one language.
private struct DateTexts: Sendable {
  private let full: DateWording
  private let short: DateWording

  init(_ wording: DateWording) {
    full = wording
    short = wording.abbreviated
  }

  func text(of view: DateView, as format: DateFormat) -> String {
    switch (view.moment, format) {
    case (_, .long): view.words
    case (.date(let date), .short): short.words(for: date)
    case (.date(let date), .month): full.words(for: date, to: .month)
    case (.date(let date), .year): full.words(for: date, to: .year)
    case (.date(let date), .edtf): date.description
    case (.period(let period), .edtf): period.name
    case (.period(.day(let day)), .short): short.day(day)
    case (.period(.day(let day)), .month): full.words(for: day, to: .month)
    case (.period(.day(let day)), .year): full.words(for: day, to: .year)
    case (.period(.month(let year, let month)), .short): short.monthAndYear(year: year, month: month)
    case (.period(.month), .month): view.words
    case (.period(.month(let year, _)), .year): full.year(year)
    case (.period(.year), .short), (.period(.year), .month), (.period(.year), .year): view.words
    }
  }
}
