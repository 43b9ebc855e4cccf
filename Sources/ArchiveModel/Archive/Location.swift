package import Cartography

/// Where something may be said to be: what of its ``Coordinates`` may be published. The exact point can't be had from it, so
/// that nothing made of an ``Archive`` can tell it.
package struct Location: Hashable, Sendable {
  package let latitude: Degrees
  package let longitude: Degrees
  package let precision: CoordinatePrecision

  init(_ coordinates: Coordinates) {
    precision = coordinates.precision
    switch precision {
    case .point:
      latitude = Degrees(coordinates.latitude, digits: 5)
      longitude = Degrees(coordinates.longitude, digits: 5)
    case .city:
      latitude = Degrees(coordinates.latitude, digits: 2)
      longitude = Degrees(coordinates.longitude, digits: 2)
    case .region:
      latitude = Degrees(coordinates.latitude, digits: 0)
      longitude = Degrees(coordinates.longitude, digits: 0)
    case .radius(let metres):
      // The middle of a cell of a lattice whose cells fit into the circle, so that the circle around it holds the point.
      let step = Double(metres) / GeoPoint.metresPerDegree
      let latitude = min(90, max(-90, (coordinates.latitude / step).rounded() * step))
      self.latitude = Degrees(latitude, digits: 5)
      let share = GeoPoint(latitude: latitude, longitude: 0).parallelShare
      // A cell that goes around the pole says nothing of the longitude.
      let width = step / max(share, step / 180)
      let longitude = (coordinates.longitude / width).rounded() * width
      self.longitude = Degrees(min(180, max(-180, longitude)), digits: 5)
    }
  }

  package var place: GeoPoint { GeoPoint(latitude: latitude.value, longitude: longitude.value) }

  /// Within how many metres of the point the place is, where that is an area.
  package var radius: Int? {
    switch precision {
    case .point, .city: nil
    case .region: Self.radiusOfRegion
    case .radius(let metres): metres
    }
  }

  /// For a region that has no shape: about a degree, to which its point was rounded.
  private static let radiusOfRegion = 100_000
}

/// An angle in hundred-thousandths of a degree: about a metre of latitude.
package struct Degrees: Hashable, Sendable, CustomStringConvertible {
  private let hundredThousandths: Int

  /// - Parameter digits: how many digits to keep after the point, at most five.
  package init(_ value: Double, digits: Int) {
    var unit = 1.0
    for _ in digits..<5 { unit *= 10 }
    hundredThousandths = Int((value * 100_000 / unit).rounded() * unit)
  }

  package var value: Double { Double(hundredThousandths) / 100_000 }

  package var description: String {
    let sign = hundredThousandths < 0 ? "-" : ""
    let whole = hundredThousandths.magnitude / 100_000
    var digits = String(100_000 + hundredThousandths.magnitude % 100_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return digits.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(digits)"
  }
}
