import Diagnostics

// The author's HTML is shown as text, so that no page holds markup that Regesta didn't write. Comments are dropped.
extension MarkdownRenderer {
  mutating func enterHTMLBlock(_ node: MarkdownNode) {
    let literal = node.literal
    locator.enterBlock(startLine: node.startLine, endLine: node.endLine)
    let (parts, isUnclosed) = Self.partsOutsideComments(literal)
    if isUnclosed {
      for _ in 1..<parts.count { _ = locator.commentOpening() }
      reportUnclosedComment(at: locator.commentOpening() ?? locator.blockStart())
    }
    let shown = parts.map { UnsafeBufferPointer(rebasing: literal[$0]) }
    guard shown.contains(where: { !$0.allSatisfy(\.isASCIISpace) }) else { return }
    startLine()
    write("<p>")
    let start = html.count
    for part in shown {
      let rest = html.count == start ? part.drop(while: \.isASCIISpace) : part[...]
      write(escaping: UnsafeBufferPointer(rebasing: rest))
    }
    while let last = html.last, last.isASCIISpace { html.removeLast() }
    write("</p>\n")
  }

  mutating func reportUnclosedComment(at range: SourceRange) {
    report(
      .unclosedComment, at: range, "a comment begins with “<!--” and doesn't end as comments do",
      help: ["end it with “-->”, and write no “--” inside", "to show the characters, write “\\<!--”"])
  }

  /// The stretches of an HTML block that aren't comments, in the sense of HTML, and whether the last comment lacks
  /// its end; then the last stretch is what stands before it.
  static func partsOutsideComments(
    _ literal: UnsafeBufferPointer<UInt8>
  ) -> (parts: [Range<Int>], isUnclosed: Bool) {
    var parts: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < literal.count {
      guard literal[index] == UInt8(ascii: "<"), literal[index...].starts(with: "<!--".utf8) else {
        index += 1
        continue
      }
      parts.append(start..<index)
      guard let end = commentEnd(literal, from: index + 4) else { return (parts, true) }
      start = end
      index = end
    }
    parts.append(start..<literal.count)
    return (parts, false)
  }

  /// Where the comment with text from `start` is over: after `-->`, or at once in `<!-->` and `<!--->`.
  private static func commentEnd(_ literal: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    if literal[start...].starts(with: ">".utf8) { return start + 1 }
    if literal[start...].starts(with: "->".utf8) { return start + 2 }
    var index = start
    while index + 3 <= literal.count {
      if literal[index] == UInt8(ascii: "-"), literal[index...].starts(with: "-->".utf8) { return index + 3 }
      index += 1
    }
    return nil
  }
}
