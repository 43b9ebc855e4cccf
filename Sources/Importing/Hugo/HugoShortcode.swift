/// A shortcode as it is written: `{{< name value key="value" >}}`.
struct HugoShortcode {
  let name: String
  let isClosing: Bool
  /// Behind its last brace.
  let end: Int
  /// What it stands for, where it is commented out: `{{</* name */>}}`.
  let escaped: String?
  private var positional: [String] = []
  private var named: [String: String] = [:]

  /// Nil where what begins at a place isn't one.
  init?(_ bytes: [UInt8], at start: Int) {
    let mark = bytes[start + 2]
    let closing = mark == UInt8(ascii: "<") ? UInt8(ascii: ">") : mark
    if bytes[(start + 3)...].starts(with: "/*".utf8) {
      guard let end = Self.end(of: [0x2A, 0x2F, closing, 0x7D, 0x7D], in: bytes, from: start + 5) else {
        return nil
      }
      let inner = String(decoding: bytes[(start + 5)..<end - 5], as: UTF8.self)
      let (open, close) = mark == UInt8(ascii: "<") ? ("{{<", ">}}") : ("{{%", "%}}")
      escaped = open + inner + close
      name = inner.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
      isClosing = false
      self.end = end
      return
    }
    var words: [(key: String?, value: String)] = []
    var place = start + 3
    while true {
      while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
      // Where another opens, this one is none.
      guard place + 2 < bytes.count, bytes[place] != 0x7B || bytes[place + 1] != 0x7B else { return nil }
      if bytes[place] == closing, bytes[place + 1] == 0x7D, bytes[place + 2] == 0x7D { break }
      // No shortcode is longer.
      guard place - start < 65_536, let word = Self.word(bytes, &place, closing) else { return nil }
      words.append(word)
    }
    end = place + 3
    escaped = nil
    if words.last?.value == "/", words.last?.key == nil { words.removeLast() }
    guard var first = words.first?.value, words[0].key == nil else { return nil }
    words.removeFirst()
    isClosing = first.hasPrefix("/")
    if isClosing { first.removeFirst() }
    if isClosing, first.isEmpty, let next = words.first {
      first = next.value
      words.removeFirst()
    }
    guard !first.isEmpty else { return nil }
    name = first
    for word in words {
      if let key = word.key { named[key] = word.value } else { positional.append(word.value) }
    }
  }

  /// A parameter by its name or its number.
  func value(_ name: String, _ number: Int?) -> String? {
    if let value = named[name] { return value }
    return number.flatMap { positional.indices.contains($0) ? positional[$0] : nil }
  }

  private static func end(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + wanted.count <= bytes.count, place - start < 65_536 {
      if bytes[place] == wanted[0], bytes[place...].starts(with: wanted) { return place + wanted.count }
      if bytes[place] == 0x7B, bytes[place + 1] == 0x7B { return nil }
      place += 1
    }
    return nil
  }

  /// A word, or `key=value`, either of which may be in quotation marks.
  private static func word(
    _ bytes: [UInt8], _ place: inout Int, _ closing: UInt8
  ) -> (key: String?, value: String)? {
    if let text = quoted(bytes, &place) { return (nil, text) }
    let start = place
    while place < bytes.count, bytes[place] > 0x20 {
      if bytes[place] == UInt8(ascii: "=") {
        let key = String(decoding: bytes[start..<place], as: UTF8.self)
        place += 1
        if let text = quoted(bytes, &place) { return (key, text) }
        let value = plain(bytes, &place, closing)
        return (key, value)
      }
      if bytes[place] == closing, place + 2 < bytes.count, bytes[place + 1] == 0x7D, bytes[place + 2] == 0x7D
      {
        break
      }
      place += 1
    }
    guard place > start else { return nil }
    return (nil, String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private static func plain(_ bytes: [UInt8], _ place: inout Int, _ closing: UInt8) -> String {
    let start = place
    while place < bytes.count, bytes[place] > 0x20 {
      if bytes[place] == closing, place + 2 < bytes.count, bytes[place + 1] == 0x7D, bytes[place + 2] == 0x7D
      {
        break
      }
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static func quoted(_ bytes: [UInt8], _ place: inout Int) -> String? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "`") else {
      return nil
    }
    let quote = bytes[place]
    var text: [UInt8] = []
    var end = place + 1
    while end < bytes.count, bytes[end] != quote {
      if bytes[end] == 0x7B, end + 1 < bytes.count, bytes[end + 1] == 0x7B { return nil }
      if quote == UInt8(ascii: "\""), bytes[end] == UInt8(ascii: "\\"), end + 1 < bytes.count { end += 1 }
      text.append(bytes[end])
      end += 1
    }
    guard end < bytes.count else { return nil }
    place = end + 1
    return String(decoding: text, as: UTF8.self)
  }
}
