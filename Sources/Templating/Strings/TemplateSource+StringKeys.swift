extension TemplateSource {
  /// The keys of the interface strings that the template asks for; nil where it can't be read, so that nobody knows.
  package var stringKeys: Set<String>? {
    guard bytes.count <= Self.sizeLimit else { return nil }
    var scanner = TemplateScanner(bytes)
    scanner.scan()
    guard scanner.problems.isEmpty else { return nil }
    var reader = TokenReader(bytes, scanner.tokens)
    var keys: Set<String> = []
    while reader.current.kind != .end {
      guard reader.takeWord("t") else {
        reader.advance()
        continue
      }
      if reader.takeSymbol("("), let key = try? reader.expectString("") { keys.insert(key.text) }
    }
    return keys
  }
}
