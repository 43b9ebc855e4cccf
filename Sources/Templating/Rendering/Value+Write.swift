import TrustedMarkup

extension Value {
  /// Appends what a page shows of the value: markup as it is, all else escaped.
  func write(to output: inout [UInt8]) {
    switch self {
    case .text(let text), .url(let text): output.append(escaping: text)
    case .html(let html): output.append(contentsOf: html.bytes)
    case .json(let json): Self.write(json: json, to: &output)
    case .integer(let number): Self.write(number, to: &output)
    case .boolean(let boolean): output.append(contentsOf: (boolean ? "true" : "false").utf8)
    case .nothing, .record, .list: break
    }
  }

  /// Inside JSON's texts, and nowhere else, can `<`, `>` and `&` stand: as escapes they can't end the script.
  private static func write(json: String, to output: inout [UInt8]) {
    for byte in json.utf8 {
      switch byte {
      case UInt8(ascii: "<"): output.append(contentsOf: "\\u003c".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "\\u003e".utf8)
      case UInt8(ascii: "&"): output.append(contentsOf: "\\u0026".utf8)
      default: output.append(byte)
      }
    }
  }

  private static func write(_ number: Int, to output: inout [UInt8]) {
    if number >= 0, number < 10 {
      output.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      output.append(contentsOf: String(number).utf8)
    }
  }

  /// Compares two values of one type; a missing value equals only a missing one.
  func equals(_ other: Value) -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)), (.text(let left), .url(let right)),
      (.url(let left), .text(let right)), (.url(let left), .url(let right)):
      // By bytes: Unicode's equivalences would make one name of two addresses.
      left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
    case (.integer(let left), .integer(let right)): left == right
    case (.boolean(let left), .boolean(let right)): left == right
    case (.nothing, .nothing): true
    default: false
    }
  }

  /// Carries out a comparison; order is known for integers only.
  func compare(_ operation: ComparisonOperation, _ other: Value) -> Bool {
    switch operation {
    case .equal: return equals(other)
    case .unequal: return !equals(other)
    default:
      guard case .integer(let left) = self, case .integer(let right) = other else { return false }
      return switch operation {
      case .less: left < right
      case .lessOrEqual: left <= right
      case .greater: left > right
      default: left >= right
      }
    }
  }

  /// What a comparison costs, in rounds: only texts of one length are looked at.
  func costOfComparing(to other: Value) -> Int {
    switch (self, other) {
    case (.text(let left), .text(let right)), (.text(let left), .url(let right)),
      (.url(let left), .text(let right)), (.url(let left), .url(let right)):
      left.utf8.count == right.utf8.count ? left.utf8.count / RenderBudget.bytesPerRound : 0
    default: 0
    }
  }

  /// Tells whether a list has an element equal to `other`, or a text has it as a part.
  func contains(_ other: Value, paying budget: inout RenderBudget) throws(RenderError) -> Bool {
    try budget.spend(rounds: workload)
    switch self {
    case .list(let list):
      for index in 0..<list.count {
        let element = list.element(at: index)
        try budget.spend(rounds: element.costOfComparing(to: other))
        if element.equals(other) { return true }
      }
      return false
    case .text(let text), .url(let text): return ByteSearch(other.characters).isIn(text)
    default: return false
    }
  }
}
