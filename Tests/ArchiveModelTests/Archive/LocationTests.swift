import Foundation
import Testing

@testable import ArchiveModel

/// What of coordinates may be published.
@Suite struct LocationTests {
  private static func location(_ latitude: Double, _ longitude: Double, _ precision: CoordinatePrecision)
    -> Location
  {
    Location(Coordinates(latitude: latitude, longitude: longitude, precision: precision))
  }

  @Test func aPointIsExactToAMetreAndACityToAKilometre() {
    let point = Self.location(42.1234567, -0.0000049, .point)
    #expect("\(point.latitude) \(point.longitude)" == "42.12346 0")
    let city = Self.location(-42.1267, 179.999, .city)
    #expect("\(city.latitude) \(city.longitude)" == "-42.13 180")
    #expect(point.radius == nil && city.radius == nil)
  }

  @Test func aRegionIsADegree() {
    let region = Self.location(42.6, 44.4, .region)
    #expect("\(region.latitude) \(region.longitude)" == "43 44")
    #expect(region.radius == 100_000)
  }

  /// The circle around the published middle holds the place, and every place of a cell has the same middle.
  @Test(arguments: [100, 1000, 5000, 50_000, 1_000_000])
  func aRadiusHidesThePlaceInACircle(_ metres: Int) {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let latitude = Double.random(in: -90...90, using: &random)
      let longitude = Double.random(in: -180...180, using: &random)
      let location = Self.location(latitude, longitude, .radius(metres))
      #expect(location.radius == metres)
      let distance = Self.distance(
        (latitude, longitude), (location.latitude.value, location.longitude.value))
      #expect(distance <= Double(metres) * 1.01 + 1, "\(latitude) \(longitude)")
    }
  }

  @Test func nearbyPlacesCannotBeToldApart() {
    let middles = Set((0..<50).map { Self.location(43.01 + Double($0) * 0.0002, 47.5, .radius(50_000)) })
    #expect(middles.count <= 2)
  }

  private static func distance(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
    let degree = Double.pi / 180
    let sines = (sin((a.0 - b.0) / 2 * degree), sin((a.1 - b.1) / 2 * degree))
    let haversine = sines.0 * sines.0 + cos(a.0 * degree) * cos(b.0 * degree) * sines.1 * sines.1
    return 2 * 6_371_000 * asin(min(1, haversine.squareRoot()))
  }

  @Test(arguments: [
    ("5 km", 5000), ("5km", 5000), ("500 m", 500), ("0.5 km", 500), ("100 m", 100), ("1000 km", 1_000_000),
  ])
  func radiiHaveAUnit(_ text: String, _ metres: Int) {
    #expect(CoordinatePrecision(radius: text) == .radius(metres))
  }

  @Test(arguments: [
    "5", "km", "-5 km", "5 miles", "99 m", "1001 km", "", "5  0 km", "1e3 m", "5 km 3", "٥ km",
  ])
  func otherTextsAreNoRadii(_ text: String) {
    #expect(CoordinatePrecision(radius: text) == nil)
  }
}
