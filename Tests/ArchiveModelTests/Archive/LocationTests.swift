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

  @Test func aRegionIsRoughlyADegree() {
    let region = Self.location(42.6, 44.4, .region)
    #expect(region.radius == 100_000)
    #expect(region == Self.location(42.7, 44.5, .region))
  }

  /// Places of both hemispheres, the poles and both sides of the meridian of 180 degrees among them.
  private static func places(_ count: Int) -> [(latitude: Double, longitude: Double)] {
    var random = SplitMix64(state: 7)
    let edges = [(90.0, 0.0), (-90, 180), (0, 180), (0, -180), (66, 179.9999), (66, -179.9999), (89.999, 12)]
    return edges.map { ($0.0, $0.1) }
      + (0..<count).map { _ in
        (Double.random(in: -90...90, using: &random), Double.random(in: -180...180, using: &random))
      }
  }

  @Test(arguments: [100, 1000, 5000, 50_000, 1_000_000])
  func aRadiusHoldsThePlace(_ metres: Int) {
    for (latitude, longitude) in Self.places(2000) {
      let location = Self.location(latitude, longitude, .radius(metres))
      #expect(location.radius == metres)
      let distance = Self.distance((latitude, longitude), (location.latitude.value, location.longitude.value))
      #expect(distance <= Double(metres) * 1.001 + 1, "\(latitude) \(longitude)")
    }
  }

  /// What shares a middle is never narrow, wherever it is.
  @Test(arguments: [(0.0, 0.0), (42.7, 44.6), (66, 179.99), (66, -179.999), (-75, 30), (88, 100)])
  func aCellIsAtLeastHalfAsWideAsItsRadius(_ latitude: Double, _ longitude: Double) {
    let metres = 5000
    let middle = Self.location(latitude, longitude, .radius(metres))
    for (north, east) in [(1.0, 0.0), (0, 1)] {
      // Steps of 20 metres, both ways.
      let share = cos(latitude * .pi / 180)
      var width = 0
      for direction in [1.0, -1] {
        for step in 1...1000 {
          let metres = direction * Double(step) * 20
          let other = Self.location(
            latitude + north * metres / 111_195, Self.wrapped(longitude + east * metres / 111_195 / share),
            .radius(5000))
          guard other == middle else { break }
          width += 20
        }
      }
      #expect(width > metres / 2, "\(north) \(east)")
    }
  }

  /// Whoever knows several areas of one place knows no more than by the smallest.
  @Test func severalRadiiOfAPlaceTellNoMoreThanTheSmallest() {
    let radii = [5000, 5100, 5200, 5400, 7000, 9999, 20_000, 100_000]
    var random = SplitMix64(state: 3)
    for (latitude, longitude) in Self.places(300) {
      let smallest = Self.location(latitude, longitude, .radius(radii[0]))
      for _ in 0..<20 {
        let other = (
          min(90, max(-90, latitude + Double.random(in: -0.05...0.05, using: &random))),
          Self.wrapped(longitude + Double.random(in: -0.05...0.05, using: &random))
        )
        guard Self.location(other.0, other.1, .radius(radii[0])) == smallest else { continue }
        for radius in radii {
          #expect(
            Self.location(other.0, other.1, .radius(radius))
              == Self.location(latitude, longitude, .radius(radius)))
        }
      }
    }
  }

  private static func wrapped(_ longitude: Double) -> Double {
    longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude
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
