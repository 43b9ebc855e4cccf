/// A place on the Earth in degrees of WGS 84, north and east positive.
package struct GeoPoint: Hashable, Sendable {
  package let latitude: Double
  package let longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  var vector: UnitVector { UnitVector(latitude: latitude, longitude: longitude) }

  /// The length of a degree along a meridian, in metres, on a sphere of the Earth's mean radius.
  package static let metresPerDegree = 111_195.0

  /// What the length of a degree along the parallel is of that along the meridian.
  package var parallelShare: Double { Trigonometry.sineAndCosine(degrees: latitude).cosine }

  /// Polygons that hold the circle of that radius, counterclockwise and without their first corner again: two where the
  /// circle crosses the meridian of 180 degrees (RFC 7946, 3.1.9).
  package func rings(metres: Double, corners: Int = 64) -> [[GeoPoint]] {
    // A polygon's sides are nearer than its corners, and on a map of degrees they bend.
    let reach =
      metres / Self.metresPerDegree / Trigonometry.sineAndCosine(degrees: 180 / Double(corners)).cosine * 1.01
    let (south, north) = (max(-90, latitude - reach), min(90, latitude + reach))
    if south == -90 || north == 90 {
      let edge = [(south, -180.0), (south, 180), (north, 180), (north, -180)]
      return [edge.map { GeoPoint(latitude: $0.0, longitude: $0.1) }]
    }
    let center = Projection.Azimuthal(center: vector)
    // The chord of the angle is the distance in the projection's plane.
    let chord = 2 * Trigonometry.sineAndCosine(degrees: reach / 2).sine
    let ring = (0..<corners).compactMap { index -> PlanePoint? in
      let (sine, cosine) = Trigonometry.sineAndCosine(degrees: 360 * Double(index) / Double(corners))
      guard let place = center.unproject(PlanePoint(x: chord * cosine, y: chord * sine))?.place else {
        return nil
      }
      // Beyond 180 degrees it goes on.
      let turns = ((place.longitude - longitude) / 360).rounded() * 360
      return PlanePoint(x: place.longitude - turns, y: place.latitude)
    }
    return [-360.0, 0, 360].compactMap { shift in
      let world = PlaneBox(minX: shift - 180, minY: -90, maxX: shift + 180, maxY: 90)
      let part = Clipping.ring(ring, to: world)
      guard part.count > 2 else { return nil }
      return part.map { GeoPoint(latitude: $0.y, longitude: $0.x - shift) }
    }
  }
}
