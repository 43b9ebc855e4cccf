import ArchiveModel
import Testing

@testable import SiteGeneration

struct CollationTests {
  static func sorted(_ words: [String], _ language: String) -> [String] {
    let collation = Collation(LanguageTag(language)!)
    return words.sorted { collation.key($0).bytes.lexicographicallyPrecedes(collation.key($1).bytes) }
  }

  @Test(arguments: [
    (
      "it", ["Abcasia", "Àgata", "Almaty", "l’Aquila", "Lars", "Zeta", "Ärger"],
      ["Abcasia", "Àgata", "Almaty", "Ärger", "l’Aquila", "Lars", "Zeta"]
    ),
    ("sv", ["Örebro", "Zebra", "Åre", "Ärlig"], ["Zebra", "Åre", "Ärlig", "Örebro"]),
    ("de", ["Zebra", "Ärger", "Apfel"], ["Apfel", "Ärger", "Zebra"]),
    ("es", ["ñame", "nube", "oca", "nota"], ["nota", "nube", "ñame", "oca"]),
    (
      "ru", ["Яна", "Ёлка", "Ель", "Ежи", "Abc", "Йод", "Ива", "Калуга"],
      ["Ежи", "Ёлка", "Ель", "Ива", "Йод", "Калуга", "Яна", "Abc"]
    ),
    (
      "uk", ["Їжак", "Іван", "Йосип", "Ирій", "Євген", "Ера", "Ґава", "Гай", "Дім"],
      ["Гай", "Ґава", "Дім", "Ера", "Євген", "Ирій", "Іван", "Їжак", "Йосип"]
    ),
    ("tr", ["İzmir", "ışık", "Hatay", "çay", "cam"], ["cam", "çay", "Hatay", "ışık", "İzmir"]),
  ])
  func letters(_ language: String, _ words: [String], _ expected: [String]) {
    #expect(Self.sorted(words, language) == expected)
  }

  @Test func digitsComeFirstAndOtherScriptsLast() {
    #expect(
      Self.sorted(["თბილისი", "Москва", "Roma", "1922", "Αθήνα"], "it") == [
        "1922", "Roma", "Αθήνα", "Москва", "თბილისი",
      ])
  }

  @Test func aTextStandsUnderItsFirstLetter() {
    let collation = Collation(LanguageTag("sv")!)
    #expect(collation.key("«Över»").letter == .letter("ö"))
    #expect(collation.key("É").letter == .letter("e"))
    #expect(collation.key("9 maggio").letter == .digit)
    #expect(collation.key("…").letter == .other)
  }
}
