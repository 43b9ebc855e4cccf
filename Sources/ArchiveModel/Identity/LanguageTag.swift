/// A language as BCP 47 names it, such as `it` or `pt-BR`.
package struct LanguageTag: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let rawValue: String

  /// Nil unless `text` has the shape of a tag: a primary part of 2 or 3 letters, then parts of 1 to 8 letters or digits.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.count), primary.allSatisfy(Self.isLower) else {
      return nil
    }
    let areValid = parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy(Self.isLetterOrDigit)
    }
    guard areValid else { return nil }
    rawValue = text
  }

  package var description: String { rawValue }

  /// The language without its script, region and variants: `pt` of `pt-BR`.
  package var primarySubtag: String { String(rawValue.prefix { $0 != "-" }) }

  package static func < (left: LanguageTag, right: LanguageTag) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }

  /// Whether its script runs from right to left.
  package var isRightToLeft: Bool {
    ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(primarySubtag)
  }

  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLower(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
