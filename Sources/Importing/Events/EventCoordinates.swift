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

  private static func number(_ text: String, within bound: Double) -> String? {
    let bytes = Array(text.utf8)
    guard (1...20).contains(bytes.count),
      bytes.allSatisfy({ (0x30...0x39).contains($0) || "-.".utf8.contains($0) }),
      let value = Double(text), abs(value) <= bound, bytes.last != UInt8(ascii: ".")
    else { return nil }
    return text
  }
}
