/// Puts dates into the words of one language, from tables of our own: no host's locale has a say.
///
/// An interval is told as “between … and …”: true of what lasted from the first day to the last, and of what happened
/// at some time in between.
package struct DateWording: Sendable {
  static let grammars: [(language: String, grammar: any DateGrammar)] = [
    ("ar", ArabicDateGrammar()), ("en", EnglishDateGrammar()), ("fr", FrenchDateGrammar()),
    ("it", ItalianDateGrammar()), ("ru", RussianDateGrammar()),
  ]

  /// The languages that have a wording, by their BCP 47 primary subtags, sorted.
  package static var languages: [String] { grammars.map(\.language) }

  package let language: String
  let grammar: any DateGrammar
  var vocabulary: DateVocabulary { grammar.vocabulary }

  /// Makes the wording of a language, if there is one; only the primary subtag of a tag such as `it-CH` counts.
  package init?(language: String) {
    let subtag = language.prefix(while: { $0 != "-" && $0 != "_" }).lowercased()
    guard let entry = Self.grammars.first(where: { $0.language == subtag }) else { return nil }
    self.language = entry.language
    grammar = entry.grammar
  }

  private init(language: String, grammar: any DateGrammar) {
    self.language = language
    self.grammar = grammar
  }

  /// The same wording with short names of months, where the language has them: “25 Sep 2022”.
  package var abbreviated: DateWording {
    DateWording(language: language, grammar: grammar.abbreviated)
  }

  /// The date in words: “25 September 2022”, “between 21 and 24 September 2022”.
  package func words(for date: EDTFDate) -> String { words(for: date.form) }

  func words(for form: EDTFDate.Form) -> String {
    switch form {
    case .date(let date): words(for: date)
    case .dateTime(let day, let time): self.day(day) + words(for: time)
    case .interval(let start, let end): words(from: start, to: end)
    case .oneOf(let members): words(for: members, isOneOf: true)
    case .allOf(let members): words(for: members, isOneOf: false)
    }
  }

  /// The name of a month from 1 to 12, as it stands alone.
  package func monthName(_ month: Int) -> String {
    precondition(1...12 ~= month, "months are numbered from 1 to 12")
    return grammar.monthNames[month - 1]
  }

  /// A month from 1 to 12 with its year: “September 2022”.
  package func monthAndYear(year: Int, month: Int) -> String {
    precondition(1...12 ~= month, "months are numbered from 1 to 12")
    return label(.month(year: year, month: month))
  }

  /// A day with month and year: “25 September 2022”.
  package func day(_ day: CalendarDay) -> String {
    label(.day(day))
  }

  /// A year: “2022”.
  package func year(_ year: Int) -> String {
    label(.year(year))
  }

  /// The name of a day of the week.
  package func weekdayName(_ weekday: Weekday) -> String {
    grammar.weekdayNames[weekday.rawValue - 1]
  }

  func label(_ date: ExactDate, leaving shared: SharedPart = .nothing) -> String {
    grammar.phrase(date, as: .label, leaving: shared)
  }

  private func words(for time: TimeOfDay) -> String {
    let clock = [time.hour, time.minute, time.second].map(twoDigits).joined(separator: ":")
    switch time.zone {
    case .local: return vocabulary.timeJoin + clock
    case .utc: return "\(vocabulary.timeJoin)\(clock) (UTC)"
    case .offset(let minutes):
      let size = abs(minutes)
      let offset = "\(minutes < 0 ? "−" : "+")\(twoDigits(size / 60)):\(twoDigits(size % 60))"
      return "\(vocabulary.timeJoin)\(clock) (UTC\(offset))"
    }
  }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
