/// A value by which elements are told apart; texts and addresses are alike where their bytes are, as for `==`.
enum ValueKey: Hashable {
  case nothing
  case text(String)
  case integer(Int)
  case boolean(Bool)

  init(_ value: Value) {
    switch value {
    case .text(let text), .url(let text), .json(let text): self = .text(text)
    case .integer(let number): self = .integer(number)
    case .boolean(let boolean): self = .boolean(boolean)
    case .nothing, .html, .record, .list: self = .nothing
    }
  }

  static func == (left: ValueKey, right: ValueKey) -> Bool {
    switch (left, right) {
    case (.nothing, .nothing): true
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    case (.integer(let left), .integer(let right)): left == right
    case (.boolean(let left), .boolean(let right)): left == right
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .nothing: hasher.combine(0)
    case .text(var text): text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    case .integer(let number): hasher.combine(number)
    case .boolean(let boolean): hasher.combine(boolean)
    }
  }
}
