import Diagnostics

// The author's HTML is shown as text, so that no page holds markup that Regesta didn't write. Comments are dropped.
extension MarkdownRenderer {
  mutating func enterHTMLBlock(_ node: MarkdownNode) {
    let literal = node.literal
    locator.enterBlock(startLine: node.startLine, endLine: node.endLine)
    let (parts, isUnclosed) = Self.partsOutsideComments(literal)
    let shown = parts.map { UnsafeBufferPointer(rebasing: literal[$0]) }
    var comments = parts.count - 1
    if let part = shown.firstIndex(where: { $0.has(UInt8(ascii: "<")) }), !isHTMLReported {
      for (before, after) in zip(parts, parts.dropFirst()).prefix(part) {
        locator.skip(UnsafeBufferPointer(rebasing: literal[before.upperBound..<after.lowerBound]))
      }
      comments -= part
      reportShownHTML(
        UnsafeBufferPointer(rebasing: shown[part].drop { $0 != UInt8(ascii: "<") }))
    }
    if isUnclosed {
      for _ in 0..<comments { _ = locator.commentOpening() }
      reportUnclosedComment(at: locator.commentOpening() ?? locator.blockStart())
    }
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

  /// Says that readers see HTML as text, for the first of a text.
  ///
  /// - Parameter literal: begins with the tag.
  mutating func reportShownHTML(_ literal: UnsafeBufferPointer<UInt8>) {
    guard !isHTMLReported else { return }
    isHTMLReported = true
    let tag = literal.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "\n") }
    let isWhole = tag.endIndex < literal.count && literal[tag.endIndex] == UInt8(ascii: ">")
    let text = String(decoding: tag, as: UTF8.self)
    let isLong = text.count > 40
    let shown = isLong ? text.prefix(40) + "…" : text + (isWhole ? ">" : "…")
    let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
    }
    let element = AllowedElement(rawValue: String(decoding: name, as: UTF8.self).lowercased())
    let way =
      switch element {
      case let element? where allowedHTML.contains(element):
        "HTML is what stands in a line of one paragraph, with its partner and with attributes that content.md lists"
      case let element?: "add \(element.rawValue) to “html” in archive.yml, or write it in Markdown"
      case nil: "write it in Markdown"
      }
    report(
      .htmlAsText, at: locator.tag(literal) ?? locator.blockStart(), "“\(shown)” is shown as text",
      help: [way, "to show the characters, write “\\<” for “<”"], severity: .warning)
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
