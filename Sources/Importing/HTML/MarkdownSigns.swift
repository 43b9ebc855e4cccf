/// How cmark-gfm sorts signs where it looks for emphasis.
enum MarkdownSigns {
  enum Kind { case space, punctuation, other }

  static func kind(of scalar: Unicode.Scalar) -> Kind {
    if isSpace(scalar) { return .space }
    if scalar.isASCII {
      let value = scalar.value
      let isWord =
        (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
      return isWord || value < 0x20 || value == 0x7F ? .other : .punctuation
    }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return .punctuation
    default: return .other
    }
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) }
    return scalar.properties.generalCategory == .spaceSeparator
  }
}
