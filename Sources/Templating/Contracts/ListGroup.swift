/// Elements of a list that have one value in common, as `group_by` gives them.
final class ListGroup: RecordValue {
  private let key: Value
  private let items: any ListValue

  init(key: Value, items: [Value]) {
    self.key = key
    self.items = ValueList(items)
  }

  func value(at path: SlotPath) -> Value {
    if path.isEmpty { return .record(self) }
    guard path.rest.isEmpty else { return .nothing }
    return switch path.first {
    case 0: key
    case 1: .list(items)
    default: .nothing
    }
  }

  /// The type of such groups; its fields are numbered as ``value(at:)`` reads them.
  static func type(of element: ValueType, by key: ValueType) -> RecordType {
    RecordType(
      name: "group of \(element) by \(key)",
      documentation: "Elements of a list that have one value in common.",
      fields: [
        RecordField(name: "key", documentation: "What they have in common.") { key },
        RecordField(name: "items", documentation: "The elements, in their order.") { .list(element) },
      ])
  }
}
