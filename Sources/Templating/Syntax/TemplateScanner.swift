/// Cuts a template into literal text and the tokens of its tags.
struct TemplateScanner {
  struct Problem: Sendable {
    let span: Range<Int>
    let message: String
  }

  private let bytes: [UInt8]
  private var position = 0
  private var trimsNextText = false
  /// Where the line of tags ends in which the scanner is, if it is in one.
  private var tagLineEnd: Int?
  private(set) var tokens: [Token] = []
  private(set) var problems: [Problem] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads the whole template; after a problem it goes on behind the tag that has it.
  mutating func scan() {
    while position < bytes.count {
      let open = nextOpening(from: position)
      addText(position..<open)
      guard open < bytes.count else { break }
      position = open
      if bytes[open + 1] == UInt8(ascii: "#") { skipComment() } else { scanTag() }
    }
    tokens.append(Token(kind: .end, span: bytes.count..<bytes.count))
  }

  private mutating func note(_ span: Range<Int>, _ message: String) {
    guard problems.count < TemplateParser.problemLimit else { return }
    problems.append(Problem(span: span, message: message))
  }

  /// The offset of the next `{{`, `{%` or `{#`, or the end.
  private func nextOpening(from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      if isOpening(at: index) { return index }
      index += 1
    }
    return bytes.count
  }

  private func isOpening(at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return next == UInt8(ascii: "{") || next == UInt8(ascii: "%") || next == UInt8(ascii: "#")
  }

  private func byte(_ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] : 0
  }

  private mutating func addText(_ range: Range<Int>) {
    var range = withoutTagLines(range)
    if trimsNextText {
      while let first = range.first, bytes[first].isTemplateSpace { range = first + 1..<range.upperBound }
    }
    trimsNextText = false
    if byte(range.upperBound + 2) == UInt8(ascii: "-") {
      while let last = range.last, bytes[last].isTemplateSpace { range = range.lowerBound..<last }
    }
    if !range.isEmpty { tokens.append(Token(kind: .text, span: range)) }
  }

  /// Leaves out a line that has nothing but tags and comments, so that they leave no empty line behind.
  private mutating func withoutTagLines(_ range: Range<Int>) -> Range<Int> {
    var range = range
    if let end = tagLineEnd {
      range = min(end, range.upperBound)..<range.upperBound
      if range.upperBound < end { return range }
      tagLineEnd = nil
    }
    var lineStart = range.upperBound
    while lineStart > 0, bytes[lineStart - 1].isBlank { lineStart -= 1 }
    guard lineStart == 0 || bytes[lineStart - 1] == UInt8(ascii: "\n"),
      let end = endOfTagLine(from: range.upperBound)
    else { return range }
    tagLineEnd = end
    return range.lowerBound..<max(range.lowerBound, lineStart)
  }

  /// The start of the next line, where only tags, comments and blanks stand before it.
  private func endOfTagLine(from start: Int) -> Int? {
    var index = start
    while index < bytes.count, isOpening(at: index), byte(index + 1) != UInt8(ascii: "{") {
      guard let end = endOfTag(at: index) else { return nil }
      index = end
      while byte(index).isBlank { index += 1 }
      if byte(index) == UInt8(ascii: "\r") { index += 1 }
      if index >= bytes.count || bytes[index] == UInt8(ascii: "\n") { return min(index + 1, bytes.count) }
    }
    return nil
  }

  /// The offset behind the tag or comment; nil where it isn't closed.
  private func endOfTag(at open: Int) -> Int? {
    let mark = bytes[open + 1]
    var quote: UInt8?
    var index = open + 2
    while index + 1 < bytes.count {
      let current = bytes[index]
      if let open = quote {
        if current == UInt8(ascii: "\\") { index += 1 }
        if current == open { quote = nil }
      } else if current == mark, bytes[index + 1] == UInt8(ascii: "}") {
        return index + 2
      } else if mark == UInt8(ascii: "%"), current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") {
        quote = current
      }
      index += 1
    }
    return nil
  }

  private mutating func skipComment() {
    var index = position + 2
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "#"), bytes[index + 1] == UInt8(ascii: "}") {
        trimsNextText = index > position + 2 && bytes[index - 1] == UInt8(ascii: "-")
        position = index + 2
        return
      }
      index += 1
    }
    note(position..<position + 2, "the comment opened here is never closed by “#}”")
    position = bytes.count
  }
}

/// Inside tags.
extension TemplateScanner {
  private mutating func scanTag() {
    let start = position
    let isOutput = bytes[start + 1] == UInt8(ascii: "{")
    let firstToken = tokens.count
    position += 2
    if byte(position) == UInt8(ascii: "-") { position += 1 }
    tokens.append(Token(kind: isOutput ? .openOutput : .openTag, span: start..<position))
    let closing = isOutput ? UInt8(ascii: "}") : UInt8(ascii: "%")
    while true {
      while byte(position).isTemplateSpace { position += 1 }
      guard position < bytes.count, !isOpening(at: position) else {
        let (open, close) = isOutput ? ("{{", "}}") : ("{%", "%}")
        note(start..<start + 2, "the “\(open)” opened here is never closed by “\(close)”")
        tokens.removeSubrange(firstToken...)
        return
      }
      let trims = bytes[position] == UInt8(ascii: "-")
      let close = trims ? position + 1 : position
      if byte(close) == closing, byte(close + 1) == UInt8(ascii: "}") {
        tokens.append(Token(kind: isOutput ? .closeOutput : .closeTag, span: position..<close + 2))
        position = close + 2
        trimsNextText = trims
        break
      }
      guard scanToken() else {
        tokens.removeSubrange(firstToken...)
        skipToClose(closing)
        return
      }
    }
    if !isOutput, tokens.count == firstToken + 3, isWord("raw", tokens[firstToken + 1].span) {
      tokens.removeSubrange(firstToken...)
      scanRaw(from: start)
    }
  }

  private func isWord(_ word: StaticString, _ span: Range<Int>) -> Bool {
    word.withUTF8Buffer { $0.elementsEqual(bytes[span]) }
  }

  private mutating func skipToClose(_ closing: UInt8) {
    while position < bytes.count, !isOpening(at: position) {
      if bytes[position] == closing, byte(position + 1) == UInt8(ascii: "}") {
        position += 2
        return
      }
      position += 1
    }
  }

  /// Reads one token; false, with a problem noted, where there is none.
  private mutating func scanToken() -> Bool {
    let start = position
    let first = bytes[start]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return scanString(quote: first) }
    if first.isNameStart {
      while byte(position).isNamePart { position += 1 }
      tokens.append(Token(kind: .identifier, span: start..<position))
      return true
    }
    if first.isDigit || first == UInt8(ascii: "-") && byte(start + 1).isDigit {
      position += 1
      while byte(position).isNamePart { position += 1 }
      tokens.append(Token(kind: .integer, span: start..<position))
      return true
    }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"):
      position += byte(start + 1) == UInt8(ascii: "=") ? 2 : 1
    case UInt8(ascii: "!") where byte(start + 1) == UInt8(ascii: "="): position += 2
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"):
      position += 1
    default:
      position += 1
      while byte(position) & 0xC0 == 0x80 { position += 1 }
      let found = String(decoding: bytes[start..<position], as: UTF8.self)
      note(start..<position, "“\(found)” has no meaning inside a tag")
      return false
    }
    tokens.append(Token(kind: .symbol, span: start..<position))
    return true
  }

  private mutating func scanString(quote: UInt8) -> Bool {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != quote, bytes[position] != UInt8(ascii: "\n") {
      position += bytes[position] == UInt8(ascii: "\\") && byte(position + 1) != UInt8(ascii: "\n") ? 2 : 1
    }
    position = min(position, bytes.count)
    guard byte(position) == quote else {
      note(start..<start + 1, "the text opened here isn't closed on its line")
      return false
    }
    position += 1
    tokens.append(Token(kind: .string, span: start..<position))
    return true
  }

  /// Everything up to `{% endraw %}` is literal text.
  private mutating func scanRaw(from start: Int) {
    let body = position
    var index = position
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "%"),
        let end = endOfRaw(at: index)
      {
        addText(body..<index)
        trimsNextText = bytes[end - 3] == UInt8(ascii: "-")
        position = end
        return
      }
      index += 1
    }
    note(start..<start + 2, "“raw” is never closed by “endraw”")
    addText(body..<bytes.count)
    position = bytes.count
  }

  private func endOfRaw(at open: Int) -> Int? {
    var index = open + 2
    if byte(index) == UInt8(ascii: "-") { index += 1 }
    while byte(index).isTemplateSpace { index += 1 }
    guard index + 6 <= bytes.count, isWord("endraw", index..<index + 6) else { return nil }
    index += 6
    while byte(index).isTemplateSpace { index += 1 }
    if byte(index) == UInt8(ascii: "-") { index += 1 }
    return byte(index) == UInt8(ascii: "%") && byte(index + 1) == UInt8(ascii: "}") ? index + 2 : nil
  }
}

extension UInt8 {
  /// White space as HTML and the tags know it.
  var isTemplateSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }

  /// A space or tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isLetter: Bool { self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z") }

  var isNameStart: Bool { isLetter || self == UInt8(ascii: "_") }

  var isNamePart: Bool { isNameStart || isDigit }
}
