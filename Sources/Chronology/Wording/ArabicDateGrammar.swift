/// Arabic dates, with the Gregorian month names of Egypt and most of the Arab press, and European digits.
struct ArabicDateGrammar: DateGrammar {
  let monthNames = [
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
    "ديسمبر",
  ]
  /// Arabic doesn't shorten the months' names.
  var abbreviated: Self { self }
  let weekdayNames = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]

  let vocabulary = DateVocabulary(
    beforeCommonEra: "ق.م", comma: "، ", or: " أو ", and: " و",
    between: "بين ", betweenJoin: " و", timeJoin: "، الساعة ",
    orEarlier: " أو قبل ذلك", orLater: " أو بعد ذلك", andEarlier: " وما قبل ذلك", andLater: " وما بعد ذلك",
    startUnknown: "البداية غير معروفة", endUnknown: "النهاية غير معروفة", start: "البداية: ",
    end: "النهاية: ",
    oneDay: "يوم ", oneMonth: "شهر ", oneYear: "سنة ", oneDate: "تاريخ ",
    vagueDay: "يوم غير محدد", vagueMonth: "شهر غير محدد", unknownYear: "سنة غير معروفة",
    yearLike: "سنة على النمط ", dateLike: "تاريخ على النمط ",
    approximate: "تقريبًا", uncertain: "تاريخ غير مؤكد",
    approximateComponents: ComponentNotes(
      year: "السنة تقريبية", month: "الشهر تقريبي", season: "الفصل تقريبي", day: "اليوم تقريبي"),
    uncertainComponents: ComponentNotes(
      year: "السنة غير مؤكدة", month: "الشهر غير مؤكد", season: "الفصل غير مؤكد", day: "اليوم غير مؤكد"))

  func phrase(_ date: ExactDate, as role: DateRole, leaving shared: SharedPart) -> String {
    let name = name(of: date, leaving: shared)
    switch role {
    case .label, .bound: return name
    case .about: return "نحو \(name)"
    case .from: return "ابتداءً من \(name)"
    case .until: return "حتى \(name)"
    case .within:
      if case .year = date { return "من سنة \(name)" }
      return "من \(name)"
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
    case .spring: "ربيع"
    case .summer: "صيف"
    case .autumn: "خريف"
    case .winter: "شتاء"
    }
  }

  func decade(_ year: Int) -> String { "عقد \(year)" }

  func dayOfVagueMonth(_ day: Int) -> String { "اليوم \(day) من شهر غير محدد" }
}
