import Testing

@testable import NameMatching

@Suite struct NameMatcherTests {
  @Test(arguments: [
    ("l'Armenia tace", "Armenia"), ("dell’FSB", "FSB"), ("Putin's war", "Putin"),
    ("in Dagestan,", "Dagestan"),
    ("(Daghéstan)", "Daghéstan"), ("Daghe\u{301}stan e", "Daghe\u{301}stan"), ("GROZNY", "GROZNY"),
    ("Путин™", "Путин"),
    ("Грозный¹", "Грозный"), ("Da\u{AD}gestan.", "Da\u{AD}gestan"), ("\u{200E}Putin\u{200E}", "Putin"),
    ("St.  Petersburg", "St.  Petersburg"), ("С–400", "С–400"), ("Nizhny\nNovgorod", "Nizhny\nNovgorod"),
    ("Nizhny\u{A0}\u{2003}Novgorod", "Nizhny\u{A0}\u{2003}Novgorod"), ("L`Aquila", "L`Aquila"),
    ("NHKは", "NHK"),
    ("在北京的", "北京"), ("ไปกรุงเทพนะ", "กรุงเทพ"), ("ٱلْمُحَمَّد مُحَمَّد", "مُحَمَّد"), ("Yahoo! ok", "Yahoo!"),
    ("Putin\u{301}\u{302}, ", "Putin\u{301}\u{302}"), ("«Мемориал»", "«Мемориал»"), ("_Putin_", "Putin"),
  ])
  func findsWholeNames(text: String, found: String) {
    let matcher = NameMatcher(
      "Armenia", "FSB", "Putin", "Dagestan", "Daghestan", "Grozny", "Путин", "Грозный", "St. Petersburg",
      "С-400",
      "Nizhny Novgorod", "L'Aquila", "NHK", "北京", "กรุงเทพ", "محمد", "Yahoo!", "«Мемориал»")
    #expect(matcher.found(in: text).map { Array($0.utf8) } == [Array(found.utf8)])
  }

  @Test(arguments: [
    "Armenian", "Pre1Armenia", "Армении", "Арменияй", "Armenia\u{AD}n", "Arme nia", "Arménia2",
    "Nizhny-Novgorod",
    "Nizhny, Novgorod", "NizhnyNovgorod", "St Petersburg", "С-401", "กรุงเทพุ", "か\u{3099}",
  ])
  func findsNoPartsAndNoOtherForms(text: String) {
    let matcher = NameMatcher(
      "Armenia", "Армения", "Nizhny Novgorod", "St. Petersburg", "С-400", "กรุงเทพ", "か")
    #expect(matcher.found(in: text) == [])
  }

  @Test func asksForACapitalWhereTheNameHasOne() {
    let matcher = NameMatcher("Rosa", "мемориал", "d'Artagnan", "3М", "«Новая газета»")
    #expect(matcher.found(in: "rosa Rosa ROSA rosA") == ["Rosa", "ROSA"])
    #expect(matcher.found(in: "мемориал Мемориал МЕМОРИАЛ") == ["мемориал", "Мемориал", "МЕМОРИАЛ"])
    #expect(matcher.found(in: "D'ARTAGNAN d'artagnan") == ["D'ARTAGNAN", "d'artagnan"])
    #expect(matcher.found(in: "3м 3М") == ["3М"])
    #expect(matcher.found(in: "«новая газета», «Новая Газета»") == ["«Новая Газета»"])
  }

  @Test func asksForCapitalsOnlyWhereTheNameHasOnlyCapitals() {
    let matcher = NameMatcher("FSB", "U.S.", "ФСБ РФ", "C-400", "A")
    #expect(matcher.found(in: "fsb Fsb FSb FSB") == ["FSB"])
    #expect(matcher.found(in: "u.s. U.s. U.S.") == ["U.S."])
    #expect(matcher.found(in: "ФСБ Рф, ФСБ\tРФ") == ["ФСБ\tРФ"])
    #expect(matcher.found(in: "c-400 C-400 a A") == ["C-400", "A"])
  }

  @Test func takesTheLongestOfTheFirst() {
    let matcher = NameMatcher("New York", "New York Times", "York", "Times Square", "Square")
    #expect(
      matcher.mentions(in: "New York Times Square, New York Post, York") == [
        Mention("New York Times", 1), Mention("Square", 4), Mention("New York", 0), Mention("York", 2),
      ])
  }

  @Test func goesBackToAShorterNameWhereTheLongerDoesNotFit() {
    let matcher = NameMatcher("A", "a b C D", "b C", "D E")
    #expect(matcher.mentions(in: "A b C D") == [Mention("A b C D", 1)])
    #expect(matcher.mentions(in: "A b C E") == [Mention("A", 0), Mention("b C", 2)])
    #expect(matcher.mentions(in: "a b c d e") == [Mention("a b c d", 1)])
    #expect(matcher.mentions(in: "b c, D") == [Mention("b c", 2)])
    #expect(matcher.mentions(in: "a b C D E") == [Mention("a b C D", 1)])
    // Rosa Luxemburg in capitals only isn't there; Rosa is.
    let rosa = NameMatcher("Rosa", "ROSA LUXEMBURG")
    #expect(rosa.mentions(in: "Rosa Luxemburg") == [Mention("Rosa", 0)])
  }

  @Test func saysWhichTargetsShareAName() {
    let matcher = NameMatcher(names: [
      ("Georgia", 7), ("GEORGIA", 9), ("Georgia", 3), ("georgia", 5), ("Géorgia", 3), ("Tbilisi", 2),
      ("Tbilisi", 2),
    ])
    #expect(
      matcher.mentions(in: "georgia Georgia GEORGIA Tbilisi") == [
        Mention("georgia", 5), Mention("Georgia", 3, 5, 7), Mention("GEORGIA", 3, 5, 7, 9),
        Mention("Tbilisi", 2),
      ])
  }

  @Test func leavesOutNamesThatCanNotBeFound() {
    let words = String(repeating: "a ", count: 10_000)
    let matcher = NameMatcher(
      "", "  ", "…!", "\u{301}", "👍", words, String(repeating: "b", count: 256), "Rosa", "\u{0}",
      String(repeating: "c", count: 255), String(repeating: "d ", count: 64),
      String(repeating: "e ", count: 65))
    #expect(matcher.leftOut.map(\.index) == [0, 1, 2, 3, 4, 5, 6, 8, 11])
    #expect(
      matcher.leftOut.map(\.reason) == [
        .noWord, .noWord, .noWord, .noWord, .noWord, .tooLong, .tooLong, .noWord, .tooLong,
      ])
    let long = String(repeating: "C", count: 255)
    #expect(matcher.mentions(in: "\(words) …! Rosa 👍 \(long)") == [Mention("Rosa", 7), Mention(long, 9)])
    #expect(matcher.found(in: long + "c") == [])
  }

  @Test func findsNothingWithoutNamesOrText() {
    #expect(NameMatcher().found(in: "Rosa") == [])
    #expect(NameMatcher("Rosa").found(in: "") == [])
    #expect(NameMatcher("Rosa").matches(in: UnsafeBufferPointer(start: nil, count: 0)) == [])
  }

  @Test func tellsThePlaceInBytes() {
    let text = Array("Из Дагестана: Дагеста\u{301}н.".utf8)
    let matches = NameMatcher("Дагестан").matches(in: text)
    #expect(matches == [NameMatch(range: 25..<43, target: .one(0))])
  }

  @Test(arguments: 0...40)
  func readsWordsOfEveryLengthAtTheEndOfAText(length: Int) {
    let name = String(repeating: "ab", count: length) + "Z"
    let capital = "X" + name
    #expect(NameMatcher(capital).found(in: "…" + capital) == [capital])
    #expect(NameMatcher(capital).found(in: capital + " ") == [capital])
    #expect(NameMatcher(capital).found(in: capital.dropLast() + "Y") == [])
    #expect(NameMatcher(capital + "é").found(in: "- " + capital + "E\u{301}") == [capital + "E\u{301}"])
  }
}
