internal import JSONWriting

/// Writes metadata as YAML, as people would.
enum FrontMatterWriter {
  /// A document of metadata and a text.
  static func document(_ metadata: [JSONValue.Member], text: String) -> [UInt8] {
    Array("---\n\(yaml(metadata))---\n\(text)".utf8)
  }

  /// A mapping, a key to a line. Values must be texts, numbers, truth values, lists and mappings.
  static func yaml(_ metadata: [JSONValue.Member]) -> String {
    var output = ""
    for member in metadata { append(member, indentation: "", to: &output) }
    return output
  }

  private static func append(_ member: JSONValue.Member, indentation: String, to output: inout String) {
    output += "\(indentation)\(scalar(member.name)):"
    switch member.value {
    case .object(let members) where !members.isEmpty:
      output += "\n"
      for member in members { append(member, indentation: indentation + "  ", to: &output) }
    case .array(let items) where items.contains(where: \.isObject):
      output += "\n"
      for item in items { append(item, indentation: indentation + "  ", to: &output) }
    case let value: output += " \(flow(value))\n"
    }
  }

  /// An item of a list on lines of its own.
  private static func append(_ item: JSONValue, indentation: String, to output: inout String) {
    guard case .object(let members) = item, !members.isEmpty else {
      output += "\(indentation)- \(flow(item))\n"
      return
    }
    var lines = ""
    for member in members { append(member, indentation: indentation + "  ", to: &lines) }
    output += "\(indentation)- \(lines.dropFirst(indentation.utf8.count + 2))"
  }

  private static func flow(_ value: JSONValue) -> String {
    switch value {
    case .object(let members):
      "{" + members.map { "\(scalar($0.name)): \(flow($0.value))" }.joined(separator: ", ") + "}"
    case .array(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
    case .string(let text): scalar(text)
    case .integer(let number): "\(number)"
    case .number(let text): text
    case .boolean(let flag): "\(flag)"
    case .null: "\"\""
    }
  }

  /// A text without quotes where nobody could take it for something else.
  static func scalar(_ text: String) -> String {
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

extension JSONValue {
  fileprivate var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
