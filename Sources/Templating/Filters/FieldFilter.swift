/// A filter that goes by a field of a list's records, which the compiler has found.
struct FieldFilter: Sendable {
  enum Step: Sendable {
    case sort(descending: Bool)
    case group
    /// Keeps the elements whose field is there, and true if it is a boolean.
    case keepPresent
    /// Keeps the elements whose field equals the argument.
    case keepEqual
    case map
  }

  let step: Step
  let path: SlotPath

  /// Goes through `list` once, and pays for it.
  func apply(
    to list: any ListValue, _ arguments: [Value], paying budget: inout RenderBudget
  ) throws(RenderError) -> Value {
    try budget.spend(rounds: list.count)
    switch step {
    case .sort(let descending): return .list(try sorted(list, descending: descending, paying: &budget))
    case .group: return .list(try grouped(list, paying: &budget))
    case .keepPresent:
      return .list(ValueList(list.values.filter { field(of: $0).isPresent }))
    case .keepEqual:
      let wanted = arguments.first ?? .nothing
      var kept: [Value] = []
      for index in 0..<list.count {
        let element = list.element(at: index)
        let value = field(of: element)
        try budget.spend(rounds: value.costOfComparing(to: wanted))
        if value.equals(wanted) { kept.append(element) }
      }
      return .list(ValueList(kept))
    case .map:
      return .list(
        ValueList(
          list.values.compactMap {
            let value = field(of: $0)
            if case .nothing = value { return nil }
            return value
          }))
    }
  }

  private func field(of element: Value) -> Value {
    guard case .record(let record) = element else { return .nothing }
    return record.value(at: path)
  }

  /// In order of first appearance.
  private func grouped(
    _ list: any ListValue, paying budget: inout RenderBudget
  ) throws(RenderError) -> any ListValue {
    var numbers: [ValueKey: Int] = [:]
    var groups: [(key: Value, items: [Value])] = []
    for index in 0..<list.count {
      let element = list.element(at: index)
      let key = field(of: element)
      try budget.spend(rounds: key.workload)
      let number = numbers[ValueKey(key), default: groups.count]
      if number == groups.count {
        numbers[ValueKey(key)] = number
        groups.append((key, []))
      }
      groups[number].items.append(element)
    }
    return ValueList(groups.map { .record(ListGroup(key: $0.key, items: $0.items)) })
  }

  private func sorted(
    _ list: any ListValue, descending: Bool, paying budget: inout RenderBudget
  ) throws(RenderError) -> any ListValue {
    var entries: [(key: SortKey, index: Int, element: Value)] = []
    entries.reserveCapacity(list.count)
    // Each key is compared about as often as the list can be halved.
    let comparisons = Int.bitWidth - list.count.leadingZeroBitCount
    for index in 0..<list.count {
      let element = list.element(at: index)
      let key = field(of: element)
      try budget.spend(rounds: key.workload * comparisons)
      entries.append((SortKey(key), index, element))
    }
    entries.sort { left, right in
      let order = left.key.order(to: right.key, descending: descending)
      return order == 0 ? left.index < right.index : order < 0
    }
    return ValueList(entries.map(\.element))
  }
}
