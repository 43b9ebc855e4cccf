/// `{{ output }}` or `{% tag %}` in a text.
struct LiquidTag {
  let start: Int
  let end: Int
  let isOutput: Bool
  /// Between the marks, without space around it.
  let content: String

  /// The first word.
  var name: String { content.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "" }

  /// No tag is longer.
  private static let longest = 65_536

  /// The first at or after a place.
  init?(nextIn bytes: [UInt8], from start: Int) {
    var place = start
    while let opening = bytes[place...].firstIndex(of: UInt8(ascii: "{")), opening + 1 < bytes.count {
      let mark = bytes[opening + 1]
      if mark == UInt8(ascii: "{") || mark == UInt8(ascii: "%"),
        let end = Self.closing(
          mark == UInt8(ascii: "{") ? UInt8(ascii: "}") : mark, in: bytes, from: opening + 2)
      {
        self.start = opening
        self.end = end + 2
        isOutput = mark == UInt8(ascii: "{")
        let inner = String(decoding: bytes[opening + 2..<end], as: UTF8.self)
        content = PlainText.line(inner.filter { $0 != "\n" }.trimmingMarks)
        return
      }
      place = opening + 1
    }
    return nil
  }

  private static func closing(_ mark: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    let limit = min(bytes.count - 1, start + longest)
    while place < limit {
      if bytes[place] == mark, bytes[place + 1] == UInt8(ascii: "}") { return place }
      // Another opening: this one was none.
      if bytes[place] == UInt8(ascii: "{"),
        bytes[place + 1] == UInt8(ascii: "{") || bytes[place + 1] == UInt8(ascii: "%")
      {
        return nil
      }
      place += 1
    }
    return nil
  }

  /// The tag that ends a block.
  static func end(of name: String, in bytes: [UInt8], from start: Int) -> (start: Int, end: Int)? {
    var place = start
    while let tag = LiquidTag(nextIn: bytes, from: place) {
      if !tag.isOutput, tag.name == "end\(name)" { return (tag.start, tag.end) }
      place = tag.end
    }
    return nil
  }
}

extension String {
  /// Without the hyphens of `{%- … -%}`.
  fileprivate var trimmingMarks: String {
    var text = self[...]
    if text.hasPrefix("-") { text = text.dropFirst() }
    if text.hasSuffix("-") { text = text.dropLast() }
    return String(text)
  }
}
