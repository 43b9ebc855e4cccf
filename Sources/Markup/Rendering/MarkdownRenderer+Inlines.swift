import TrustedMarkup

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension MarkdownRenderer {
  mutating func enterText(_ node: MarkdownNode) {
    if isWritten() { return }
    let literal = node.literal
    guard literal.has(UInt8(ascii: "[")), imageDepth == 0 else { return enterText(literal) }
    guard let lines = joined(node, literal) else { return enterText(literal) }
    // Pieces of the block point into it until the block ends.
    let kept = KeptBytes(lines)
    joinedLines.append(kept)
    enterText(kept.buffer)
  }

  private mutating func enterText(_ literal: UnsafeBufferPointer<UInt8>) {
    let start = locator.place
    if literal.has(UInt8(ascii: "<")) { checkForComments(literal) }
    guard literal.has(UInt8(ascii: "[")), imageDepth == 0 else { return writeProse(literal) }
    // Links may stand before a comment that was looked for already.
    let end = locator.place
    locator.move(to: start)
    writeReferences(literal)
    locator.move(to: max(locator.place, end))
  }

  /// Writes text as it stands, for the page and for the block's plain text.
  mutating func writeText(_ content: UnsafeBufferPointer<UInt8>) {
    note(.text(content))
    text.append(contentsOf: content)
    write(escaping: content)
  }

  /// A name may go on behind the end of a line.
  mutating func enterSoftBreak() {
    let (start, htmlStart) = (text.count, html.count)
    enterBreak("\n")
    noteProse(from: start, htmlStart)
  }

  mutating func enterBreak(_ tag: StaticString) {
    note(.lineEnd)
    text.append(UInt8(ascii: " "))
    if imageDepth == 0 { write(tag) } else { html.append(UInt8(ascii: " ")) }
  }

  mutating func enterCode(_ node: MarkdownNode) {
    let literal = node.literal
    writeTag("<code>")
    writeText(literal)
    writeTag("</code>")
    locator.skip(literal)
  }

  /// Writes a tag of the author's as text, unless the archive allows it; a comment is dropped.
  mutating func enterInlineHTML(_ node: MarkdownNode) {
    let literal = node.literal
    if literal.starts(with: "<!--".utf8) || writeAllowedTag(node) {
      note(.hidden(literal))
    } else {
      reportShownHTML(literal)
      writeText(literal)
    }
    locator.skip(literal)
  }

  /// Reports what begins like a comment but is none, before its text is read by everyone.
  private mutating func checkForComments(_ literal: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index + 4 <= literal.count {
      if literal[index] == UInt8(ascii: "<"), literal[index...].starts(with: "<!--".utf8) {
        if let range = locator.commentOpening() { reportUnclosedComment(at: range) }
        index += 3
      }
      index += 1
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  func has(_ byte: UInt8) -> Bool {
    guard let baseAddress else { return false }
    return memchr(baseAddress, Int32(byte), count) != nil
  }
}
