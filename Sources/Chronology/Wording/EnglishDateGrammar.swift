/// English dates, day before month.
struct EnglishDateGrammar: DateGrammar {
  private(set) var monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  var abbreviated: Self {
    var grammar = self
    grammar.monthNames = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return grammar
  }
  let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  let vocabulary = DateVocabulary(
    beforeCommonEra: "BCE", comma: ", ", or: " or ", and: " and ",
    between: "between ", betweenJoin: " and ", timeJoin: ", ",
    orEarlier: " or earlier", orLater: " or later", andEarlier: " and earlier", andLater: " and later",
    startUnknown: "start unknown", endUnknown: "end unknown", start: "start: ", end: "end: ",
    oneDay: "a day ", oneMonth: "a month ", oneYear: "a year ", oneDate: "a date ",
    vagueDay: "an uncertain day", vagueMonth: "an uncertain month", unknownYear: "year unknown",
    yearLike: "a year of the form ", dateLike: "a date of the form ",
    approximate: "approximate", uncertain: "date uncertain",
    approximateComponents: ComponentNotes(
      year: "year approximate", month: "month approximate", season: "season approximate",
      day: "day approximate"),
    uncertainComponents: ComponentNotes(
      year: "year uncertain", month: "month uncertain", season: "season uncertain", day: "day uncertain"))

  func phrase(_ date: ExactDate, as role: DateRole, leaving shared: SharedPart) -> String {
    let name = name(of: date, leaving: shared)
    switch role {
    case .label, .bound: return name
    case .about: return "about \(name)"
    case .from: return "from \(name)"
    case .until: return "until \(name)"
    case .within: return "in \(name)"
    }
  }

  private func name(of date: ExactDate, leaving shared: SharedPart) -> String {
    let year = shared == .year ? "" : " " + number(of: date.year)
    switch date {
    case .day(let day):
      return shared == .monthAndYear ? "\(day.day)" : "\(day.day) \(monthNames[day.month - 1])\(year)"
    case .month(_, let month): return monthNames[month - 1] + year
    case .season(_, let season): return Self.name(of: season) + year
    case .year(let year): return number(of: year, leaving: shared)
    }
  }

  private static func name(of season: Season) -> String {
    switch season {
    case .spring: "spring"
    case .summer: "summer"
    case .autumn: "autumn"
    case .winter: "winter"
    }
  }

  func decade(_ year: Int) -> String { "\(year)s" }

  func dayOfVagueMonth(_ day: Int) -> String { "day \(day) of an uncertain month" }
}
