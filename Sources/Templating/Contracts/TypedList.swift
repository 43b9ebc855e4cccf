/// Which elements of an array a list shows, and in what order.
struct ListWindow: Sendable {
  let start: Int
  let count: Int
  let step: Int

  /// The window on `count` elements from `start` on, as seen through this one.
  func window(from start: Int, count: Int, step: Int) -> ListWindow {
    ListWindow(start: self.start + start * self.step, count: count, step: step * self.step)
  }

  func index(of position: Int) -> Int { start + position * step }
}

/// A list of records with the contract of its elements.
final class RecordList<Element: Sendable>: ListValue {
  private let elements: [Element]
  private let contract: Contract<Element>
  private let window: ListWindow

  convenience init(_ elements: [Element], contract: Contract<Element>) {
    self.init(elements, contract, ListWindow(start: 0, count: elements.count, step: 1))
  }

  private init(_ elements: [Element], _ contract: Contract<Element>, _ window: ListWindow) {
    self.elements = elements
    self.contract = contract
    self.window = window
  }

  var count: Int { window.count }

  func element(at index: Int) -> Value {
    .record(TypedRecord(elements[window.index(of: index)], contract: contract))
  }

  func view(from start: Int, count: Int, step: Int) -> any ListValue {
    RecordList(elements, contract, window.window(from: start, count: count, step: step))
  }
}
