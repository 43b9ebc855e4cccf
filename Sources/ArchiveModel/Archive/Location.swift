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
    case .region, .radius:
      let cell = GeoCell(
        of: GeoPoint(latitude: coordinates.latitude, longitude: coordinates.longitude),
        radius: Double(precision.radius ?? 0))
      latitude = Degrees(cell.center.latitude, digits: 5)
      longitude = Degrees(cell.center.longitude, digits: 5)
    }
  }

  package var place: GeoPoint { GeoPoint(latitude: latitude.value, longitude: longitude.value) }

  /// Within how many metres of the point the place is, where that is an area.
  package var radius: Int? { precision.radius }
}

extension CoordinatePrecision {
  /// In metres; nil for what is told as a point. A region that has no shape is told as roughly as a degree.
  fileprivate var radius: Int? {
    switch self {
    case .point, .city: nil
    case .region: 100_000
    case .radius(let metres): metres
    }
  }
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
