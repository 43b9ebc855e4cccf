/// A place on the Earth, taken for a sphere, as a vector of length one from its centre.
struct UnitVector: Hashable, Sendable {
  let x: Double
  let y: Double
  let z: Double

  /// - Parameters: in degrees, north and east positive.
  init(latitude: Double, longitude: Double) {
    let (sinLatitude, cosLatitude) = Trigonometry.sineAndCosine(degrees: latitude)
    let (sinLongitude, cosLongitude) = Trigonometry.sineAndCosine(degrees: longitude)
    self.init(x: cosLatitude * cosLongitude, y: cosLatitude * sinLongitude, z: sinLatitude)
  }

  init(x: Double, y: Double, z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// The vector in the direction of a sum of others; nil where these cancel out.
  init?(directionOf x: Double, _ y: Double, _ z: Double) {
    let length = (x * x + y * y + z * z).squareRoot()
    guard length > 1e-9 else { return nil }
    self.init(x: x / length, y: y / length, z: z / length)
  }

  func dot(_ other: UnitVector) -> Double { x * other.x + y * other.y + z * other.z }

  var place: GeoPoint {
    GeoPoint(
      latitude: Trigonometry.angle(x: (x * x + y * y).squareRoot(), y: z),
      longitude: Trigonometry.angle(x: x, y: y))
  }
}
