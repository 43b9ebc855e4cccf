/// What a template may know about a value before any page is rendered.
package indirect enum ValueType: Hashable, Sendable {
  case text
  case html
  case url
  case json
  case integer
  case boolean
  case record(RecordType)
  case list(ValueType)
  case optional(ValueType)
  /// The record of custom fields that the theme itself declares under this name.
  case custom(String)
  /// A value that a diagnostic has already been written about; it fits everywhere.
  case unknown

  /// The type once the value is known to be there.
  var present: ValueType {
    if case .optional(let type) = self { type } else { self }
  }

  var isOptional: Bool {
    if case .optional = self { true } else { false }
  }

  /// The type of a value that may also be missing.
  var orNothing: ValueType {
    switch self {
    case .optional, .unknown: self
    default: .optional(self)
    }
  }

  /// Tells whether a value of type `other` may stand where this type is asked for; text and URLs are both characters.
  func accepts(_ other: ValueType) -> Bool {
    switch (self, other) {
    case (.unknown, _), (_, .unknown), (.text, .url), (.url, .text): true
    case (.list(let own), .list(let others)): own.accepts(others)
    case (.optional(let own), .optional(let others)): own.accepts(others)
    case (.optional(let own), _): own.accepts(other)
    default: self == other
    }
  }
}

extension ValueType: CustomStringConvertible {
  /// The type's name in messages and in the reference of the templates.
  package var description: String {
    switch self {
    case .text: "text"
    case .html: "html"
    case .url: "url"
    case .json: "json"
    case .integer: "integer"
    case .boolean: "boolean"
    case .record(let type): type.name
    case .list(let element): "list of \(element)"
    case .optional(let type): "optional \(type)"
    case .custom(let name): "extra of \(name)"
    case .unknown: "unknown"
    }
  }
}
