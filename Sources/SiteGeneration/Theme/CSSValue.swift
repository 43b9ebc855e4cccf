/// The few values of CSS that style variables may have, each read by a grammar that is closed.
enum CSSValue {
  static let units = [
    "rem", "em", "px", "%", "ch", "ex", "lh", "rlh", "vw", "vh", "vmin", "vmax", "pt", "mm", "cm", "in",
  ]

  /// `#` with 3, 4, 6 or 8 digits, or `rgb()`, `rgba()`, `hsl()`, `hsla()` with numbers.
  static func isColour(_ text: String) -> Bool {
    // Beyond ASCII, one character may be more than one sign.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    if text.utf8.first == UInt8(ascii: "#") {
      let digits = text.utf8.dropFirst()
      return [3, 4, 6, 8].contains(digits.count) && digits.allSatisfy { $0.hexDigit != nil }
    }
    guard text.utf8.last == UInt8(ascii: ")"), let open = text.firstIndex(of: "(") else { return false }
    let arguments = text[text.index(after: open)...].dropLast()
    switch text[..<open] {
    case "rgb", "rgba": return isArguments(arguments, first: isNumberOrShare, others: isNumberOrShare)
    case "hsl", "hsla": return isArguments(arguments, first: isAngle, others: isShare)
    default: return false
    }
  }

  /// Names of font families with commas between them, quoted or plain.
  static func isFontList(_ text: String) -> Bool {
    var rest = Substring(text)
    while true {
      rest = trimmed(rest)
      if let quote = rest.first, quote == "\"" || quote == "'" {
        guard let end = rest.dropFirst().firstIndex(of: quote), isQuotable(rest[..<end].dropFirst()) else {
          return false
        }
        rest = trimmed(rest[rest.index(after: end)...])
      } else {
        let end = rest.firstIndex(of: ",") ?? rest.endIndex
        guard isPlainFamily(rest[..<end]) else { return false }
        rest = rest[end...]
      }
      if rest.isEmpty { return true }
      guard rest.first == "," else { return false }
      rest = rest.dropFirst()
    }
  }

  /// A number with a unit.
  static func isLength(_ text: String) -> Bool {
    let end = text.utf8.lastIndex { (0x30...0x39).contains($0) }
    guard let end else { return false }
    let unit = text[text.utf8.index(after: end)...]
    return units.contains(String(unit)) && isNumber(text[...end])
  }

  /// A decimal number of at most twelve characters, such as `-.5`.
  static func isNumber(_ text: some StringProtocol) -> Bool {
    var digits = Array(text.utf8)
    guard digits.count <= 12 else { return false }
    if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let last = parts.last, !last.isEmpty, !digits.isEmpty else { return false }
    return parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// Three values, and perhaps an opacity: all with commas, or with spaces and `/` before the opacity.
  private static func isArguments(
    _ text: Substring, first: (Substring) -> Bool, others: (Substring) -> Bool
  ) -> Bool {
    var parts: [Substring]
    if text.contains(",") {
      parts = text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
    } else {
      let halves = text.split(separator: "/", omittingEmptySubsequences: false)
      guard halves.count <= 2 else { return false }
      parts = halves[0].split(separator: " ")
      guard parts.count == 3 else { return false }
      if halves.count == 2 { parts.append(trimmed(halves[1])) }
    }
    guard parts.count == 3 || parts.count == 4 else { return false }
    if parts.count == 4, !isNumberOrShare(parts.removeLast()) { return false }
    return first(parts[0]) && others(parts[1]) && others(parts[2])
  }

  private static func isNumberOrShare(_ text: Substring) -> Bool { isNumber(text) || isShare(text) }

  private static func isShare(_ text: Substring) -> Bool {
    text.utf8.last == UInt8(ascii: "%") && isNumber(text.dropLast())
  }

  private static func isAngle(_ text: Substring) -> Bool {
    isNumber(text) || text.hasSuffix("deg") && isNumber(text.dropLast(3))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Nothing that ends a string, a declaration or a line.
  private static func isQuotable(_ name: Substring) -> Bool {
    !trimmed(name).isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        !["\"", "'", "\\", "{", "}", ";", "<", ">", "/", "*"].contains(scalar)
          && ![.control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .unassigned, .privateUse]
            .contains(scalar.properties.generalCategory)
      }
  }

  /// Words with spaces between them, each an identifier; not one that CSS keeps for itself.
  private static func isPlainFamily(_ name: Substring) -> Bool {
    let words = trimmed(name).split(separator: " ")
    let kept = ["inherit", "initial", "unset", "revert", "revert-layer", "default"]
    guard !words.isEmpty, words.count > 1 || !kept.contains(words[0].lowercased()) else { return false }
    return words.allSatisfy { word in
      let body = word.utf8.first == UInt8(ascii: "-") ? word.utf8.dropFirst() : word.utf8[...]
      guard let first = body.first, first.isWordStart else { return false }
      return body.allSatisfy { $0.isWordStart || $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
    }
  }
}

extension UInt8 {
  fileprivate var isWordStart: Bool {
    (0x61...0x7A).contains(self | 0x20) || self == UInt8(ascii: "_")
  }

  /// The value of a hexadecimal digit.
  var hexDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46, 0x61...0x66: (self | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
