/// All places of the sphere within some angle of its middle.
struct Cap: Hashable, Sendable {
  let center: UnitVector
  /// In degrees.
  let radius: Double
  private let sine: Double
  private let cosine: Double

  /// - Parameter radius: in degrees.
  init(center: UnitVector, radius: Double) {
    self.center = center
    self.radius = min(180, radius)
    (sine, cosine) = Trigonometry.sineAndCosine(degrees: self.radius)
  }

  /// One that holds the rectangle.
  init(around box: GridBox, stepsPerDegree: Double) {
    let height = Double(box.maxLatitude - box.minLatitude) / stepsPerDegree
    let width = Double(box.maxLongitude - box.minLongitude) / stepsPerDegree
    let south = Double(box.minLatitude) / stepsPerDegree
    let nearest = box.minLatitude <= 0 && box.maxLatitude >= 0 ? 0 : min(abs(south), abs(south + height))
    // What goes around the Earth goes around a pole.
    guard width <= 180 else {
      let isSouth = south + height / 2 < 0
      self.init(
        center: UnitVector(latitude: isSouth ? -90 : 90, longitude: 0),
        radius: isSouth ? 90 + south + height : 90 - south)
      return
    }
    let center = GeoPoint(
      latitude: south + height / 2, longitude: Double(box.minLongitude) / stepsPerDegree + width / 2)
    // One goes along a meridian, then along the widest parallel.
    let share = GeoPoint(latitude: nearest, longitude: 0).parallelShare
    self.init(center: center.vector, radius: height / 2 + width / 2 * share)
  }

  /// - Parameter degrees: how much farther it reaches.
  func widened(by degrees: Double) -> Cap { Cap(center: center, radius: radius + degrees) }

  func contains(_ place: UnitVector) -> Bool { center.dot(place) >= cosine }

  func meets(_ other: Cap) -> Bool {
    radius + other.radius >= 180
      || center.dot(other.center) >= cosine * other.cosine - sine * other.sine
  }
}
