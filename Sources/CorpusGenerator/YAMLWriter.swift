/// Writes front matter: block mappings with scalars quoted exactly where YAML needs it.
struct YAMLWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// The line that opens and the line that closes front matter.
  mutating func fence() {
    bytes.append(text: "---\n")
  }

  /// A line `key: value` after `lead`: an indent, or the dash of a list item.
  mutating func entry(_ key: String, _ value: [UInt8], after lead: String = "") {
    bytes.append(text: lead)
    bytes.append(text: key)
    bytes.append(text: ": ")
    scalar(value)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A line `key: value` with text.
  mutating func entry(_ key: String, _ value: String, after lead: String = "") {
    entry(key, Array(value.utf8), after: lead)
  }

  /// A list within brackets, also where it is empty.
  mutating func flowList(_ key: String, _ items: [[UInt8]], after lead: String = "") {
    bytes.append(text: lead)
    bytes.append(text: key)
    bytes.append(text: ": [")
    for (position, item) in items.enumerated() {
      if position > 0 { bytes.append(text: ", ") }
      scalar(item)
    }
    bytes.append(text: "]\n")
  }

  /// A list with a line per item.
  mutating func blockList(_ key: String, _ items: [[UInt8]]) {
    line("\(key):")
    for item in items {
      bytes.append(text: "  - ")
      scalar(item)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// A mapping within braces.
  mutating func flowMap(_ lead: String, _ pairs: [(key: String, value: [UInt8])]) {
    bytes.append(text: lead)
    bytes.append(UInt8(ascii: "{"))
    for (position, pair) in pairs.enumerated() {
      if position > 0 { bytes.append(text: ", ") }
      bytes.append(text: pair.key)
      bytes.append(text: ": ")
      scalar(pair.value)
    }
    bytes.append(text: "}\n")
  }

  /// A line as it stands.
  mutating func line(_ text: String) {
    bytes.append(text: text)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Text after the front matter.
  mutating func body(_ text: [UInt8]) {
    guard !text.isEmpty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: text)
  }

  /// A scalar: plain where nothing in it can be taken for syntax, else in the quotes that need fewer escapes.
  mutating func scalar(_ value: [UInt8]) {
    if Self.isPlain(value) {
      bytes.append(contentsOf: value)
      return
    }
    if value.contains(UInt8(ascii: "\"")) || value.contains(UInt8(ascii: "\\")) {
      quote(value, with: UInt8(ascii: "'"), escape: UInt8(ascii: "'"))
    } else {
      quote(value, with: UInt8(ascii: "\""), escape: UInt8(ascii: "\\"))
    }
  }

  private mutating func quote(_ value: [UInt8], with mark: UInt8, escape: UInt8) {
    bytes.append(mark)
    for byte in value {
      if byte == mark { bytes.append(escape) }
      bytes.append(byte)
    }
    bytes.append(mark)
  }

  /// Stricter than YAML: commas, colons and the like are quoted wherever they stand.
  private static func isPlain(_ value: [UInt8]) -> Bool {
    guard let first = value.first, let last = value.last, last != UInt8(ascii: " ") else { return false }
    let isNegative = first == UInt8(ascii: "-") && value.count > 1 && isWord(value[1])
    guard isWord(first) || first == UInt8(ascii: ".") || isNegative else { return false }
    var previous: UInt8 = 0
    for byte in value {
      defer { previous = byte }
      switch byte {
      case _ where isWord(byte): continue
      case UInt8(ascii: "#"): if previous == UInt8(ascii: " ") { return false }
      case UInt8(ascii: ":"):
        // In a time or an address; before a space it would make a key.
        if !isWord(previous) || byte == last { return false }
      case UInt8(ascii: "?"):
        // Fine after a date; before a bracket some readers take it for a key.
        if value.contains(UInt8(ascii: " ")) { return false }
      case UInt8(ascii: " "): if previous == UInt8(ascii: ":") { return false }
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "~"),
        UInt8(ascii: "%"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "!"),
        UInt8(ascii: "+"):
        continue
      default: return false
      }
    }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }
}
