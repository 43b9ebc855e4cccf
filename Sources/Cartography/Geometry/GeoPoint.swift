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

  /// The corners of a polygon around the circle of that radius, counterclockwise; all of the circle is within.
  package func ring(metres: Double, corners: Int = 24) -> [GeoPoint] {
    let half = Trigonometry.sineAndCosine(degrees: 180 / Double(corners)).cosine
    let reach = metres / Self.metresPerDegree / half
    // East and west grow towards the poles, where a circle goes around the Earth.
    let width = reach / max(parallelShare, reach / 180)
    return (0..<corners).map { index in
      let (sine, cosine) = Trigonometry.sineAndCosine(degrees: 360 * Double(index) / Double(corners))
      return GeoPoint(
        latitude: min(90, max(-90, latitude + reach * sine)),
        longitude: min(180, max(-180, longitude + width * cosine)))
    }
  }
}
