import Foundation

/// Splits HTML into tokens, and calls a problem whatever a browser would have to repair.
struct HTMLTokenizer {
  private let bytes: [UInt8]
  private var position = 0
  private var tokens: [HTMLToken] = []

  static func tokens(of bytes: [UInt8]) -> [HTMLToken] {
    var tokenizer = HTMLTokenizer(bytes: bytes)
    tokenizer.run()
    return tokenizer.tokens
  }

  static func tokens(of text: String) -> [HTMLToken] { tokens(of: Array(text.utf8)) }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    if String(validating: bytes, as: UTF8.self) == nil { problem("bytes that aren't UTF-8") }
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        takeText(until: find(UInt8(ascii: "<"), from: position) ?? bytes.count)
      } else if starts(with: "<!--") {
        takeComment()
      } else if starts(with: "<!") {
        takeDoctype()
      } else if starts(with: "</") {
        takeEndTag()
      } else {
        takeStartTag()
      }
    }
  }

  private mutating func takeText(until end: Int) {
    let (text, problems) = HTMLEntities.decode(bytes[position..<end])
    tokens.append(.text(text))
    for found in problems { problem(found) }
    position = end
  }

  private mutating func takeComment() {
    position += 4
    guard let end = find("-->") else { return stop("a comment without an end") }
    position = end + 3
    tokens.append(.comment)
  }

  private mutating func takeDoctype() {
    guard let end = find(">") else { return stop("a declaration without an end") }
    let declaration = String(decoding: bytes[position...end], as: UTF8.self).lowercased()
    position = end + 1
    if declaration == "<!doctype html>" { tokens.append(.doctype) } else { problem(declaration) }
  }

  private mutating func takeEndTag() {
    guard let end = find(">") else { return stop("an end tag without an end") }
    let name = String(decoding: bytes[position + 2..<end], as: UTF8.self)
    position = end + 1
    if name.isEmpty || !name.utf8.allSatisfy(Self.isTagNameByte) { problem("the end tag “</\(name)>”") }
    tokens.append(.endTag(name))
  }

  private mutating func takeStartTag() {
    position += 1
    let name = take(while: Self.isTagNameByte)
    guard !name.isEmpty else {
      problem("a “<” that begins no tag")
      tokens.append(.text("<"))
      return
    }
    var attributes: [HTMLTag.Attribute] = []
    var isSelfClosing = false
    while true {
      let space = take(while: Self.isSpace)
      guard position < bytes.count else { return stop("the tag <\(name)> without an end") }
      if bytes[position] == UInt8(ascii: ">") { break }
      if starts(with: "/>") {
        isSelfClosing = true
        position += 1
        break
      }
      if space.isEmpty { problem("no space before an attribute of <\(name)>") }
      guard let attribute = takeAttribute(of: name) else { return }
      if attributes.contains(where: { $0.name == attribute.name }) {
        problem("the attribute \(attribute.name) twice in <\(name)>")
      }
      attributes.append(attribute)
    }
    position += 1
    tokens.append(.startTag(HTMLTag(name: name, attributes: attributes, isSelfClosing: isSelfClosing)))
    // Elements in which no other can begin; sites have no use for the others of this kind.
    switch name {
    case "title": takeRawText(until: "</title>")
    case "script":
      let end = find("</script>") ?? bytes.count
      tokens.append(.text(String(decoding: bytes[position..<end], as: UTF8.self)))
      position = end
    case "style": takeRawText(until: "</style>")
    default: break
    }
  }

  private mutating func takeRawText(until tag: StaticString) {
    guard let end = find(tag) else { return stop("no \(tag)") }
    if end > position { takeText(until: end) }
  }

  private mutating func takeAttribute(of tag: String) -> HTMLTag.Attribute? {
    let name = take { !Self.isSpace($0) && !"=>/\"'<".utf8.contains($0) }
    guard !name.isEmpty else {
      stop("a stray character in <\(tag)>")
      return nil
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return HTMLTag.Attribute(name: name, value: "")
    }
    position += 1
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      stop("the value of \(name) in <\(tag)> has no quotes")
      return nil
    }
    position += 1
    let start = position
    guard let end = find("\"") else {
      stop("the value of \(name) in <\(tag)> has no end")
      return nil
    }
    position = end + 1
    let (value, problems) = HTMLEntities.decode(bytes[start..<end])
    for found in problems { problem(found) }
    return HTMLTag.Attribute(name: name, value: value)
  }

  private mutating func problem(_ text: String) { tokens.append(.problem(text)) }

  /// Gives up: nothing that follows means what it says.
  private mutating func stop(_ text: String) {
    problem(text)
    position = bytes.count
  }

  private mutating func take(while belongs: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, belongs(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func starts(with text: StaticString) -> Bool { starts(with: text, at: position) }

  /// By hand, as tests run without an optimizer, and sites are megabytes.
  private func starts(with text: StaticString, at index: Int) -> Bool {
    guard bytes.count - index >= text.utf8CodeUnitCount else { return false }
    return bytes.withUnsafeBytes {
      memcmp($0.baseAddress! + index, text.utf8Start, text.utf8CodeUnitCount) == 0
    }
  }

  private func find(_ byte: UInt8, from index: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard index < buffer.count, let start = buffer.baseAddress,
        let found = memchr(start + index, Int32(byte), buffer.count - index)
      else { return nil }
      return UnsafeRawPointer(found) - start
    }
  }

  private func find(_ text: StaticString) -> Int? {
    var index = position
    while let next = find(text.utf8Start.pointee, from: index) {
      if starts(with: text, at: next) { return next }
      index = next + 1
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 || byte == 13 }

  /// Names in capitals are HTML too, but not ours.
  private static func isTagNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
