/// Texts as scalars of YAML, as people would write them.
package enum YAMLScalar {
  /// The text as a scalar that stands anywhere: without quotes where nobody could take it for something else.
  package static func spelling(of text: String) -> String {
    let isPlain =
      text.unicodeScalars.first.map { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      ?? false
      && text.utf8.last != 0x20 && text.unicodeScalars.allSatisfy(isPlain)
    return isPlain ? text : quoted(text)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        || " -_./()+;".utf8.contains(byte)
    }
    return !needsEscape(scalar)
  }

  /// What YAML doesn't allow as it is, or what ends a line for it.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case let scalar where needsEscape(scalar):
        let digits = String(scalar.value, radix: 16)
        let width = scalar.value > 0xFFFF ? 8 : 4
        result += "\\\(width == 8 ? "U" : "u")\(String(repeating: "0", count: width - digits.count))\(digits)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
