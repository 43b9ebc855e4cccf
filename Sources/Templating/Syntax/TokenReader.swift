/// Reads tokens one after the other, and says what it would have liked to find.
struct TokenReader {
  /// Why a tag could not be read; the tag is left out, and reading goes on behind it.
  struct Failure: Error {
    let span: Range<Int>
    let message: String
  }

  let bytes: [UInt8]
  private let tokens: [Token]
  private var index = 0

  init(_ bytes: [UInt8], _ tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  var current: Token { tokens[index] }

  /// The end of the last token taken.
  var previousEnd: Int { index > 0 ? tokens[index - 1].span.upperBound : 0 }

  mutating func advance() {
    if index + 1 < tokens.count { index += 1 }
  }

  func text(of token: Token) -> String {
    String(decoding: bytes[token.span], as: UTF8.self)
  }

  func isSymbol(_ symbol: StaticString) -> Bool { isCurrent(.symbol, symbol) }

  func isWord(_ word: StaticString) -> Bool { isCurrent(.identifier, word) }

  private func isCurrent(_ kind: Token.Kind, _ text: StaticString) -> Bool {
    current.kind == kind && text.withUTF8Buffer { $0.elementsEqual(bytes[current.span]) }
  }

  mutating func takeSymbol(_ symbol: StaticString) -> Bool {
    guard isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func takeWord(_ word: StaticString) -> Bool {
    guard isWord(word) else { return false }
    advance()
    return true
  }

  mutating func expectSymbol(_ symbol: StaticString) throws(Failure) {
    guard takeSymbol(symbol) else { throw unmet("“\(symbol)”") }
  }

  mutating func expectWord(_ word: StaticString) throws(Failure) {
    guard takeWord(word) else { throw unmet("“\(word)”") }
  }

  mutating func expectName(_ role: String) throws(Failure) -> Name {
    guard current.kind == .identifier else { throw unmet(role) }
    let name = Name(text: text(of: current), span: current.span)
    guard !Self.reserved.contains(name.text) else {
      throw Failure(span: name.span, message: "“\(name.text)” is a word of the language, not \(role)")
    }
    advance()
    return name
  }

  mutating func expectString(_ role: String) throws(Failure) -> Name {
    guard current.kind == .string else { throw unmet("\(role) in quotes") }
    let name = Name(text: string(of: current), span: current.span)
    advance()
    return name
  }

  mutating func expectClose(_ kind: Token.Kind) throws(Failure) {
    guard current.kind == kind else { throw unmet(kind == .closeOutput ? "“}}”" : "“%}”") }
    advance()
  }

  /// Goes past the end of the tag that is being read.
  mutating func skipTag() {
    while true {
      switch current.kind {
      case .closeOutput, .closeTag:
        advance()
        return
      case .end, .text, .openOutput, .openTag: return
      default: advance()
      }
    }
  }

  /// A failure at the current token: what was expected, and what stands there.
  func unmet(_ expected: String) -> Failure {
    let found =
      switch current.kind {
      // A tag that isn't closed has no tokens at all.
      case .closeOutput, .closeTag, .end: "the tag ends"
      default: "“\(text(of: current))” stands"
      }
    return Failure(span: current.span, message: "\(expected) was expected where \(found)")
  }

  /// The characters between the quotes; a backslash takes the next one as it is.
  func string(of token: Token) -> String {
    var content: [UInt8] = []
    var escaped = false
    for byte in bytes[token.span].dropFirst().dropLast() {
      if !escaped, byte == UInt8(ascii: "\\") {
        escaped = true
      } else {
        content.append(byte)
        escaped = false
      }
    }
    return String(decoding: content, as: UTF8.self)
  }

  private static let reserved: Set<String> = ["and", "or", "not", "in", "true", "false", "with"]
}
