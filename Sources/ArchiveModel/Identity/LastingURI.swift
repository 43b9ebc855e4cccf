/// Checks the URI by which feeds know an archive, wherever it is published.
package enum LastingURI {
  /// Why `text` can't be such a name; nil where it can.
  static func problem(in text: String) -> String? {
    guard isURI(text) else { return "“\(text)” isn't a URI" }
    return text.hasPrefix("tag:") && !isTag(text) ? "“\(text)” isn't a tag: URI as RFC 4151 has it" : nil
  }

  /// Whether `text` is a tag (RFC 4151, 2.1), so that its owner may go on with it: `tag:AUTHORITY,DATE:NAME`.
  package static func isTag(_ text: String) -> Bool {
    guard text.hasPrefix("tag:"), isURI(text), !text.contains(where: { "#[]".contains($0) }) else {
      return false
    }
    let rest = text.utf8.dropFirst(4)
    guard let comma = rest.firstIndex(of: UInt8(ascii: ",")),
      let colon = rest[comma...].firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    return isAuthority(rest[..<comma]) && isDate(rest[rest.index(after: comma)..<colon])
  }

  /// A scheme, a colon, and characters that a URI may have (RFC 3986).
  private static func isURI(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = text.utf8[..<colon]
    guard let first = scheme.first, isLetter(first),
      scheme.allSatisfy({ isLetterOrDigit($0) || "+-.".utf8.contains($0) })
    else { return false }
    var rest = text.utf8[text.utf8.index(after: colon)...]
    guard !rest.isEmpty else { return false }
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard rest.count >= 2, rest.prefix(2).allSatisfy(isHexDigit) else { return false }
      } else if !isLetterOrDigit(byte), !"-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte) {
        return false
      }
    }
    return true
  }

  /// A host's name, or an address for mail.
  private static func isAuthority(_ text: Substring.UTF8View) -> Bool {
    let sides = text.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard sides.count <= 2 else { return false }
    if sides.count == 2 {
      let isName = sides[0].allSatisfy { isLetterOrDigit($0) || "-._".utf8.contains($0) }
      guard !sides[0].isEmpty, isName else { return false }
    }
    return sides.last!.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
      label in
      guard let first = label.first, let last = label.last else { return false }
      return isLetterOrDigit(first) && isLetterOrDigit(last)
        && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }

  /// A year, a month or a day.
  private static func isDate(_ text: Substring.UTF8View) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return (1...3).contains(parts.count)
      && zip(parts, [4, 2, 2]).allSatisfy { part, count in
        part.count == count && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
