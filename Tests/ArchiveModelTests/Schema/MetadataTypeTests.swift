import Chronology
import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct MetadataTypeTests {
  @Test(arguments: ["Norvegia", "\"NO\"", "NO", "~", "null", "010", "2022-09", "1:20"])
  func textStaysAsWritten(yaml: String) {
    let (value, diagnostics) = decode(.text(), yaml)
    #expect(value == yaml.filter { $0 != "\"" })
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    "\\0": "U+0000", "\\x01": "U+0001", "\\f": "U+000C", "\\e": "U+001B", "\\x7F": "U+007F", "\\N": "U+0085",
    "\\uFFFE": "U+FFFE", "\\U0010FFFF": "U+10FFFF",
  ])
  func textHasNoControlCharacters(escape: String, name: String) {
    let (value, diagnostics) = decode(MetadataType<String>.text(), "\"a\(escape)b\"")
    #expect(value == nil)
    #expect(
      diagnostics.map(\.message) == ["text is wanted here, and this has the control character \(name)"])
  }

  @Test func textMayHaveTabsLinesAndMarksOfDirection() {
    #expect(
      decode(MetadataType<String>.text(), "\"a\\t\\n\\r\\u202E\\LB\"").value == "a\t\n\r\u{202E}\u{2028}B")
  }

  @Test func coordinatesDoNotPassForThePlaceOfAnEvent() {
    let (value, diagnostics) = decode(MetadataType<LocalizedText>.place, "{lat: 42.75, lon: 44.63}")
    #expect(value == nil)
    #expect(diagnostics.map(\.id) == [.wrongValue])
    #expect(decode(MetadataType<LocalizedText>.place, "{it: Il valico}").value != nil)
  }

  @Test(arguments: [
    "https://a.example/?b", "https://a.example/#b", "https://a.example/a;b", "ftp://a.example/",
  ])
  func filesNeedAURLToStandBelow(url: String) {
    #expect(decode(.rootURL, "\"\(url)\"").value == nil)
    #expect(decode(.rootURL, "https://a.example/archive/").value != nil)
  }

  @Test func textIsNeitherBlankNorACollection() {
    #expect(decode(MetadataType<String>.text(), "\"  \"").diagnostics.map(\.id) == [.wrongValue])
    let (value, diagnostics) = decode(MetadataType<String>.text("a name"), "[a]")
    #expect(value == nil)
    #expect(diagnostics.map(\.message) == ["a name is wanted here, and this is a list"])
    #expect(diagnostics.map(\.brief) == ["test.yml:1:6 wrong-type"])
  }

  @Test(arguments: [
    "https://example.org", "http://example.org/a?b#c", "HTTPS://example.org", "https://пример.рф/",
  ])
  func takesAbsoluteURLs(text: String) {
    #expect(decode(.url, "\"\(text)\"").value == text)
  }

  @Test(arguments: [
    "example.org", "ftp://example.org", "//example.org", "https://", "http://", "javascript:alert(1)",
    "https://example.org/a b", "https://example.org/<b>", "mailto:a@example.org",
  ])
  func refusesOtherURLs(text: String) {
    let (value, diagnostics) = decode(MetadataType<String>.url, "\"\(text)\"")
    #expect(value == nil)
    #expect(diagnostics.map(\.id) == [.wrongValue])
  }

  @Test func digestsAreHexadecimalAndComeBackInLowerCase() {
    let digits = String(repeating: "0aF", count: 22).prefix(64)
    #expect(decode(.sha256, "\"\(digits)\"").value == digits.lowercased())
    for wrong in [digits.dropLast() + "", digits + "0", digits.dropLast() + "g", digits.dropLast() + "٣"] {
      #expect(decode(MetadataType<String>.sha256, "\"\(wrong)\"").value == nil)
    }
  }

  @Test(arguments: [
    ("Q1", true), ("Q5118", true), ("q5", false), ("Q", false), ("Q05", false), ("Q1x", false),
  ])
  func wikidataItemsAreQAndANumber(text: String, isValid: Bool) {
    #expect((decode(MetadataType<String>.wikidata, text).value == text) == isValid)
  }

  @Test(arguments: [
    ("GE", true), ("RU-DA", true), ("GB-1", true), ("ge", false), ("GEO", false), ("RU-", false),
    ("-RU", false),
    ("RU-DAGE", false), ("RU-DA-X", false), ("ГЕ", false),
  ])
  func isoCodesAreThoseOfCountriesAndTheirParts(text: String, isValid: Bool) {
    #expect((decode(MetadataType<String>.isoCode, "\"\(text)\"").value == text) == isValid)
  }

  @Test func datesPointAtTheirMistake() {
    #expect(decode(.date, "2022-09-25~").value?.value.description == "2022-09-25~")
    let (value, diagnostics) = decode(MetadataType<Located<EDTFDate>>.date, "2022-13")
    #expect(value == nil)
    #expect(diagnostics.map(\.brief) == ["test.yml:1:11 invalid-date"])
    let quoted = decode(MetadataType<Located<EDTFDate>>.date, "\"2022-13\"").diagnostics
    #expect(quoted.map(\.brief) == ["test.yml:1:6 invalid-date"])
  }

  @Test(arguments: ["2022-09", "2022", "2022-09-25~", "2022-09-25/2022-09-26", "2022-09-25T10:00:00", ".."])
  func daysAreSingleAndPlain(text: String) {
    let (value, diagnostics) = decode(MetadataType<CalendarDay>.day, "\"\(text)\"")
    #expect(value == nil)
    #expect(diagnostics.map(\.id) == [.invalidDate])
  }

  @Test(arguments: [("42.3", 42.3), ("-90", -90), ("0", 0), ("90", 90)])
  func numbersAreDecimal(text: String, number: Double) {
    #expect(decode(.number("a latitude", in: -90...90), text).value == number)
  }

  @Test(arguments: ["91", "-90.1", "42,3", "1e1", "0x10", "nan", "inf", "--1", "4 2", "٤٢", "-", "."])
  func refusesOtherNumbers(text: String) {
    let (value, diagnostics) = decode(MetadataType<Double>.number("a latitude", in: -90...90), "\"\(text)\"")
    #expect(value == nil)
    #expect(diagnostics.map(\.id) == [.wrongValue])
  }
}
