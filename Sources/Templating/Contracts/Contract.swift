/// The promise of a record type to templates: its fields with names, types and getters.
///
/// Declare one per type as a `static let`: the contract's identity is the type's identity.
package final class Contract<Root: Sendable>: Sendable {
  package let type: RecordType
  /// Each a `FieldReader<Root>`: an array of a generic type looks up its metadata whenever it is asked for an element.
  /// Unmanaged, because all threads would count their uses of the few that there are in the same place.
  private nonisolated(unsafe) let readers: [Unmanaged<AnyObject>]

  package init(_ name: String, _ documentation: String, _ fields: [Field<Root>]) {
    precondition(fields.count <= SlotPath.fieldLimit, "a contract has too many fields")
    let names = Set(fields.map(\.description.name))
    precondition(names.count == fields.count, "a contract names a field twice")
    type = RecordType(name: name, documentation: documentation, fields: fields.map(\.description))
    readers = fields.map { Unmanaged<AnyObject>.passRetained($0.reader) }
  }

  deinit {
    for reader in readers { reader.release() }
  }

  /// Follows `path` from `root`; records on the way aren't boxed.
  @inline(__always)
  func value(of root: Root, at path: SlotPath) -> Value {
    if path.isEmpty { return .record(TypedRecord(root, contract: self)) }
    // A compiled path always fits its contract; the check keeps a wrong one from trapping.
    let slot = path.first
    guard slot < readers.count else { return .nothing }
    // The initializer takes no other readers.
    return readers[slot]._withUnsafeGuaranteedRef {
      unsafeDowncast($0, to: FieldReader<Root>.self).read(root, path.rest)
    }
  }

  /// The record in `value`, if it is one of this contract: for the host's own filters.
  package func record(in value: Value) -> Root? {
    guard case .record(let record) = value else { return nil }
    return (record as? TypedRecord<Root>)?.root
  }
}

/// A record together with its contract.
final class TypedRecord<Root: Sendable>: RecordValue {
  let root: Root
  private let contract: Contract<Root>

  init(_ root: Root, contract: Contract<Root>) {
    self.root = root
    self.contract = contract
  }

  @inline(__always)
  func value(at path: SlotPath) -> Value {
    path.isEmpty ? .record(self) : contract.value(of: root, at: path)
  }
}
