internal import Diagnostics

/// What the filters do to texts.
extension BuiltinFilter {
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

  /// `text` without white space at either end.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// `text` with every `pattern` replaced; an empty pattern is nowhere.
  static func replaced(
    _ text: String, _ pattern: String, by replacement: String, paying budget: inout RenderBudget
  ) throws(RenderError) -> String {
    var result: [UInt8] = []
    var copied = 0
    var text = text
    var replacement = replacement
    replacement.makeContiguousUTF8()
    let failure = text.withUTF8 { bytes -> RenderError? in
      do throws(RenderError) {
        try ByteSearch(pattern).forEachMatch(in: bytes) { match throws(RenderError) in
          result.append(contentsOf: bytes[copied..<match.lowerBound])
          result.append(contentsOf: replacement.utf8)
          copied = match.upperBound
          try budget.check(size: result.count)
        }
        result.append(contentsOf: bytes[copied...])
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    try budget.spend(bytes: result.count)
    return String(decoding: result, as: UTF8.self)
  }

  /// The parts of `text` between the occurrences of `separator`; all of it where the separator is empty.
  static func parts(
    of text: String, between separator: String, paying budget: inout RenderBudget
  ) throws(RenderError) -> [String] {
    if text.isEmpty { return [] }
    var parts: [String] = []
    var start = 0
    var text = text
    let failure = text.withUTF8 { bytes -> RenderError? in
      do throws(RenderError) {
        try ByteSearch(separator).forEachMatch(in: bytes) { match throws(RenderError) in
          try budget.spend(rounds: 1)
          parts.append(String(decoding: bytes[start..<match.lowerBound], as: UTF8.self))
          start = match.upperBound
        }
        parts.append(String(decoding: bytes[start...], as: UTF8.self))
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    return parts
  }

  /// All texts of `list` in one.
  static func joined(
    _ list: any ListValue, by separator: String, paying budget: inout RenderBudget
  ) throws(RenderError) -> String {
    var text = ""
    for index in 0..<list.count {
      if index > 0 { text += separator }
      text += list.element(at: index).characters
      try budget.check(size: text.utf8.count)
    }
    try budget.spend(bytes: text.utf8.count)
    return text
  }

  /// `text` with all bytes but RFC 3986's unreserved ones as `%XX`.
  static func percentEncoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(percentEncoding: text.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}
