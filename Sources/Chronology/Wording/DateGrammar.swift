/// What a language knows about dates: its names, its fixed phrases, and how a date is inflected in each role.
protocol DateGrammar: Sendable {
  /// January to December, as they stand alone.
  var monthNames: [String] { get }
  /// Monday to Sunday.
  var weekdayNames: [String] { get }
  var vocabulary: DateVocabulary { get }
  /// The same grammar with the months' names as they are shortened.
  var abbreviated: Self { get }

  /// The date in a role, without the part that a later date says for both.
  func phrase(_ date: ExactDate, as role: DateRole, leaving shared: SharedPart) -> String

  /// The ten years from a year that ends in 0.
  func decade(_ year: Int) -> String

  /// A day of which the month isn't known; the year follows.
  func dayOfVagueMonth(_ day: Int) -> String
}

extension DateGrammar {
  /// A year's number, counted from the era's side: year 0 is 1 BCE. `yearWord` leaves the era to a later year.
  func number(of year: Int, leaving shared: SharedPart = .nothing) -> String {
    if year > 0 { return String(year) }
    return shared == .yearWord ? String(1 - year) : "\(1 - year) \(vocabulary.beforeCommonEra)"
  }
}

/// The fixed phrases of a language. Those that join carry their own spaces.
struct DateVocabulary: Sendable {
  let beforeCommonEra: String
  let comma: String
  let or: String
  let and: String
  let between: String
  let betweenJoin: String
  let timeJoin: String

  let orEarlier: String
  let orLater: String
  let andEarlier: String
  let andLater: String

  let startUnknown: String
  let endUnknown: String
  /// Before a start or an end that can't be inflected.
  let start: String
  let end: String

  /// “a day”, “a month”, “a year”, “a date”, before “between …”.
  let oneDay: String
  let oneMonth: String
  let oneYear: String
  let oneDate: String

  let vagueDay: String
  let vagueMonth: String
  let unknownYear: String
  /// Before a pattern that no words fit.
  let yearLike: String
  let dateLike: String

  let approximate: String
  let uncertain: String
  let approximateComponents: ComponentNotes
  let uncertainComponents: ComponentNotes
}

/// One remark about a component, for each kind of component.
struct ComponentNotes: Sendable {
  let year: String
  let month: String
  let season: String
  let day: String
}
