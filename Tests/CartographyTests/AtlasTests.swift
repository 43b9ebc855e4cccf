import CEmbeddedAtlas
import Foundation
import Testing

@testable import Cartography

/// The atlas that the binary carries.
@Suite struct AtlasTests {
  static let atlas = Atlas(
    UnsafeRawBufferPointer(start: regesta_atlas_bytes(), count: regesta_atlas_length()))

  @Test func everyRingCloses() {
    let atlas = Self.atlas
    var open = 0
    for ring in atlas.polygons.lazy.flatMap(\.rings) {
      let ends = ring.map { arc -> (first: Atlas.GridPoint, last: Atlas.GridPoint) in
        let range = atlas.arcs[arc.index]
        let (first, last) = (atlas.points[range.lowerBound], atlas.points[range.upperBound - 1])
        return arc.isReversed ? (last, first) : (first, last)
      }
      for (index, end) in ends.enumerated() where end.last != ends[(index + 1) % ends.count].first {
        open += 1
      }
    }
    #expect(open == 0)
  }

  @Test func anArcHasLandOnOneSideOrOnTwo() {
    var uses = Array(repeating: 0, count: Self.atlas.arcs.count)
    for arc in Self.atlas.polygons.lazy.flatMap(\.rings).joined() { uses[arc.index] += 1 }
    #expect(uses.allSatisfy { (1...2).contains($0) })
  }

  @Test func everyCountryHasLandAndAName() {
    let countries = Set(Self.atlas.divisions.map(\.country))
    #expect(countries.count == Self.atlas.countries.count)
    for country in Self.atlas.countries { #expect(!country.names[0].isEmpty, "\(country.code)") }
  }

  @Test(arguments: ["RU-DA", "GE-AB", "UA-43", "KZ-19", "IT-RM", "US-CA"])
  func divisionsAreFoundByTheirCode(_ code: String) {
    #expect(!PoliticalMap(Self.atlas, Worldview([:])).divisions(code).isEmpty)
  }

  @Test func theDisputedTerritoriesAreThoseOfTheWorldviews() {
    #expect(Self.atlas.territories.sorted() == Territory.all.map(\.id))
    for territory in Territory.all {
      for verdict in [territory.unitedNations, territory.deFacto] {
        #expect(Self.atlas.countryCodes.contains(verdict.country), "\(territory.id)")
      }
    }
  }

  @Test(arguments: [
    ("crimea", 45.0, 34.1), ("crimea", 44.49, 34.17), ("abkhazia", 43.0, 41.02),
    ("south-ossetia", 42.23, 43.97), ("transnistria", 46.84, 29.63), ("kosovo", 42.67, 21.17),
  ])
  func aPlaceIsInItsTerritory(_ territory: String, _ latitude: Double, _ longitude: Double) {
    #expect(Self.atlas.territory(at: GeoPoint(latitude: latitude, longitude: longitude)) == territory)
  }

  @Test(arguments: [(41.9, 12.5), (42.98, 47.5), (0, 0), (90, 0), (-90, 180)])
  func otherPlacesAreInNone(_ latitude: Double, _ longitude: Double) {
    #expect(Self.atlas.territory(at: GeoPoint(latitude: latitude, longitude: longitude)) == nil)
  }
}

@Suite struct TerritoryTests {
  @Test func theManualSaysOfEachTerritoryWhatTheTablesSay() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../docs/maps.md").standardized
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
      $0.contains("| `")
    }
    let wanted = Territory.all.map { territory in
      let (un, deFacto) = (territory.unitedNations, territory.deFacto)
      return "| \(territory.name(in: "en").text) | `\(territory.id)` | \(un.country) | \(deFacto.country) | "
        + "\(un.isDisputed ? "yes" : "no") |"
    }
    #expect(rows.suffix(wanted.count).map(String.init) == wanted)
  }

  @Test func everyTerritoryHasANameInEachLanguage() {
    for territory in Territory.all {
      for language in Atlas.languages { #expect(territory.name(in: language).language == language) }
      #expect(territory.name(in: "ka").language == "en")
    }
  }
}

@Suite struct PoliticalMapTests {
  private static let un = PoliticalMap(AtlasTests.atlas, Worldview.BuiltIn.unitedNations.worldview)
  private static let deFacto = PoliticalMap(AtlasTests.atlas, Worldview.BuiltIn.deFacto.worldview)

  @Test func theWorldviewSaysWhatACountryConsistsOf() throws {
    let crimea = try #require(Self.un.divisions(ofTerritory: "crimea").first)
    #expect(Self.un.divisions("UA").contains(crimea) && !Self.un.divisions("RU").contains(crimea))
    #expect(Self.deFacto.divisions("RU").contains(crimea) && !Self.deFacto.divisions("UA").contains(crimea))
  }

  @Test func bordersOfADisputedTerritoryAreDisputedOnBothSides() throws {
    let abkhazia = Set(
      Self.un.divisions(ofTerritory: "abkhazia").flatMap { AtlasTests.atlas.divisions[$0].polygons })
    let arcs = abkhazia.flatMap { AtlasTests.atlas.polygons[$0].rings.joined().map(\.index) }
    let inner = arcs.filter { Self.un.kinds[$0] != .coast }
    #expect(!inner.isEmpty)
    #expect(inner.allSatisfy { Self.un.kinds[$0] == .disputed })
  }

  @Test func aTerritoryThatIsNotDisputedHasOrdinaryBorders() throws {
    let worldview = Worldview.BuiltIn.unitedNations.worldview.overridden(
      by: ["abkhazia": .init(country: "GE", isDisputed: false)])
    let map = PoliticalMap(AtlasTests.atlas, worldview)
    let polygons = map.divisions(ofTerritory: "abkhazia").flatMap { AtlasTests.atlas.divisions[$0].polygons }
    let arcs = polygons.flatMap { AtlasTests.atlas.polygons[$0].rings.joined().map(\.index) }
    #expect(!arcs.contains { map.kinds[$0] == .disputed })
    #expect(arcs.contains { map.kinds[$0] == .division } && arcs.contains { map.kinds[$0] == .country })
  }
}
