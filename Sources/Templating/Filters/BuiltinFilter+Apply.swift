/// What the filters do to values; all are total, whatever they are given.
extension BuiltinFilter {
  func apply(
    to input: Value, _ arguments: [Value], in context: RenderContext, paying budget: inout RenderBudget
  ) throws(RenderError) -> Value {
    switch (self, input) {
    case (.default, _): return input.isPresent || !input.canBeEmpty ? input : arguments.first ?? .nothing
    case (.json, _):
      try budget.spend(rounds: input.workload)
      return .json(Self.json(input))
    case (_, .nothing): return .nothing
    case (_, .list(let list)): return try apply(to: list, arguments, paying: &budget)
    default:
      try budget.spend(rounds: input.workload)
      for argument in arguments { try budget.spend(rounds: argument.workload) }
      return try apply(to: input.characters, arguments, in: context, paying: &budget)
    }
  }

  private func apply(
    to list: any ListValue, _ arguments: [Value], paying budget: inout RenderBudget
  ) throws(RenderError) -> Value {
    switch self {
    // These look at no more than one element.
    case .first: return list.count > 0 ? list.element(at: 0) : .nothing
    case .last: return list.count > 0 ? list.element(at: list.count - 1) : .nothing
    case .length: return .integer(list.count)
    case .reverse:
      return .list(list.view(from: max(list.count - 1, 0), count: list.count, step: -1))
    case .slice:
      let start = min(max(arguments.first?.number ?? 0, 0), list.count)
      let limit = arguments.count > 1 ? max(arguments[1].number, 0) : list.count
      return .list(list.view(from: start, count: min(limit, list.count - start), step: 1))
    default: break
    }
    try budget.spend(rounds: list.count)
    switch self {
    case .join:
      return .text(try Self.joined(list, by: arguments.first?.characters ?? ", ", paying: &budget))
    case .concat:
      guard case .list(let other)? = arguments.first else { return .list(list) }
      try budget.spend(rounds: other.count)
      return .list(ValueList(list.values + other.values))
    case .unique:
      var seen: Set<ValueKey> = []
      var kept: [Value] = []
      for value in list.values {
        try budget.spend(rounds: value.workload)
        if seen.insert(ValueKey(value)).inserted { kept.append(value) }
      }
      return .list(ValueList(kept))
    default: return .nothing
    }
  }

  private func apply(
    to text: String, _ arguments: [Value], in context: RenderContext, paying budget: inout RenderBudget
  ) throws(RenderError) -> Value {
    switch self {
    case .length: return .integer(text.unicodeScalars.count)
    case .lower: return .text(text.lowercased())
    case .upper: return .text(text.uppercased())
    case .trim: return .text(Self.trimmed(text))
    case .truncate: return .text(Self.truncated(text, to: arguments.first?.number ?? 0))
    case .url: return .url(RootPath(text).address(from: context.rootPrefix))
    case .urlEncode: return .text(Self.percentEncoded(text))
    case .replace where arguments.count == 2:
      return .text(
        try Self.replaced(text, arguments[0].characters, by: arguments[1].characters, paying: &budget))
    case .split where arguments.count == 1:
      return .list(TextList(try Self.parts(of: text, between: arguments[0].characters, paying: &budget)))
    default: return .nothing
    }
  }

  private static func json(_ value: Value) -> String {
    switch value {
    case .text(let text), .url(let text): quoted(text)
    case .json(let json): json
    case .integer(let number): String(number)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .list(let list):
      "[" + (0..<list.count).map { json(list.element(at: $0)) }.joined(separator: ",") + "]"
    case .nothing, .html, .record: "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
      case 0..<32: bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Value {
  /// Whether `default` may replace the value: zero and no are values, too.
  fileprivate var canBeEmpty: Bool {
    switch self {
    case .boolean, .integer: false
    default: true
    }
  }
}
