internal import Diagnostics
internal import UnicodeForms

/// What `sort_by` compares.
enum SortKey {
  case number(Int)
  /// Texts are compared without regard to case, by the order of their scalars: no language's own order decides.
  case text(folded: String, exact: String)
  /// Comes last, whatever the direction.
  case missing

  init(_ value: Value) {
    switch value {
    case .text(let text), .url(let text), .json(let text):
      self = .text(folded: UnicodeForm.sortKey(text), exact: text)
    case .integer(let number): self = .number(number)
    case .boolean(let boolean): self = .number(boolean ? 1 : 0)
    case .nothing, .html, .record, .list: self = .missing
    }
  }

  /// Below, at or above zero.
  func order(to other: SortKey, descending: Bool) -> Int {
    let order: Int
    switch (self, other) {
    case (.number(let left), .number(let right)): order = left == right ? 0 : left < right ? -1 : 1
    case (.text(let left, let leftExact), .text(let right, let rightExact)):
      let folded = left.compareBytes(with: right)
      order = folded == 0 ? leftExact.compareBytes(with: rightExact) : folded
    case (.missing, .missing): return 0
    case (.missing, _): return 1
    case (_, .missing): return -1
    // One field has one type.
    case (.number, .text), (.text, .number): return 0
    }
    return descending ? -order : order
  }
}
