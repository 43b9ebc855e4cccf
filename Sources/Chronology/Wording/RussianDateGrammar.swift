/// Russian dates: the month and the word for “year” in the case that each role wants.
struct RussianDateGrammar: DateGrammar {
  private(set) var monthNames = [
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
    "декабрь",
  ]
  static let genitiveMonthNames = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
  ]
  private var genitives = Self.genitiveMonthNames
  private var instrumentals = [
    "январём", "февралём", "мартом", "апрелем", "маем", "июнем", "июлем", "августом", "сентябрём", "октябрём",
    "ноябрём", "декабрём",
  ]
  private var isAbbreviated = false
  /// The short names of some months, and of the year, have no cases; those of others aren't shortened.
  var abbreviated: Self {
    var grammar = self
    grammar.monthNames = [
      "янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек.",
    ]
    grammar.genitives = [
      "янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.", "нояб.", "дек.",
    ]
    grammar.instrumentals = [
      "янв.", "февр.", "мартом", "апр.", "маем", "июнем", "июлем", "авг.", "сент.", "окт.", "нояб.", "дек.",
    ]
    grammar.isAbbreviated = true
    return grammar
  }
  let weekdayNames = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"]

  let vocabulary = DateVocabulary(
    beforeCommonEra: "до н. э.", comma: ", ", or: " или ", and: " и ",
    between: "между ", betweenJoin: " и ", timeJoin: ", ",
    orEarlier: " или раньше", orLater: " или позже", andEarlier: " и раньше", andLater: " и позже",
    startUnknown: "начало неизвестно", endUnknown: "конец неизвестен", start: "начало: ", end: "конец: ",
    oneDay: "день ", oneMonth: "месяц ", oneYear: "год ", oneDate: "дата ",
    vagueDay: "неустановленный день", vagueMonth: "неустановленный месяц", unknownYear: "год неизвестен",
    yearLike: "год вида ", dateLike: "дата вида ",
    approximate: "приблизительно", uncertain: "дата под вопросом",
    approximateComponents: ComponentNotes(
      year: "год приблизительный", month: "месяц приблизительный", season: "время года приблизительное",
      day: "день приблизительный"),
    uncertainComponents: ComponentNotes(
      year: "год под вопросом", month: "месяц под вопросом", season: "время года под вопросом",
      day: "день под вопросом"))

  func phrase(_ date: ExactDate, as role: DateRole, leaving shared: SharedPart) -> String {
    switch role {
    case .label: return name(of: date, in: .nominative, leaving: shared)
    case .about: return "около " + name(of: date, in: .genitive, leaving: shared)
    case .from: return from(date) + name(of: date, in: .genitive, leaving: shared)
    case .until: return "по " + name(of: date, in: .accusative, leaving: shared)
    case .bound: return name(of: date, in: .instrumental, leaving: shared)
    case .within: return name(of: date, in: .genitive, leaving: shared)
    }
  }

  /// «Со второго», but «с первого».
  private func from(_ date: ExactDate) -> String {
    if case .day(let day) = date, day.day == 2 { "со " } else { "с " }
  }

  private func name(of date: ExactDate, in wordCase: WordCase, leaving shared: SharedPart) -> String {
    let year = shared == .year ? "" : " " + self.year(date.year, in: .genitive, leaving: .nothing)
    switch date {
    case .day(let day):
      return shared == .monthAndYear
        ? "\(day.day)" : "\(day.day) \(genitives[day.month - 1])\(year)"
    case .month(_, let month): return self.month(month, in: wordCase) + year
    case .season(_, let season): return Self.season(season, in: wordCase) + year
    case .year(let year): return self.year(year, in: wordCase, leaving: shared)
    }
  }

  func decade(_ year: Int) -> String { "\(year)-е годы" }

  func dayOfVagueMonth(_ day: Int) -> String { "\(day)-е число неустановленного месяца" }
}

extension RussianDateGrammar {
  private enum WordCase {
    case nominative, genitive, accusative, instrumental
  }

  private func month(_ month: Int, in wordCase: WordCase) -> String {
    switch wordCase {
    case .nominative, .accusative: monthNames[month - 1]
    case .genitive: genitives[month - 1]
    case .instrumental: instrumentals[month - 1]
    }
  }

  private func year(_ year: Int, in wordCase: WordCase, leaving shared: SharedPart) -> String {
    let number = year > 0 ? year : 1 - year
    if shared == .yearWord { return String(number) }
    let isPlural = shared == .yearWordOfTwo
    let word =
      switch wordCase {
      case _ where isAbbreviated: isPlural ? "гг." : "г."
      case .nominative, .accusative: isPlural ? "годы" : "год"
      case .genitive: isPlural ? "годов" : "года"
      case .instrumental: isPlural ? "годами" : "годом"
      }
    return year > 0 ? "\(number) \(word)" : "\(number) \(word) \(vocabulary.beforeCommonEra)"
  }

  private static func season(_ season: Season, in wordCase: WordCase) -> String {
    switch (season, wordCase) {
    case (.spring, .nominative): "весна"
    case (.spring, .genitive): "весны"
    case (.spring, .accusative): "весну"
    case (.spring, .instrumental): "весной"
    case (.summer, .nominative), (.summer, .accusative): "лето"
    case (.summer, .genitive): "лета"
    case (.summer, .instrumental): "летом"
    case (.autumn, .nominative), (.autumn, .accusative): "осень"
    case (.autumn, .genitive): "осени"
    case (.autumn, .instrumental): "осенью"
    case (.winter, .nominative): "зима"
    case (.winter, .genitive): "зимы"
    case (.winter, .accusative): "зиму"
    case (.winter, .instrumental): "зимой"
    }
  }
}
