internal import Markup

/// Decodes character references as browsers do.
struct HTMLReferences {
  /// Those that were looked up; most texts have the same few.
  private var known: [String: String?] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}",
  ]
  /// Names that browsers know without a semicolon, too, and that people write so.
  private static let loose: Set<String> = ["amp", "lt", "gt", "quot", "nbsp", "copy", "reg"]
  /// In bytes; the longest name has 31.
  private static let longest = 33

  /// - Parameter inAttribute: in addresses, `&copy=1` is no reference.
  mutating func decoded(_ bytes: ArraySlice<UInt8>, inAttribute: Bool = false) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result = ""
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "&"),
        let (text, end) = reference(in: bytes, at: index, inAttribute: inAttribute)
      else {
        index += 1
        continue
      }
      result += String(decoding: bytes[start..<index], as: UTF8.self) + text
      start = end
      index = end
    }
    return result + String(decoding: bytes[start...], as: UTF8.self)
  }

  private mutating func reference(
    in bytes: ArraySlice<UInt8>, at start: Int, inAttribute: Bool
  ) -> (text: String, end: Int)? {
    var end = start + 1
    while end < bytes.endIndex, end - start <= Self.longest, bytes[end].isReferenceName { end += 1 }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    guard !name.isEmpty else { return nil }
    let isClosed = end < bytes.endIndex && bytes[end] == UInt8(ascii: ";")
    if name.hasPrefix("#") {
      return Self.number(name.dropFirst()).map { ($0, isClosed ? end + 1 : end) }
    }
    guard isClosed || Self.loose.contains(name) && !inAttribute else { return nil }
    if known[name] == nil { known[name] = .some(CharacterReference.text(named: name)) }
    return known[name]!.map { ($0, isClosed ? end + 1 : end) }
  }

  private static func number(_ digits: Substring) -> String? {
    let isHex = digits.first == "x" || digits.first == "X"
    guard let code = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else { return nil }
    // Old pages have numbers of Windows' code page, and browsers show what was meant.
    if (0x80...0x9F).contains(code) { return String(windows[Int(code - 0x80)]) }
    guard code != 0, let scalar = Unicode.Scalar(code) else { return "\u{FFFD}" }
    return String(scalar)
  }

  private static let windows = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}

extension UInt8 {
  fileprivate var isReferenceName: Bool {
    isLetter || (0x30...0x39).contains(self) || self == UInt8(ascii: "#")
  }
}
