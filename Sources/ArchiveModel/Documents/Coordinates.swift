internal import Diagnostics
internal import FrontMatter

/// A point on the Earth in degrees of WGS 84, as exact as its author knows it. ``Location`` is what may be published of it.
package struct Coordinates: Hashable, Sendable {
  package let latitude: Double
  package let longitude: Double
  package let precision: CoordinatePrecision

  static let latitude = MetadataKey(
    "lat", .number("a latitude in degrees", in: -90...90), required: true,
    "Latitude in degrees, north positive.")
  static let longitude = MetadataKey(
    "lon", .number("a longitude in degrees", in: -180...180), required: true,
    "Longitude in degrees, east positive.")
  static let precision = MetadataKey(
    "precision", .coordinatePrecision, required: true,
    "How exact the point may be taken to be, and is published: a word, or a radius such as 5 km.")
  static let schema = MetadataSchema(
    subject: "a pair of coordinates", keys: [latitude.entry, longitude.entry, precision.entry])
}

/// How exact a point may be taken to be.
package enum CoordinatePrecision: Hashable, Sendable {
  case point
  case city
  case region
  /// In metres.
  case radius(Int)

  /// As metadata have it.
  package var written: String {
    if case .radius(let metres) = self { return "\(metres) m" }
    return Self.words.first { $0.value == self }!.key
  }

  /// From 100 metres to 1000 kilometres.
  static let radii = 100...1_000_000

  fileprivate static let words: KeyValuePairs<String, CoordinatePrecision> = [
    "point": .point, "city": .city, "region": .region,
  ]

  /// A radius in metres, if it is one of ``radii``; nil for any other text.
  init?(radius text: String) {
    let parts = text.split(separator: " ")
    let (number, unit): (Substring, Substring)
    if parts.count == 2 {
      (number, unit) = (parts[0], parts[1])
    } else {
      let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      (number, unit) = (digits, text[digits.endIndex...])
    }
    guard let factor = ["m": 1.0, "km": 1000.0][String(unit)], number.utf8.count <= 9,
      number.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }), let value = Double(number)
    else { return nil }
    let metres = (value * factor).rounded()
    guard metres <= 1_000_000, Self.radii.contains(Int(metres)) else { return nil }
    self = .radius(Int(metres))
  }
}

extension MetadataType where Value == CoordinatePrecision {
  static var coordinatePrecision: Self {
    let words = CoordinatePrecision.words.map(\.key)
    let shape = MetadataShape.either([.choice(words), .text(what: "a radius such as 5 km")])
    return MetadataType(shape: shape) { node, decoder in
      guard let text = MetadataType<String>.text("a precision").decode(node, &decoder) else { return nil }
      if let word = CoordinatePrecision.words.first(where: { $0.key == text }) { return word.value }
      if let radius = CoordinatePrecision(radius: text) { return radius }
      let nearest = Suggestion.nearest(to: text, in: words)
      decoder.report(
        .wrongValue, node.range,
        "“\(text)” isn't one of \(words.joined(separator: ", ")), nor a radius from 100 m to 1000 km",
        help: nearest.map { ["did you mean “\($0)”?"] } ?? [])
      return nil
    }
  }
}

extension MetadataType where Value == Coordinates {
  static var coordinates: Self {
    record(Coordinates.schema) { mapping, _, decoder in
      let latitude = decoder.value(Coordinates.latitude, of: mapping)
      let longitude = decoder.value(Coordinates.longitude, of: mapping)
      let precision = decoder.value(Coordinates.precision, of: mapping)
      guard let latitude, let longitude, let precision else { return nil }
      return Coordinates(latitude: latitude, longitude: longitude, precision: precision)
    }
  }
}
