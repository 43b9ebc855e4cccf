/// Metadata as it is written to a file, a line for each text, so that a diagnostic's line names the field.
struct AttackYAML {
  indirect enum Node {
    case text(String, field: String)
    case list([Node])
    case mapping([(key: String, value: Node)])
  }

  private(set) var text = ""
  /// The fields, by the lines on which their texts stand.
  private(set) var fields: [Int: String] = [:]
  private var line: Int

  init(_ node: Node, firstLine: Int) {
    line = firstLine
    write(node, indent: 0)
  }

  private mutating func write(_ node: Node, indent: Int) {
    let space = String(repeating: " ", count: indent)
    switch node {
    case .text(let text, let field): end(Self.quoted(text), field)
    case .list(let items):
      for item in items {
        if case .text(let text, let field) = item {
          end("\(space)- \(Self.quoted(text))", field)
        } else {
          end("\(space)-", nil)
          write(item, indent: indent + 2)
        }
      }
    case .mapping(let pairs):
      for (key, value) in pairs {
        if case .text(let text, let field) = value {
          end("\(space)\(Self.quoted(key)): \(Self.quoted(text))", field)
        } else {
          end("\(space)\(Self.quoted(key)):", nil)
          write(value, indent: indent + 2)
        }
      }
    }
  }

  private mutating func end(_ words: String, _ field: String?) {
    text += words + "\n"
    fields[line] = field
    line += 1
  }

  /// A scalar in double quotes, all but plain ASCII as escapes: the reader gets the very text.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: result += "\\" + String(scalar)
      case 0x20...0x7E: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return result + "\""
  }
}
