/// Finds months by name, for those who write dates in words where EDTF is wanted.
enum MonthNames {
  /// The number of a month whose full name in any supported language is given, in lower case.
  static func number(named name: String) -> Int? {
    let tables = DateWording.grammars.map(\.grammar.monthNames) + [RussianDateGrammar.genitiveMonthNames]
    for table in tables {
      if let index = table.firstIndex(where: { $0.lowercased() == name }) { return index + 1 }
    }
    return nil
  }
}
