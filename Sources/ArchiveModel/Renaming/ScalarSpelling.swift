/// A scalar of front matter as its writer spelt it: in quotes, plain, or by another's anchor.
enum ScalarSpelling {
  /// What is to be done so that a scalar says something else.
  enum Change: Equatable {
    case replace(Range<Int>, with: String)
    /// It stands for a scalar elsewhere.
    case none
    /// It is spelt in a way that isn't rewritten, such as a block.
    case unable
  }

  /// Changes the first part of the scalar at `range`, which says `old` and then `rest`; quotes stay.
  ///
  /// - Parameter new: without double quotes, backslashes and control characters, as ids are.
  static func change(
    at range: Range<Int>, in bytes: [UInt8], from old: String, to new: String, before rest: String = ""
  ) -> Change {
    let start = afterProperties(range, in: bytes)
    guard start < range.upperBound else { return .unable }
    switch bytes[start] {
    case UInt8(ascii: "*"): return .none
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return .unable
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let quote = bytes[start]
      guard range.count > 1, bytes[range.upperBound - 1] == quote else { return .unable }
      let inside = start + 1..<range.upperBound - 1
      let isSingle = quote == UInt8(ascii: "'")
      func spelt(_ text: String) -> String {
        isSingle ? text.replacing("'", with: "''") : text
      }
      return replacement(of: spelt(old), with: spelt(new), before: spelt(rest), in: bytes, at: inside)
    default:
      let place = start..<range.upperBound
      guard isPlain(new + rest) else { return .replace(place, with: "\"\(new)\(rest)\"") }
      return replacement(of: old, with: new, before: rest, in: bytes, at: place)
    }
  }

  /// A new scalar that says `text`, as short as it is safe in any list.
  static func spelling(of text: String) -> String { isPlain(text) ? text : "\"\(text)\"" }

  /// Only what changes is replaced, unless the old text was written with escapes.
  private static func replacement(
    of old: String, with new: String, before rest: String, in bytes: [UInt8], at place: Range<Int>
  ) -> Change {
    let isLiteral = bytes[place].elementsEqual((old + rest).utf8)
    return isLiteral
      ? .replace(place.lowerBound..<place.lowerBound + old.utf8.count, with: new)
      : .replace(place, with: new + rest)
  }

  /// Passes over anchors and tags, which stand before a scalar.
  private static func afterProperties(_ range: Range<Int>, in bytes: [UInt8]) -> Int {
    var place = range.lowerBound
    func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
    while place < range.upperBound, bytes[place] == UInt8(ascii: "&") || bytes[place] == UInt8(ascii: "!") {
      while place < range.upperBound, !isSpace(bytes[place]) { place += 1 }
      while place < range.upperBound, isSpace(bytes[place]) { place += 1 }
    }
    return place
  }

  /// Whether a text is one scalar without quotes, in brackets too.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, last > 0x20 else { return false }
    let isLetterOrDigit =
      first >= 0x80 || (0x30...0x39).contains(first) || (0x41...0x5A).contains(first & 0xDF)
    guard isLetterOrDigit else { return false }
    var before: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "#") where before <= 0x20: return false
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: ":"):
        return false
      default: before = byte
      }
    }
    return true
  }
}
