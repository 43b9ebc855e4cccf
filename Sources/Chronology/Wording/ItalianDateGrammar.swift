/// Italian dates: articles and their contractions, and their elision before numbers that begin with a vowel.
struct ItalianDateGrammar: DateGrammar {
  private(set) var monthNames = [
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
    "novembre", "dicembre",
  ]
  var abbreviated: Self {
    var grammar = self
    grammar.monthNames = [
      "gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic",
    ]
    return grammar
  }
  let weekdayNames = ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]

  let vocabulary = DateVocabulary(
    beforeCommonEra: "a.C.", comma: ", ", or: " o ", and: " e ",
    between: "tra ", betweenJoin: " e ", timeJoin: ", ore ",
    orEarlier: " o prima", orLater: " o dopo", andEarlier: " e prima", andLater: " e dopo",
    startUnknown: "inizio ignoto", endUnknown: "fine ignota", start: "inizio: ", end: "fine: ",
    oneDay: "un giorno ", oneMonth: "un mese ", oneYear: "un anno ", oneDate: "una data ",
    vagueDay: "un giorno imprecisato", vagueMonth: "un mese imprecisato", unknownYear: "anno ignoto",
    yearLike: "un anno della forma ", dateLike: "una data della forma ",
    approximate: "circa", uncertain: "data incerta",
    approximateComponents: ComponentNotes(
      year: "anno approssimativo", month: "mese approssimativo", season: "stagione approssimativa",
      day: "giorno approssimativo"),
    uncertainComponents: ComponentNotes(
      year: "anno incerto", month: "mese incerto", season: "stagione incerta", day: "giorno incerto"))

  func phrase(_ date: ExactDate, as role: DateRole, leaving shared: SharedPart) -> String {
    let article = article(of: date)
    let name = name(of: date, leaving: shared)
    switch role {
    case .label: return name
    case .about: return "verso " + article.alone + name
    case .from: return article.with("da") + name
    case .until: return "fino " + (article == .none && name.hasPrefix("a") ? "ad " : article.with("a")) + name
    case .bound: return article.alone + name
    case .within: return article.with("di") + name
    }
  }

  private func name(of date: ExactDate, leaving shared: SharedPart) -> String {
    let year = shared == .year ? "" : " " + number(of: date.year)
    switch date {
    case .day(let day):
      let number = day.day == 1 ? "1º" : "\(day.day)"
      return shared == .monthAndYear ? number : "\(number) \(monthNames[day.month - 1])\(year)"
    case .month(_, let month): return monthNames[month - 1] + year
    case .season(_, let season): return Self.name(of: season) + year
    case .year(let year): return number(of: year, leaving: shared)
    }
  }

  private static func name(of season: Season) -> String {
    switch season {
    case .spring: "primavera"
    case .summer: "estate"
    case .autumn: "autunno"
    case .winter: "inverno"
    }
  }

  func decade(_ year: Int) -> String { "anni \(year)" }

  func dayOfVagueMonth(_ day: Int) -> String { "giorno \(day) di un mese imprecisato" }
}

extension ItalianDateGrammar {
  private enum Article {
    case none, il, elided, la

    var alone: String {
      switch self {
      case .none: ""
      case .il: "il "
      case .elided: "l'"
      case .la: "la "
      }
    }

    /// The article joined to `da`, `a` or `di`.
    func with(_ preposition: String) -> String {
      let stem = preposition == "di" ? "de" : preposition
      switch self {
      case .none: return preposition + " "
      case .il: return stem + "l "
      case .elided: return stem + "ll'"
      case .la: return stem + "lla "
      }
    }
  }

  private func article(of date: ExactDate) -> Article {
    switch date {
    case .day(let day): day.day == 8 || day.day == 11 ? .elided : .il
    case .month: .none
    case .season(_, let season): season == .spring ? .la : .elided
    case .year(let year): Self.beginsWithVowel(year > 0 ? year : 1 - year) ? .elided : .il
    }
  }

  /// Whether a number is spoken with a vowel first: uno, otto…, undici and their thousands.
  private static func beginsWithVowel(_ number: Int) -> Bool {
    var group = number
    while group >= 1_000 { group /= 1_000 }
    var first = group
    while first >= 10 { first /= 10 }
    return number == 1 || group == 11 || first == 8
  }
}
