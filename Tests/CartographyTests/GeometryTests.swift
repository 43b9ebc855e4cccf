import Foundation
import Testing

@testable import Cartography

@Suite struct GeometryTests {
  @Test func sineAndCosineAreThoseOfTheLibrary() {
    for step in -1440...1440 {
      let degrees = Double(step) * 0.37
      let (sine, cosine) = Trigonometry.sineAndCosine(degrees: degrees)
      #expect(abs(sine - sin(degrees * .pi / 180)) < 1e-13)
      #expect(abs(cosine - cos(degrees * .pi / 180)) < 1e-13)
    }
    #expect(Trigonometry.sineAndCosine(degrees: 90).sine == 1)
    #expect(Trigonometry.sineAndCosine(degrees: -180).cosine == -1)
  }

  @Test(arguments: [(0.0, 0.0), (62, 100), (-33, 151), (89.9, 12), (10, 179.9)])
  func theAzimuthalProjectionKeepsItsCentreAndComesBack(_ latitude: Double, _ longitude: Double) throws {
    let center = UnitVector(latitude: latitude, longitude: longitude)
    let projection = Projection.Azimuthal(center: center)
    let middle = projection.project(center)
    #expect(abs(middle.x) < 1e-12 && abs(middle.y) < 1e-12)
    for (x, y) in [(0.1, 0.2), (-0.7, 0.4), (0.5, -1.1)] {
      let vector = try #require(projection.unproject(PlanePoint(x: x, y: y)))
      let back = projection.project(vector)
      #expect(abs(back.x - x) < 1e-9 && abs(back.y - y) < 1e-9)
    }
  }

  @Test func theAzimuthalProjectionKeepsAreas() {
    let projection = Projection.Azimuthal(center: UnitVector(latitude: 45, longitude: 40))
    for (latitude, longitude) in [(45.0, 40.0), (60, 70), (10, 20)] {
      let corners = [(0.0, 0.0), (0, 0.1), (0.1, 0.1), (0.1, 0)].map {
        projection.project(UnitVector(latitude: latitude + $0.0, longitude: longitude + $0.1))
      }
      var twice = 0.0
      for (a, b) in zip(corners, corners.dropFirst() + [corners[0]]) { twice += a.x * b.y - b.x * a.y }
      let width = 0.1 * .pi / 180
      let band = sin((latitude + 0.1) * .pi / 180) - sin(latitude * .pi / 180)
      #expect(abs(abs(twice) / 2 / (width * band) - 1) < 1e-4)
    }
  }

  /// Places of a disc, and whether a polygon of degrees holds them.
  @Test(arguments: [
    (0.0, 30.0, 5000.0), (42, 44, 300_000), (60, 30, 100_000), (-33, 151, 1_000_000), (0, 179.99, 5000),
    (65, -179.9, 50_000), (89.9, 0, 50_000), (-90, 10, 1000),
  ])
  func thePolygonsAroundACircleHoldIt(_ latitude: Double, _ longitude: Double, _ metres: Double) throws {
    let center = GeoPoint(latitude: latitude, longitude: longitude)
    let rings = center.rings(metres: metres)
    let projection = Projection.Azimuthal(center: center.vector)
    let angle = metres / GeoPoint.metresPerDegree
    let chord = 2 * sin(angle / 2 * .pi / 180)
    for step in 0..<360 {
      for share in [0.3, 0.9, 1.0] {
        let (x, y) = (cos(Double(step) * .pi / 180), sin(Double(step) * .pi / 180))
        let place = try #require(
          projection.unproject(PlanePoint(x: chord * share * x, y: chord * share * y))
        ).place
        // On the seam itself, either side will do.
        guard abs(place.longitude) < 179.999 else { continue }
        #expect(rings.contains { Self.holds(place, $0) }, "\(place)")
      }
    }
    #expect(rings.count == (abs(longitude) > 179 && abs(latitude) < 89 ? 2 : 1))
    #expect(rings.joined().allSatisfy { abs($0.longitude) <= 180 && abs($0.latitude) <= 90 })
  }

  private static func holds(_ place: GeoPoint, _ ring: [GeoPoint]) -> Bool {
    var isInside = false
    var previous = ring[ring.count - 1]
    for corner in ring {
      if (previous.latitude > place.latitude) != (corner.latitude > place.latitude) {
        let share = (place.latitude - previous.latitude) / (corner.latitude - previous.latitude)
        if place.longitude < previous.longitude + (corner.longitude - previous.longitude) * share {
          isInside.toggle()
        }
      }
      previous = corner
    }
    return isInside
  }

  @Test func anglesAreThoseOfTheLibrary() {
    for step in -360...360 {
      let degrees = Double(step) / 2
      let (x, y) = (3 * cos(degrees * .pi / 180), 3 * sin(degrees * .pi / 180))
      let angle = Trigonometry.angle(x: x, y: y)
      #expect(abs(angle - degrees) < 1e-9 || abs(abs(angle) - 180) < 1e-9)
    }
  }

  @Test func placesComeBackFromTheirVectors() {
    for latitude in stride(from: -90.0, through: 90, by: 7.5) {
      for longitude in stride(from: -179.0, through: 179, by: 13) {
        let place = GeoPoint(latitude: latitude, longitude: longitude).vector.place
        #expect(abs(place.latitude - latitude) < 1e-6)
        #expect(abs(latitude) == 90 || abs(place.longitude - longitude) < 1e-6)
      }
    }
  }

  @Test func clippingKeepsWhatIsInTheBox() {
    let box = PlaneBox(minX: 0, minY: 0, maxX: 10, maxY: 10)
    let around = [(-5.0, -5.0), (15, -5), (15, 15), (-5, 15)].map { PlanePoint(x: $0.0, y: $0.1) }
    #expect(
      Set(Clipping.ring(around, to: box))
        == Set([(0.0, 0.0), (10, 0), (10, 10), (0, 10)].map { PlanePoint(x: $0.0, y: $0.1) }))
    let outside = around.map { PlanePoint(x: $0.x + 40, y: $0.y) }
    #expect(Clipping.ring(outside, to: box).isEmpty)
    let line = [(-5.0, 5.0), (-1, 5), (5, 5), (20, 5), (30, 5)].map { PlanePoint(x: $0.0, y: $0.1) }
    #expect(Clipping.line(line, to: box).map { $0.map(\.x) } == [[-1, 5, 20]])
  }

  @Test func simplifyingKeepsTheEndsAndStaysNear() {
    let points = (0...200).map { PlanePoint(x: Double($0), y: 10 * sin(Double($0) / 10)) }
    let simple = PolylineSimplification.simplified(points, tolerance: 0.5)
    #expect(simple.count < points.count / 2 && simple.first == points.first && simple.last == points.last)
    #expect(PolylineSimplification.simplified(points, tolerance: 1000) == [points[0], points[200]])
  }

  @Test func pathsAreWholeNumbersWithoutASpaceTooMany() {
    var path = PathData()
    path.append(
      ring: [(0.4, 0.4), (9.6, 0.2), (9.6, 10.2), (-0.2, 9.8)].map { PlanePoint(x: $0.0, y: $0.1) },
      leastArea: 50)
    path.append(ring: [(0, 0), (1, 0), (1, 1)].map { PlanePoint(x: $0.0, y: $0.1) }, leastArea: 50)
    path.append(line: [(3, 4), (3.2, 4.1), (5, 2)].map { PlanePoint(x: $0.0, y: $0.1) })
    #expect(path.text == "M0 0l10 0 0 10-10 0zM3 4l2-2")
  }

  @Test func aNameStandsWhereThereIsRoom() throws {
    // A ring with a hole in its middle: the deepest point is in the ring.
    let outer = [(100.0, 100.0), (900, 100), (900, 650), (100, 650)].map { PlanePoint(x: $0.0, y: $0.1) }
    let hole = [(300.0, 150.0), (880, 150), (880, 600), (300, 600)].map { PlanePoint(x: $0.0, y: $0.1) }
    let (point, room) = try #require(InnerPoint.find(in: [outer, hole], of: MapFrame.box))
    #expect((150...260).contains(point.x) && room > 60)
    #expect(InnerPoint.find(in: [], of: MapFrame.box) == nil)
  }
}
