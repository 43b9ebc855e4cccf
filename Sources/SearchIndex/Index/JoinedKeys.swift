/// The keys of several tables, each once, with their numbers there.
struct JoinedKeys: Sendable {
  private var keys = ByteTable()
  /// For each key, for each table: the key's number there, or -1.
  private var numbers: [Int32] = []
  private let tables: Int

  init(_ tables: [ByteTable]) {
    self.tables = tables.count
    for (place, table) in tables.enumerated() {
      for number in 0..<table.count {
        let (key, isNew) = table[number].withUnsafeBufferPointer { keys.number(of: $0) }
        if isNew { numbers.append(contentsOf: repeatElement(-1, count: tables.count)) }
        numbers[key * tables.count + place] = Int32(number)
      }
    }
  }

  var count: Int { keys.count }

  subscript(key: Int) -> [UInt8] { Array(keys[key]) }

  /// The key's number in a table; nil where it isn't there.
  func number(of key: Int, in table: Int) -> Int? {
    let number = numbers[key * tables + table]
    return number < 0 ? nil : Int(number)
  }
}
