/// Reads HTML as browsers do, in time that grows with its length: tags, text with its references decoded, comments.
struct HTMLTokenizer {
  let bytes: [UInt8]
  /// What browsers would pass over in silence.
  private(set) var notes = HTMLNotes()
  private var index = 0
  /// The element whose text has no tags, once its start was read.
  private var rawText: String?
  private var references = HTMLReferences()

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Nil at the end.
  mutating func next() -> HTMLToken? {
    if let name = rawText {
      rawText = nil
      if let text = raw(of: name) { return text }
    }
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "<"), let token = markup() { return token }
    return text(from: index)
  }

  /// A part of what was read, as it was written.
  func source(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func text(from start: Int) -> HTMLToken {
    index = start
    if bytes[index] == UInt8(ascii: "<") { index += 1 }
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(references.decoded(bytes[start..<index]))
  }

  /// Nil where `<` is a sign like others.
  private mutating func markup() -> HTMLToken? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "!"): return declaration()
    case UInt8(ascii: "?"):
      skip(past: UInt8(ascii: ">"))
      notes.add("a processing instruction is left out")
      return .text("")
    case UInt8(ascii: "/"):
      guard index + 2 < bytes.count, bytes[index + 2].isLetter else { return nil }
      return tag(from: index + 2, isEnd: true)
    case let byte where byte.isLetter: return tag(from: index + 1, isEnd: false)
    default: return nil
    }
  }

  private mutating func declaration() -> HTMLToken {
    guard starts(with: "<!--") else {
      skip(past: UInt8(ascii: ">"))
      return .text("")
    }
    let start = index + 4
    var end = start
    while end + 2 < bytes.count,
      bytes[end] != UInt8(ascii: "-") || bytes[end + 1] != UInt8(ascii: "-")
        || bytes[end + 2] != UInt8(ascii: ">")
    { end += 1 }
    if end + 2 >= bytes.count {
      end = max(start, bytes.count)
      notes.add("a comment isn't closed, and hides all that follows")
    }
    index = min(bytes.count, end + 3)
    return .comment(String(decoding: bytes[min(start, bytes.count)..<min(end, bytes.count)], as: UTF8.self))
  }

  /// A tag that the text doesn't close leaves everything behind it as it is: where it should have ended, nobody knows.
  private mutating func tag(from nameStart: Int, isEnd: Bool) -> HTMLToken {
    let start = index
    var position = nameStart
    while position < bytes.count, !bytes[position].endsName { position += 1 }
    let name = String(decoding: bytes[nameStart..<position], as: UTF8.self).lowercased()
    var attributes: [HTMLTag.Attribute] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if bytes[position].isHTMLSpace || bytes[position] == UInt8(ascii: "/") {
        position += 1
      } else {
        let attribute = attribute(at: &position)
        // The first of a name counts; nothing has a hundred of them.
        if attributes.count < 100, !attributes.contains(where: { $0.name == attribute.name }) {
          attributes.append(attribute)
        }
      }
    }
    guard position < bytes.count else {
      notes.add("<\(name)> isn't closed; it stays as it is written, and so does what follows")
      index = bytes.count
      return .text(String(decoding: bytes[start...], as: UTF8.self))
    }
    index = position + 1
    if isEnd { return .end(name, start..<index) }
    if ["script", "style", "textarea", "title", "xmp", "noembed", "noframes"].contains(name) {
      rawText = name
    }
    return .start(HTMLTag(name: name, attributes: attributes, range: start..<index))
  }

  private mutating func attribute(at position: inout Int) -> HTMLTag.Attribute {
    let start = position
    position += 1
    while position < bytes.count, !bytes[position].endsName, bytes[position] != UInt8(ascii: "=") {
      position += 1
    }
    let name = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    skipSpace(&position)
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return HTMLTag.Attribute(name: name, value: "")
    }
    position += 1
    skipSpace(&position)
    guard position < bytes.count else { return HTMLTag.Attribute(name: name, value: "") }
    let quote = bytes[position]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    let valueStart = position
    while position < bytes.count,
      isQuoted
        ? bytes[position] != quote : !bytes[position].isHTMLSpace && bytes[position] != UInt8(ascii: ">")
    { position += 1 }
    let value = references.decoded(bytes[valueStart..<position], inAttribute: true)
    if isQuoted, position < bytes.count { position += 1 }
    return HTMLTag.Attribute(name: name, value: value)
  }

  /// The text of an element that has no tags in it; its end is left to be read.
  private mutating func raw(of name: String) -> HTMLToken? {
    let start = index
    let end = Array("</\(name)".utf8)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + end.count <= bytes.count,
        zip(end, bytes[index...]).allSatisfy({ $0 == $1.lowered })
      {
        break
      }
      index += 1
    }
    return start == index ? nil : .text(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private func starts(with text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private func skipSpace(_ position: inout Int) {
    while position < bytes.count, bytes[position].isHTMLSpace { position += 1 }
  }

  private mutating func skip(past byte: UInt8) {
    while index < bytes.count, bytes[index] != byte { index += 1 }
    index = min(bytes.count, index + 1)
  }
}

extension UInt8 {
  var isLetter: Bool { (0x61...0x7A).contains(lowered) }
  var isHTMLSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
  fileprivate var lowered: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  fileprivate var endsName: Bool { isHTMLSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") }
}
