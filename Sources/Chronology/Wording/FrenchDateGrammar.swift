/// French dates: 1er, articles and their contractions, elision before vowels.
struct FrenchDateGrammar: DateGrammar {
  private(set) var monthNames = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre",
    "décembre",
  ]
  var abbreviated: Self {
    var grammar = self
    grammar.monthNames = [
      "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ]
    return grammar
  }
  let weekdayNames = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

  let vocabulary = DateVocabulary(
    beforeCommonEra: "av. J.-C.", comma: ", ", or: " ou ", and: " et ",
    between: "entre ", betweenJoin: " et ", timeJoin: " à ",
    orEarlier: " ou avant", orLater: " ou après", andEarlier: " et avant", andLater: " et après",
    startUnknown: "début inconnu", endUnknown: "fin inconnue", start: "début : ", end: "fin : ",
    oneDay: "un jour ", oneMonth: "un mois ", oneYear: "une année ", oneDate: "une date ",
    vagueDay: "un jour indéterminé", vagueMonth: "un mois indéterminé", unknownYear: "année inconnue",
    yearLike: "une année de la forme ", dateLike: "une date de la forme ",
    approximate: "environ", uncertain: "date incertaine",
    approximateComponents: ComponentNotes(
      year: "année approximative", month: "mois approximatif", season: "saison approximative",
      day: "jour approximatif"),
    uncertainComponents: ComponentNotes(
      year: "année incertaine", month: "mois incertain", season: "saison incertaine", day: "jour incertain"))

  func phrase(_ date: ExactDate, as role: DateRole, leaving shared: SharedPart) -> String {
    let name = name(of: date, leaving: shared)
    let article = article(of: date)
    switch role {
    case .label: return name
    case .about: return "vers " + article.alone + name
    case .from: return "à partir " + of(name, article)
    case .until: return "jusqu'" + article.untilJoin + name
    case .bound: return article.alone + name
    case .within: return of(name, article)
    }
  }

  private func of(_ name: String, _ article: Article) -> String {
    switch article {
    case .le: return "du " + name
    case .elided: return "de l'" + name
    case .none: return (name.hasPrefix("a") || name.hasPrefix("o") ? "d'" : "de ") + name
    }
  }

  private func name(of date: ExactDate, leaving shared: SharedPart) -> String {
    let year = shared == .year ? "" : " " + number(of: date.year)
    switch date {
    case .day(let day):
      let number = day.day == 1 ? "1er" : "\(day.day)"
      return shared == .monthAndYear ? number : "\(number) \(monthNames[day.month - 1])\(year)"
    case .month(_, let month): return monthNames[month - 1] + year
    case .season(_, let season): return Self.name(of: season) + year
    case .year(let year): return number(of: year, leaving: shared)
    }
  }

  private static func name(of season: Season) -> String {
    switch season {
    case .spring: "printemps"
    case .summer: "été"
    case .autumn: "automne"
    case .winter: "hiver"
    }
  }

  func decade(_ year: Int) -> String { "années \(year)" }

  func dayOfVagueMonth(_ day: Int) -> String { "le \(day == 1 ? "1er" : "\(day)") d'un mois indéterminé" }
}

extension FrenchDateGrammar {
  private enum Article {
    case none, le, elided

    var alone: String {
      switch self {
      case .none: ""
      case .le: "le "
      case .elided: "l'"
      }
    }

    /// What follows “jusqu'”.
    var untilJoin: String {
      switch self {
      case .none: "en "
      case .le: "au "
      case .elided: "à l'"
      }
    }
  }

  private func article(of date: ExactDate) -> Article {
    switch date {
    case .day: .le
    case .month, .year: .none
    case .season(_, let season): season == .spring ? .le : .elided
    }
  }
}
