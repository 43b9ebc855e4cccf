/// The values of custom fields, in the order in which the theme declares them.
package final class CustomRecord: RecordValue {
  private let values: [Value]

  /// A document that has none of the fields.
  package static let empty = CustomRecord([])

  package init(_ values: [Value]) {
    self.values = values
  }

  package func value(at path: SlotPath) -> Value {
    if path.isEmpty { return .record(self) }
    return values.indices.contains(path.first) ? values[path.first] : .nothing
  }
}

extension Value {
  /// A list of texts.
  package static func texts(_ texts: [String]) -> Value { .list(ValueList(texts: texts)) }
}

extension RecordType {
  /// The type of the custom fields that a theme declares for `group`; any may be missing.
  package static func custom(group: String, fields: [(name: String, type: ValueType)]) -> RecordType {
    RecordType(
      name: ValueType.custom(group).description, documentation: "Custom fields, as the theme declares them.",
      fields: fields.map { field in
        RecordField(name: field.name, documentation: "A custom field.") { .optional(field.type) }
      },
      hint: "a theme declares the custom fields that it uses in theme.yml, under “extra: \(group):”")
  }
}
