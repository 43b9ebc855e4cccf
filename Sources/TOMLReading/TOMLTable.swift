internal import JSONWriting

/// A table that is still being read: later lines of the document may add to it.
final class TOMLTable {
  enum Entry {
    case value(JSONValue)
    case table(TOMLTable)
    /// Of `[[name]]`, in their order.
    case tables([TOMLTable])
  }

  /// Whether a header has named it.
  var isDefined = false
  /// Whether a key with dots made it, which closes it to headers.
  var isDotted = false
  private var names: [String] = []
  private var entries: [String: Entry] = [:]

  subscript(name: String) -> Entry? {
    get { entries[name] }
    set {
      if entries[name] == nil { names.append(name) }
      entries[name] = newValue
    }
  }

  /// In the order in which they came.
  var members: [JSONValue.Member] {
    names.map { name in
      switch entries[name]! {
      case .value(let value): JSONValue.Member(name, value)
      case .table(let table): JSONValue.Member(name, .object(table.members))
      case .tables(let tables): JSONValue.Member(name, .array(tables.map { .object($0.members) }))
      }
    }
  }
}
