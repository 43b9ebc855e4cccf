internal import FrontMatter
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

  private static func scalar(_ text: String) -> String { YAMLScalar.spelling(of: text) }
}

extension JSONValue {
  fileprivate var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
