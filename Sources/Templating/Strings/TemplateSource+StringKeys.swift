extension TemplateSource {
  /// The keys of the interface strings that the template asks for; nil where it can't be read, so that nobody knows.
  package var stringKeys: Set<String>? {
    guard var reader else { return nil }
    var keys: Set<String> = []
    while reader.current.kind != .end {
      guard reader.takeWord("t") || reader.takeWord("plural") else {
        reader.advance()
        continue
      }
      if reader.takeSymbol("("), let key = try? reader.expectString("") { keys.insert(key.text) }
    }
    return keys
  }

  /// All texts in quotes inside of tags, among them the names of templates.
  package var quotedTexts: Set<String> {
    guard var reader else { return [] }
    var texts: Set<String> = []
    while reader.current.kind != .end {
      if reader.current.kind == .string, let text = try? reader.expectString("") {
        texts.insert(text.text)
      } else {
        reader.advance()
      }
    }
    return texts
  }

  /// Nil where the template can't be read.
  private var reader: TokenReader? {
    guard bytes.count <= Self.sizeLimit else { return nil }
    var scanner = TemplateScanner(bytes)
    scanner.scan()
    return scanner.problems.isEmpty ? TokenReader(bytes, scanner.tokens) : nil
  }
}
