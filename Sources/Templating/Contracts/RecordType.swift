/// The written side of a contract: which fields a kind of record has. Two records are of one type only if they share
/// their contract.
package final class RecordType: Hashable, Sendable {
  package let name: String
  package let documentation: String
  package let fields: [RecordField]
  /// How a field that isn't there could be added.
  let hint: String?

  init(name: String, documentation: String, fields: [RecordField], hint: String? = nil) {
    self.hint = hint
    self.name = name
    self.documentation = documentation
    self.fields = fields
  }

  /// The number of the field called `name`.
  func slot(of name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }

  /// This type and all that its fields lead to, each once, in order of first mention.
  package func reachableTypes() -> [RecordType] {
    var found: [RecordType] = [self]
    var seen: Set<RecordType> = [self]
    var next = 0
    while next < found.count {
      for field in found[next].fields {
        guard let type = field.type.recordInside, seen.insert(type).inserted else { continue }
        found.append(type)
      }
      next += 1
    }
    return found
  }

  package static func == (left: RecordType, right: RecordType) -> Bool {
    left === right
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}

/// One field of a record: its name, its type and one line about it.
package struct RecordField: Sendable {
  package let name: String
  package let documentation: String
  /// Asked for late, so that contracts may name each other.
  let resolveType: @Sendable () -> ValueType

  package var type: ValueType { resolveType() }
}

extension ValueType {
  fileprivate var recordInside: RecordType? {
    switch self {
    case .record(let type): type
    case .list(let type), .optional(let type): type.recordInside
    default: nil
    }
  }
}
