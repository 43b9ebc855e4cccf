internal import Diagnostics
internal import FrontMatter

/// The custom fields that a theme asks for under `extra:`, for each kind of document. What it doesn't ask for is read
/// by nobody.
package struct CustomSchema: Sendable {
  /// How many fields a layer of a theme may declare for one group.
  static let fieldLimit = 100

  /// The kinds of documents that a theme can tell apart.
  package enum Group: String, CaseIterable, Sendable {
    case article
    case entity
    case source
    case page
  }

  /// What a custom field holds.
  package enum FieldType: String, CaseIterable, Sendable {
    case text
    case url
    case integer
    case boolean
    case texts = "list of text"
  }

  /// One declared field.
  package struct Field: Hashable, Sendable {
    package let name: String
    package let type: FieldType

    package init(name: String, type: FieldType) {
      self.name = name
      self.type = type
    }
  }

  /// A theme that asks for nothing.
  package static let empty = CustomSchema([:])

  private let groups: [Group: [Field]]

  package init(_ groups: [Group: [Field]]) {
    self.groups = groups
  }

  /// These fields and those of `other`, which go before fields of the same name here.
  package func overlaid(by other: CustomSchema) -> CustomSchema {
    var groups: [Group: [Field]] = [:]
    for group in Group.allCases {
      let names = Set(other[group].map(\.name))
      groups[group] = self[group].filter { !names.contains($0.name) } + other[group]
    }
    return CustomSchema(groups)
  }

  /// The fields of one group, in the order in which they were declared.
  package subscript(group: Group) -> [Field] { groups[group] ?? [] }
}

/// The values of a document's custom fields.
package struct CustomFields: Sendable {
  /// The value of one field.
  package enum Value: Hashable, Sendable {
    case text(String)
    case url(String)
    case integer(Int)
    case boolean(Bool)
    case texts([String])
  }

  package static let none = CustomFields(values: [])

  let values: [Value?]

  init(values: [Value?]) {
    self.values = values
  }

  package var isEmpty: Bool { values.isEmpty }

  /// The value of the field with this number in its ``CustomSchema``, if the document has it.
  package subscript(index: Int) -> Value? { values.indices.contains(index) ? values[index] : nil }
}

extension MetadataDecoder {
  /// What stands under `extra:`, as far as the theme asks for it.
  mutating func customFields(of mapping: MetadataMapping, _ group: CustomSchema.Group) -> CustomFields {
    guard let node = mapping["extra"] else { return .none }
    if case .scalar(let scalar) = node.content, scalar.isAbsent { return .none }
    guard case .mapping(let mapping) = node.content else {
      reportType(node, wanted: "a mapping of names to values")
      return .none
    }
    let fields = custom[group]
    guard !fields.isEmpty else { return .none }
    reportNearMisses(in: mapping, fields.map(\.name))
    let values = fields.map { value($0, of: mapping) }
    return values.contains { $0 != nil } ? CustomFields(values: values) : .none
  }

  private mutating func value(_ field: CustomSchema.Field, of mapping: MetadataMapping) -> CustomFields.Value?
  {
    func key<Value>(_ type: MetadataType<Value>) -> MetadataKey<Value> {
      MetadataKey(field.name, type, "A custom field.")
    }
    return switch field.type {
    case .text: value(key(.text()), of: mapping).map(CustomFields.Value.text)
    case .url: value(key(.url), of: mapping).map(CustomFields.Value.url)
    case .integer: value(key(.integer), of: mapping).map(CustomFields.Value.integer)
    case .boolean: value(key(.boolean), of: mapping).map(CustomFields.Value.boolean)
    case .texts: value(key(.list(of: .text())), of: mapping).map(CustomFields.Value.texts)
    }
  }

  /// Any name may stand under `extra:`; one that is a slip away from what the theme asks for is likely a mistake.
  private mutating func reportNearMisses(in mapping: MetadataMapping, _ known: [String]) {
    let free = known.filter { mapping[$0] == nil }
    for pair in mapping.pairs where !known.contains(pair.key) {
      guard let nearest = Suggestion.nearest(to: pair.key, in: free) else { continue }
      report(
        .unknownKey, pair.keyRange, "the theme doesn't use the custom field “\(pair.key)”",
        help: ["did you mean “\(nearest)”?"], severity: .warning)
    }
  }
}

extension MetadataType where Value == Int {
  /// A whole number in digits.
  static var integer: Self {
    MetadataType(shape: .text(what: "a whole number")) { node, decoder in
      guard let text = MetadataType<String>.text("a whole number").decode(node, &decoder) else { return nil }
      let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
      guard let number = Int(text), digits.allSatisfy(\.isDigit) else {
        decoder.report(.wrongValue, node.range, "a whole number is wanted here, and this is “\(text)”")
        return nil
      }
      return number
    }
  }
}

extension MetadataType where Value == Bool {
  /// `true` or `false`.
  static var boolean: Self {
    MetadataType(shape: .choice(["true", "false"])) { node, decoder in
      guard let text = MetadataType<String>.text("true or false").decode(node, &decoder) else { return nil }
      guard let value = Bool(text) else {
        decoder.report(.wrongValue, node.range, "true or false is wanted here, and this is “\(text)”")
        return nil
      }
      return value
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
