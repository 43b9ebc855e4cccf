import CEmbeddedAtlas
import Cartography
import Testing

@testable import ArchiveModel

/// To which country disputed territories belong, and whether the tree of regions agrees.
@Suite struct WorldviewTests {
  private static let atlas = Atlas(
    UnsafeRawBufferPointer(start: regesta_atlas_bytes(), count: regesta_atlas_length()))

  private static func sketch(_ files: [String: String], _ settings: String = "") throws -> ArchiveSketch {
    let countries = [
      "content/regions/ru.md": entity("iso: RU"), "content/regions/ua.md": entity("iso: UA"),
      "content/regions/south.md": entity("parent: ru"),
    ]
    return try ArchiveSketch(files.merging(countries) { $1 }, settings: settings, atlas: atlas)
  }

  @Test func aRegionMayNotBePutIntoAnotherCountryThanTheWorldviewPutsIt() throws {
    let files = ["content/regions/crimea.md": entity("iso: UA-43\nparent: ru")]
    let sketch = try Self.sketch(files)
    #expect(sketch.report == ["content/regions/crimea.md:4:9 worldview-conflict"])
    #expect(sketch.messages[0].contains("in RU") && sketch.messages[0].contains("belongs to UA"))
    #expect(try Self.sketch(files, "worldview: un\n").report.count == 1)
    #expect(try Self.sketch(files, "worldview: de-facto\n").report.isEmpty)
    #expect(
      try Self.sketch(files, "worldview: {territories: [{id: crimea, belongs_to: RU}]}\n").report.isEmpty)
    #expect(
      try Self.sketch(["content/regions/crimea.md": entity("iso: UA-43\nparent: ua")]).report.isEmpty)
  }

  @Test func aCountryFurtherUpDecides() throws {
    let sketch = try Self.sketch(["content/regions/crimea.md": entity("iso: UA-43\nparent: south")])
    #expect(sketch.report == ["content/regions/crimea.md:4:9 worldview-conflict"])
  }

  @Test func coordinatesTellTheTerritoryToo() throws {
    let yalta = "coordinates: {lat: 44.49, lon: 34.17, precision: city}"
    let sketch = try Self.sketch([
      "content/regions/yalta.md": entity("\(yalta)\nparent: ru"),
      "content/regions/other.md": entity("coordinates: {lat: 55, lon: 37, precision: city}\nparent: ru"),
    ])
    #expect(sketch.report == ["content/regions/yalta.md:4:9 worldview-conflict"])
    // The one that is meant is told by name where no code says so.
    let named = try Self.sketch(["content/regions/o.md": entity("territory: south-ossetia\nparent: ru")])
    #expect(named.report == ["content/regions/o.md:4:9 worldview-conflict"])
  }

  @Test func aRegionThatNoCountryHoldsContradictsNothing() throws {
    let sketch = try Self.sketch([
      "content/regions/crimea.md": entity("iso: UA-43"), "content/regions/kosovo.md": entity("iso: XK"),
    ])
    #expect(sketch.report.isEmpty)
  }

  @Test func aWorldviewOfOnesOwnHasToDecideEverything() throws {
    let decided = Territory.all.filter { !["crimea", "kosovo"].contains($0.id) }
    let list = decided.map { "{id: \($0.id), belongs_to: IT}" }.joined(separator: ", ")
    let sketch = try Self.sketch([:], "worldview: {base: none, territories: [\(list)]}\n")
    #expect(sketch.report == ["content/archive.yml:2:12 undecided-territory"])
    #expect(
      sketch.messages == ["“worldview” doesn't say to which country these belong: crimea, kosovo"])
  }

  @Test func aTerritoryOfItsOwnCodeHoldsItsPlaces() throws {
    let places = [
      "content/regions/xk.md": entity("iso: XK"),
      "content/regions/pristina.md": entity(
        "parent: xk\ncoordinates: {lat: 42.66, lon: 21.16, precision: city}"),
    ]
    #expect(try Self.sketch(places).report.isEmpty)
    var inRussia = places
    inRussia["content/regions/xk.md"] = entity("iso: XK\nparent: ru")
    #expect(
      try Self.sketch(inRussia).report == [
        "content/regions/pristina.md:3:9 worldview-conflict", "content/regions/xk.md:4:9 worldview-conflict",
      ])
  }

  @Test func aRegionIsNotTwoPlaces() throws {
    let sketch = try Self.sketch(["content/regions/a.md": entity("iso: GE-AB\nterritory: south-ossetia")])
    #expect(sketch.report == ["content/regions/a.md:4:12 wrong-value"])
    #expect(
      try Self.sketch(["content/regions/a.md": entity("iso: GE-AB\nterritory: abkhazia")]).report.isEmpty)
  }

  @Test func aCodeThatRussiaUsesNamesTheTerritoryToo() throws {
    let sketch = try Self.sketch(["content/regions/a.md": entity("iso: RU-CR\nparent: ru")])
    #expect(sketch.report == ["content/regions/a.md:4:9 worldview-conflict"])
  }

  @Test func aTerritoryIsDecidedOnce() throws {
    let sketch = try Self.sketch(
      [:], "worldview: {territories: [{id: crimea, belongs_to: UA}, {id: crimea, belongs_to: RU}]}\n")
    #expect(sketch.report == ["content/archive.yml:2:62 wrong-value"])
  }

  @Test func unknownTerritoriesAndCountriesAreReportedWhereTheyStand() throws {
    let sketch = try Self.sketch(
      ["content/regions/a.md": entity("territory: abkazia")],
      "worldview: {territories: [{id: crimee, belongs_to: UA}, {id: kosovo, belongs_to: YU}]}\n")
    #expect(
      sketch.report == [
        "content/archive.yml:2:32 wrong-value", "content/archive.yml:2:82 wrong-value",
        "content/regions/a.md:3:12 wrong-value",
      ])
    #expect(sketch.diagnostics[0].help == ["did you mean “crimea”?"])
  }

  @Test(arguments: [
    "worldview: us\n", "worldview: {base: us}\n", "worldview: [un]\n",
    "worldview: {territories: [{id: crimea}]}\n",
  ])
  func otherWorldviewsAreReported(_ settings: String) throws {
    #expect(try Self.sketch([:], settings).report.count == 1)
  }
}
