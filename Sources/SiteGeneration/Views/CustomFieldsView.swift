internal import ArchiveModel
internal import Templating

extension CustomRecord {
  /// A document's custom fields, in the order in which the theme declares them.
  static func record(of fields: CustomFields, in schema: [CustomSchema.Field]) -> CustomRecord {
    fields.isEmpty ? .empty : CustomRecord(schema.indices.map { Value(fields[$0]) })
  }
}

extension Value {
  fileprivate init(_ value: CustomFields.Value?) {
    self =
      switch value {
      case nil: .nothing
      case .text(let text): .text(text)
      case .url(let url): .url(url)
      case .integer(let number): .integer(number)
      case .boolean(let boolean): .boolean(boolean)
      case .texts(let texts): .texts(texts)
      }
  }
}

extension CustomSchema {
  /// What templates know of the declared fields, by group.
  var recordTypes: [String: RecordType] {
    Group.allCases.reduce(into: [:]) { types, group in
      types[group.rawValue] = .custom(
        group: group.rawValue, fields: self[group].map { ($0.name, ValueType($0.type)) })
    }
  }
}

extension ValueType {
  fileprivate init(_ type: CustomSchema.FieldType) {
    self =
      switch type {
      case .text: .text
      case .url: .url
      case .integer: .integer
      case .boolean: .boolean
      case .texts: .list(.text)
      }
  }
}
