/// Some of a list's elements in an order of their own. They stay where they are: a document is large, and has much to
/// retain.
struct InOrder<Element: Sendable>: Sendable {
  private var elements: [Element]
  private let order: [Int32]

  /// - Parameters:
  ///   - key: what the elements are sorted by; computed once for each.
  ///   - isIncluded: whether the element at an index is among them.
  init<Key>(
    _ elements: [Element], where isIncluded: (Int) -> Bool = { _ in true }, by key: (Element) -> Key,
    _ precedes: (Key, Key) -> Bool
  ) {
    self.elements = elements
    order = elements.indices.filter(isIncluded).map { (key: key(elements[$0]), index: Int32($0)) }
      .sorted { precedes($0.key, $1.key) }.map(\.index)
  }

  var indices: Range<Int> { order.indices }
  var count: Int { order.count }

  subscript(index: Int) -> Element {
    _read { yield elements[Int(order[index])] }
    set { elements[Int(order[index])] = newValue }
  }
}
