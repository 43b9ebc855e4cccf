extension [UInt8] {
  /// Appends text so that HTML reads it back as that text, in an element or in a quoted attribute.
  ///
  /// `&`, `<`, `>`, `"` and `'` become character references; all other bytes are kept.
  package mutating func append(escaping text: some Collection<UInt8>) {
    let done: Void? = text.withContiguousStorageIfAvailable { appendEscaped($0) }
    if done == nil { Array(text).withUnsafeBufferPointer { appendEscaped($0) } }
  }

  /// Appends the UTF-8 bytes of `text`, escaped as by ``append(escaping:)``.
  package mutating func append(escaping text: String) {
    append(escaping: text.utf8)
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    // All five are at most `>`, and nearly all bytes of a text are greater.
    for index in text.indices where text[index] <= UInt8(ascii: ">") {
      let reference: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      case UInt8(ascii: "'"): reference = "&#39;"
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      reference.withUTF8Buffer { append(contentsOf: $0) }
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}
