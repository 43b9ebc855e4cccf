import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct MetadataCollectionTests {
  @Test func listsLeaveOutWhatCannotBeRead() {
    let (value, diagnostics) = decode(MetadataType<[String]>.list(of: .text()), "[a, [b], '', c]")
    #expect(value == ["a", "c"])
    #expect(diagnostics.map(\.brief) == ["test.yml:1:10 wrong-type", "test.yml:1:15 wrong-value"])
  }

  @Test func aValueInPlaceOfAListGetsBrackets() {
    let (value, diagnostics) = decode(MetadataType<[String]>.list(of: .text()), "a")
    #expect(value == nil)
    #expect(diagnostics.map(\.help) == [["put the value in brackets: [ … ]"]])
    #expect(decode(MetadataType<[String]>.list(of: .text()), "{a: b}").diagnostics.map(\.help) == [[]])
  }

  @Test func choicesSuggestTheNearest() {
    #expect(decode(.choice(of: EventStatus.self), "disputed").value == .disputed)
    let (value, diagnostics) = decode(MetadataType<EventStatus>.choice(of: EventStatus.self), "Disputd")
    #expect(value == nil)
    #expect(diagnostics.map(\.help) == [["did you mean “disputed”?"]])
    #expect(decode(MetadataType<EventStatus>.choice(of: EventStatus.self), "xyz").diagnostics[0].help.isEmpty)
  }

  @Test func localizedTextIsATextOrOnePerLanguage() {
    #expect(decode(.localizedText, "Coda").value == LocalizedText("Coda"))
    let (value, diagnostics) = decode(.localizedText, "{it: Coda, en: Queue}")
    #expect(value?.variants.map(\.text) == ["Coda", "Queue"])
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: ["{}", "{english: Queue}", "{it: [Coda]}", "[Coda]", "{IT: Coda}"])
  func localizedTextNeedsATextInAKnownForm(yaml: String) {
    let (value, diagnostics) = decode(MetadataType<LocalizedText>.localizedText, yaml)
    #expect(value == nil)
    #expect(diagnostics.count == 1)
  }

  @Test func coordinatesNeedAPrecision() {
    let (value, diagnostics) = decode(MetadataType<Coordinates>.coordinates, "{lat: 42.7, lon: 44.6}")
    #expect(value == nil)
    #expect(diagnostics.map(\.message) == ["a pair of coordinates lacks the key “precision”"])
    #expect(
      decode(.coordinates, "{lat: 42.7, lon: 44.6, precision: city}").value
        == Coordinates(latitude: 42.7, longitude: 44.6, precision: .city))
  }

  @Test(arguments: [
    ("point", CoordinatePrecision.point), ("region", .region), ("5 km", .radius(5000)),
    ("250 m", .radius(250)),
  ])
  func aPrecisionIsAWordOrARadius(_ text: String, _ precision: CoordinatePrecision) {
    #expect(
      decode(.coordinates, "{lat: 42.7, lon: 44.6, precision: \(text)}").value
        == Coordinates(latitude: 42.7, longitude: 44.6, precision: precision))
  }

  @Test func aPrecisionThatIsNeitherIsReported() {
    let (value, diagnostics) = decode(MetadataType<CoordinatePrecision>.coordinatePrecision, "poin")
    #expect(value == nil)
    #expect(
      diagnostics.map(\.message) == [
        "“poin” isn't one of point, city, region, nor a radius from 100 m to 1000 km"
      ])
    #expect(diagnostics[0].help == ["did you mean “point”?"])
  }
}
