internal import FrontMatter
internal import JSONWriting

extension JSONValue {
  /// Scalars of YAML without quotes are typed where JSON writes them in the same way; all others are texts.
  init(_ node: MetadataNode) {
    switch node.content {
    case .mapping(let mapping):
      self = .object(mapping.pairs.map { Member($0.key, JSONValue($0.value)) })
    case .sequence(let nodes): self = .array(nodes.map { JSONValue($0) })
    case .scalar(let scalar):
      guard scalar.isPlain else {
        self = .string(scalar.text)
        return
      }
      switch scalar.text {
      case "", "~", "null", "Null", "NULL": self = .null
      case "true", "True", "TRUE": self = .boolean(true)
      case "false", "False", "FALSE": self = .boolean(false)
      case let text: self = Int(text).flatMap { "\($0)" == text ? .integer($0) : nil } ?? .string(text)
      }
    }
  }

  /// The texts of a list of scalars, or of one scalar; nil for all else.
  var scalarTexts: [String]? {
    switch self {
    case .array(let elements):
      let texts = elements.compactMap(\.plainText)
      return texts.count == elements.count(where: { $0 != .null }) ? texts : nil
    case .null: return []
    case .object: return nil
    default: return plainText.map { [$0] }
    }
  }

  /// What a flag says; nil for what is none.
  var flag: Bool? {
    switch self {
    case .boolean(let flag): flag
    case .string(let text):
      ["true", "yes", "on"].contains(text.lowercased())
        ? true : ["false", "no", "off"].contains(text.lowercased()) ? false : nil
    default: nil
    }
  }

  /// Those of an object; nil for all else.
  var members: [Member]? { if case .object(let members) = self { members } else { nil } }
  /// The elements of an array; nil for all else.
  var list: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
}
