import Testing

@testable import Chronology

@Suite struct ItalianDateGrammarTests {
  static let wordings = [
    ("2022-09-25", "25 settembre 2022"),
    ("2022-09-01", "1º settembre 2022"),
    ("2022-04", "aprile 2022"),
    ("2022", "2022"),
    ("2022-21", "primavera 2022"),
    ("2022-22", "estate 2022"),
    ("-0043-03-15", "15 marzo 44 a.C."),
    ("-0043", "44 a.C."),
    ("0000", "1 a.C."),
    ("2022-09-25T06:05:04+04:30", "25 settembre 2022, ore 06:05:04 (UTC+04:30)"),
    ("2022-09-25T06:05:04", "25 settembre 2022, ore 06:05:04"),
    ("2022-09-25~", "verso il 25 settembre 2022"),
    ("2022-09-08~", "verso l'8 settembre 2022"),
    ("2022-09~", "verso settembre 2022"),
    ("2022~", "verso il 2022"),
    ("2022-21~", "verso la primavera 2022"),
    ("2022-22~", "verso l'estate 2022"),
    ("2022-09-25?", "25 settembre 2022 (data incerta)"),
    ("2022-09-25%", "verso il 25 settembre 2022 (data incerta)"),
    ("2022?-09-25", "25 settembre 2022 (anno incerto)"),
    ("2022~-09", "settembre 2022 (anno approssimativo)"),
    ("2022-09~-25", "25 settembre 2022 (anno approssimativo, mese approssimativo)"),
    ("2022-?09-~25", "25 settembre 2022 (mese incerto, giorno approssimativo)"),
    ("2022-~21", "primavera 2022 (stagione approssimativa)"),
    ("201X", "anni 2010"),
    ("20XX", "un anno tra il 2000 e il 2099"),
    ("XXXX", "anno ignoto"),
    ("1X45", "un anno della forma 1X45"),
    ("201X~", "anni 2010 (circa)"),
    ("2022-XX", "un mese imprecisato del 2022"),
    ("2022-09-XX", "un giorno imprecisato di settembre 2022"),
    ("2022-04-XX", "un giorno imprecisato di aprile 2022"),
    ("2022-XX-XX", "un giorno imprecisato del 2022"),
    ("2022-XX-28", "giorno 28 di un mese imprecisato del 2022"),
    ("2022-1X", "un mese tra ottobre e dicembre 2022"),
    ("2022-X1", "gennaio o novembre 2022"),
    ("2022-X5", "maggio 2022"),
    ("2022-09-2X", "un giorno tra il 20 e il 29 settembre 2022"),
    ("2022-09-X5", "5, 15 o 25 settembre 2022"),
    ("156X-12-25", "25 dicembre, anni 1560"),
    ("XXXX-12-XX", "un giorno imprecisato di dicembre, anno ignoto"),
    ("1XXX-12", "dicembre, tra il 1000 e il 1999"),
    ("1XXX-XX", "un mese imprecisato, tra il 1000 e il 1999"),
    ("1XXX-XX-XX", "un giorno imprecisato, tra il 1000 e il 1999"),
    ("201X-21", "primavera, anni 2010"),
    ("2022-1X-05", "una data della forma 2022-1X-05"),
    ("-004X", "un anno tra il 50 e il 41 a.C."),
    ("2022-09-21/2022-09-24", "tra il 21 e il 24 settembre 2022"),
    ("2022-09-01/2022-09-08", "tra il 1º e l'8 settembre 2022"),
    ("2022-09-08/2022-09-11", "tra l'8 e l'11 settembre 2022"),
    ("2022-09-28/2022-10-03", "tra il 28 settembre e il 3 ottobre 2022"),
    ("2022-12-30/2023-01-02", "tra il 30 dicembre 2022 e il 2 gennaio 2023"),
    ("2022-09/2022-10", "tra settembre e ottobre 2022"),
    ("2022-09/2023-04", "tra settembre 2022 e aprile 2023"),
    ("2020/2022", "tra il 2020 e il 2022"),
    ("2022-21/2022-23", "tra la primavera e l'autunno 2022"),
    ("2022-22/2023-24", "tra l'estate 2022 e l'inverno 2023"),
    ("2022-09-28/2022-10", "tra il 28 settembre e ottobre 2022"),
    ("2022-09-21/2022-09-21", "21 settembre 2022"),
    ("2022-09-21~/2022-09-24", "tra il 21 settembre 2022 (circa) e il 24 settembre 2022"),
    ("2022-09-21~/2022-09-24~", "tra il 21 e il 24 settembre 2022 (circa)"),
    ("2004-06-XX/2004-07-03", "un giorno imprecisato di giugno 2004 – 3 luglio 2004"),
    ("-0043/-0030", "tra il 44 e il 31 a.C."),
    ("-0043/0030", "tra il 44 a.C. e il 30"),
    ("2004-02-01/2005", "tra il 1º febbraio 2004 e il 2005"),
    ("2022-09-25/..", "dal 25 settembre 2022"),
    ("2022-09-11/..", "dall'11 settembre 2022"),
    ("2022-09-02/..", "dal 2 settembre 2022"),
    ("2022-04/..", "da aprile 2022"),
    ("2022/..", "dal 2022"),
    ("2022-21/..", "dalla primavera 2022"),
    ("2022-22/..", "dall'estate 2022"),
    ("2022-09-25/", "dal 25 settembre 2022, fine ignota"),
    ("2022-09-XX/", "inizio: un giorno imprecisato di settembre 2022, fine ignota"),
    ("../2022-09-25", "fino al 25 settembre 2022"),
    ("../2022-09-08", "fino all'8 settembre 2022"),
    ("../2022-04", "fino ad aprile 2022"),
    ("../2022", "fino al 2022"),
    ("../2022-21", "fino alla primavera 2022"),
    ("../2022-22", "fino all'estate 2022"),
    ("/2022-09-25", "fino al 25 settembre 2022, inizio ignoto"),
    ("../2022-09-XX", "fine: un giorno imprecisato di settembre 2022"),
    ("2022~/..", "dal 2022 (circa)"),
    ("[1667,1668,1670..1672]", "1667, 1668 o 1670–1672"),
    ("[..1760-12-03]", "3 dicembre 1760 o prima"),
    ("[1760-12..]", "dicembre 1760 o dopo"),
    ("[1760-01,1760-02,1760-12..]", "gennaio 1760, febbraio 1760, dicembre 1760 o dopo"),
    ("[1667,1760-12]", "1667 o dicembre 1760"),
    ("[2022-09-21..2022-09-24]", "un giorno tra il 21 e il 24 settembre 2022"),
    ("[2022-09..2022-10]", "un mese tra settembre e ottobre 2022"),
    ("[2021..2022]", "un anno tra il 2021 e il 2022"),
    ("[2022-09..2023]", "una data tra settembre 2022 e il 2023"),
    ("[2022-09-21,2022-09-24]", "21 o 24 settembre 2022"),
    ("[2022-09,2022-10]", "settembre o ottobre 2022"),
    ("[1667?,1668]", "1667 (data incerta) o 1668"),
    ("{1667,1668,1670..1672}", "1667, 1668 e 1670–1672"),
    ("{1960,1961-12}", "1960 e dicembre 1961"),
    ("{..1984}", "1984 e prima"),
    ("{2022-09..}", "settembre 2022 e dopo"),
    ("{2022-09-21..2022-09-24}", "21–24 settembre 2022"),
    ("{2022-12-30..2023-01-02}", "30 dicembre 2022 – 2 gennaio 2023"),
    ("{2022-09-21,2022-10-03}", "21 settembre e 3 ottobre 2022"),
  ]

  @Test(arguments: wordings)
  func putsTheDateIntoWords(text: String, words: String) throws {
    let wording = try #require(DateWording(language: "it"))
    #expect(wording.words(for: try EDTFDate(parsing: text)) == words)
  }

  @Test func namesMonthsAndWeekdays() throws {
    let wording = try #require(DateWording(language: "it"))
    #expect(wording.monthName(9) == "settembre")
    #expect(wording.monthAndYear(year: 2022, month: 9) == "settembre 2022")
    #expect(wording.day(try #require(CalendarDay(year: 2022, month: 9, day: 1))) == "1º settembre 2022")
    #expect(wording.weekdayName(.friday) == "venerdì")
  }

  /// Uno, otto, undici, ottanta, ottocento, ottomila, undicimila; but not cento, mille, cento otto.
  @Test(arguments: [
    "0001": "l'1", "0008": "l'8", "0011": "l'11", "0080": "l'80", "0800": "l'800", "8000": "l'8000",
    "Y11000": "l'11000", "0108": "il 108", "1000": "il 1000", "1100": "il 1100", "1800": "il 1800",
    "Y18000": "il 18000",
  ])
  func elidesTheArticleBeforeYearsSpokenWithAVowel(year: String, words: String) throws {
    let wording = try #require(DateWording(language: "it"))
    #expect(wording.words(for: try EDTFDate(parsing: "\(year)~")) == "verso \(words)")
  }
}
