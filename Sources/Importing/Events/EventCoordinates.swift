internal import JSONWriting

/// Points of tables, as metadata have them.
enum EventCoordinates {
  /// Nil unless both are decimal numbers of degrees.
  static func value(latitude: String, longitude: String, precision: String) -> JSONValue? {
    guard let lat = number(latitude, within: 90), let lon = number(longitude, within: 180) else { return nil }
    return .object([
      .init("lat", .number(lat)), .init("lon", .number(lon)), .init("precision", .string(precision)),
    ])
  }

  /// What the precision of ACLED means: a place that has a name, one near it, or a larger region around it.
  static func precision(ofACLED code: String?) -> String {
    switch code {
    case "1": "city"
    case "2": "25 km"
    default: "region"
    }
  }

  /// A precision as metadata have it: a word, or a radius in metres or kilometres; nil for all else.
  static func precision(_ text: String) -> String? {
    if ["point", "city", "region"].contains(text) { return text }
    let parts = text.split(separator: " ")
    guard parts.count == 2, let unit = ["m": 1.0, "km": 1000.0][String(parts[1])],
      number(String(parts[0]), within: 1_000_000) != nil, let value = Double(parts[0]),
      (100...1_000_000).contains(value * unit)
    else { return nil }
    return text
  }

  private static func number(_ text: String, within bound: Double) -> String? {
    let bytes = Array(text.utf8)
    guard (1...20).contains(bytes.count),
      bytes.allSatisfy({ (0x30...0x39).contains($0) || "-.".utf8.contains($0) }),
      let value = Double(text), abs(value) <= bound, bytes.last != UInt8(ascii: ".")
    else { return nil }
    return text
  }
}
