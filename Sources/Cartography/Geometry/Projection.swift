/// A way to lay the Earth out flat. Lengths are in radii of the Earth near the centre.
enum Projection: Sendable {
  /// Lambert's azimuthal equal-area projection: true in area, and nearly in shape around its centre (Snyder, Map
  /// Projections: A Working Manual, p. 182). For parts of the Earth up to half of it.
  case azimuthal(Azimuthal)
  /// Patterson's and Šavrič's Natural Earth projection, which shows all of the Earth (The Natural Earth projection, 2011).
  case world

  struct Azimuthal: Sendable {
    let center: UnitVector
    private let east: UnitVector
    private let north: UnitVector

    init(center: UnitVector) {
      self.center = center
      east = UnitVector(directionOf: -center.y, center.x, 0) ?? UnitVector(x: 0, y: 1, z: 0)
      north = UnitVector(
        x: center.y * east.z - center.z * east.y, y: center.z * east.x - center.x * east.z,
        z: center.x * east.y - center.y * east.x)
    }

    func project(_ vector: UnitVector) -> PlanePoint {
      // The antipode is a circle; nothing that is drawn comes near it.
      let scale = (2 / max(1 + center.dot(vector), 1e-6)).squareRoot()
      return PlanePoint(x: scale * east.dot(vector), y: scale * north.dot(vector))
    }

    /// The place that has the point; nil outside the disc that holds the Earth.
    func unproject(_ point: PlanePoint) -> UnitVector? {
      let square = point.x * point.x + point.y * point.y
      guard square < 4 else { return nil }
      let (a, b) = (1 - square / 2, (1 - square / 4).squareRoot())
      return UnitVector(
        directionOf: a * center.x + b * (point.x * east.x + point.y * north.x),
        a * center.y + b * (point.x * east.y + point.y * north.y),
        a * center.z + b * (point.x * east.z + point.y * north.z))
    }
  }

  func project(_ place: GeoPoint) -> PlanePoint {
    switch self {
    case .azimuthal(let azimuthal): azimuthal.project(place.vector)
    case .world: Self.world(place)
    }
  }

  private static func world(_ place: GeoPoint) -> PlanePoint {
    let latitude = place.latitude * (.pi / 180)
    let longitude = place.longitude * (.pi / 180)
    let s = latitude * latitude
    let f = s * s
    let length = 0.870700 - 0.131979 * s - 0.013791 * f + 0.003971 * f * f * s - 0.001529 * f * f * f
    let height =
      latitude * (1.007226 + 0.015085 * s - 0.044475 * f * s + 0.028874 * f * f - 0.005916 * f * f * s)
    return PlanePoint(x: longitude * length, y: height)
  }
}
