/// Counts the words of Markdown, without the addresses of its links, its tags, comments and citations.
package enum WordCount {
  /// Where in the Markdown the count is.
  private enum Place {
    case text
    /// Behind `](`, `[@` or a tag's beginning, up to what ends it, on one line.
    case aside(end: Unicode.Scalar)
    /// Behind `://`, up to white space or a bracket.
    case address
    /// Behind `<!--`, up to `-->`.
    case comment
  }

  /// How many words there are: runs of letters and digits, in which hyphens and apostrophes may stand.
  package static func words(in text: some Sequence<Unicode.Scalar>) -> Int {
    var count = 0
    var place = Place.text
    var isInWord = false
    // The last three, the latest first.
    var (last, beforeLast, first): (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar) = (" ", " ", " ")
    for scalar in text {
      switch place {
      case .aside(let end):
        if scalar == end || scalar == "\n" { place = .text }
      case .address:
        if isSpace(scalar) || ")>]".unicodeScalars.contains(scalar) { place = .text }
      case .comment:
        if scalar == ">", last == "-", beforeLast == "-" { place = .text }
      case .text:
        if isWordPart(scalar) || (isInWord && scalar.properties.generalCategory == .nonspacingMark) {
          if last == "<" {
            place = .aside(end: ">")
          } else if !isInWord {
            isInWord = true
            count += 1
          }
        } else if !(isInWord && isJoiner(scalar)) {
          isInWord = false
          if let next = aside(at: scalar, after: last, beforeLast, first) { place = next }
        }
      }
      (first, beforeLast, last) = (beforeLast, last, scalar)
    }
    return count
  }

  private static func aside(
    at scalar: Unicode.Scalar, after last: Unicode.Scalar, _ beforeLast: Unicode.Scalar,
    _ first: Unicode.Scalar
  ) -> Place? {
    switch (last, scalar) {
    case ("]", "("): .aside(end: ")")
    case ("[", "@"): .aside(end: "]")
    case ("<", "/"): .aside(end: ">")
    case ("-", "-") where beforeLast == "!" && first == "<": .comment
    case ("/", "/") where beforeLast == ":": .address
    default: nil
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Whether a word may go on behind it.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "-" || scalar == "\u{AD}"
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
