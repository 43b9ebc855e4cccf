/// What the filters do to values; all are total, whatever they are given.
extension BuiltinFilter {
  func apply(
    to input: Value, _ arguments: [Value], in context: RenderContext, paying budget: inout RenderBudget
  ) throws(RenderError) -> Value {
    switch (self, input) {
    case (.default, _): return input.isPresent || !input.canBeEmpty ? input : arguments.first ?? .nothing
    case (.json, _):
      var bytes: [UInt8] = []
      try Self.write(input, to: &bytes, paying: &budget)
      return .json(String(decoding: bytes, as: UTF8.self))
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
      return .list(
        ValueList(texts: try Self.parts(of: text, between: arguments[0].characters, paying: &budget)))
    default: return .nothing
    }
  }

  /// Appends JSON.
  private static func write(
    _ value: Value, to bytes: inout [UInt8], paying budget: inout RenderBudget
  ) throws(RenderError) {
    let start = bytes.count
    switch value {
    case .text(let text), .url(let text): write(quoted: text, to: &bytes)
    case .json(let json): bytes += json.utf8
    case .integer(let number): bytes += String(number).utf8
    case .boolean(let boolean): bytes += (boolean ? "true" : "false").utf8
    case .list(let list):
      bytes.append(UInt8(ascii: "["))
      for index in 0..<list.count {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        try write(list.element(at: index), to: &bytes, paying: &budget)
      }
      bytes.append(UInt8(ascii: "]"))
      return
    case .nothing, .html, .record: bytes += "null".utf8
    }
    try budget.check(size: bytes.count)
    try budget.spend(rounds: 1 + (bytes.count - start) / RenderBudget.bytesPerRound)
  }

  private static func write(quoted text: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case 0..<32: bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
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
