/// A list of elements that are values already: texts, or what a filter made.
final class ValueList: ListValue {
  private let elements: [Value]
  private let window: ListWindow

  convenience init(_ elements: [Value]) {
    self.init(elements, ListWindow(start: 0, count: elements.count, step: 1))
  }

  convenience init(texts: [String]) {
    self.init(texts.map(Value.text))
  }

  private init(_ elements: [Value], _ window: ListWindow) {
    self.elements = elements
    self.window = window
  }

  var count: Int { window.count }

  func element(at index: Int) -> Value { elements[window.index(of: index)] }

  func view(from start: Int, count: Int, step: Int) -> any ListValue {
    ValueList(elements, window.window(from: start, count: count, step: step))
  }
}

extension ListValue {
  /// All elements in order.
  var values: [Value] { (0..<count).map(element) }
}
