internal import Diagnostics

/// What the filters do to values; all are total, whatever they are given.
extension BuiltinFilter {
  func apply(to input: Value, _ arguments: [Value]) -> Value {
    switch (self, input) {
    case (.default, _): return input.isPresent || !input.canBeEmpty ? input : arguments.first ?? .nothing
    case (.json, _): return .json(Self.json(input))
    case (_, .nothing): return .nothing
    case (.first, .list(let list)): return list.count > 0 ? list.element(at: 0) : .nothing
    case (.last, .list(let list)): return list.count > 0 ? list.element(at: list.count - 1) : .nothing
    case (.join, .list(let list)):
      let separator = arguments.first?.characters ?? ", "
      return .text((0..<list.count).map { list.element(at: $0).characters }.joined(separator: separator))
    case (.length, .list(let list)): return .integer(list.count)
    case (.length, _): return .integer(input.characters.unicodeScalars.count)
    case (.reverse, .list(let list)):
      return .list(list.view(from: max(list.count - 1, 0), count: list.count, step: -1))
    case (.slice, .list(let list)):
      let start = min(max(arguments.first?.number ?? 0, 0), list.count)
      let limit = arguments.count > 1 ? max(arguments[1].number, 0) : list.count
      return .list(list.view(from: start, count: min(limit, list.count - start), step: 1))
    case (.truncate, _): return .text(Self.truncated(input.characters, to: arguments.first?.number ?? 0))
    case (.urlEncode, _): return .text(Self.percentEncoded(input.characters))
    default: return .nothing
    }
  }

  /// At most `limit` scalars of `text`, cut before a word where there is one, and then an ellipsis.
  static func truncated(_ text: String, to limit: Int) -> String {
    let scalars = text.unicodeScalars
    guard let cut = scalars.index(scalars.startIndex, offsetBy: max(limit, 0), limitedBy: scalars.endIndex),
      cut < scalars.endIndex
    else { return text }
    var end = cut
    if !scalars[cut].properties.isWhitespace {
      end = scalars[..<cut].lastIndex { $0.properties.isWhitespace } ?? cut
    }
    while end > scalars.startIndex, scalars[scalars.index(before: end)].properties.isWhitespace {
      end = scalars.index(before: end)
    }
    // A text that begins with one long word is cut inside it.
    if end == scalars.startIndex { end = cut }
    return String(scalars[..<end]) + "…"
  }

  /// `text` with all bytes but RFC 3986's unreserved ones as `%XX`.
  static func percentEncoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(percentEncoding: text.utf8)
    return String(decoding: bytes, as: UTF8.self)
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
