package import TrustedMarkup

/// A value while a page is rendered.
package enum Value: Sendable {
  case nothing
  case text(String)
  case html(SafeHTML)
  case url(String)
  /// A JSON text; written so that it can't leave its script element.
  case json(String)
  case integer(Int)
  case boolean(Bool)
  case record(any RecordValue)
  case list(any ListValue)
}

/// A record whose own type is known only to its contract.
package protocol RecordValue: AnyObject, Sendable {
  /// The value at the end of `path`; an empty path means the record itself.
  func value(at path: SlotPath) -> Value
}

/// A list whose elements' type is known only to their contract.
package protocol ListValue: AnyObject, Sendable {
  var count: Int { get }
  /// The element at `index`, which must be below `count`.
  func element(at index: Int) -> Value
  /// `count` elements from `start` on, `step` apart, without copying them.
  func view(from start: Int, count: Int, step: Int) -> any ListValue
}

extension Value {
  /// What `if` asks: is there anything to show?
  package var isPresent: Bool {
    switch self {
    case .nothing: false
    case .text(let text), .url(let text), .json(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .boolean(let boolean): boolean
    case .integer, .record: true
    case .list(let list): list.count > 0
    }
  }

  /// The characters of a text, URL or JSON value; empty for all others.
  package var characters: String {
    switch self {
    case .text(let text), .url(let text), .json(let text): text
    default: ""
    }
  }

  /// The number of an integer value; zero for all others.
  package var number: Int {
    if case .integer(let number) = self { number } else { 0 }
  }
}
