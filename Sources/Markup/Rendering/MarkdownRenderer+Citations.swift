import Diagnostics

extension MarkdownRenderer {
  /// Writes text with its wiki-links and citations, in the order in which they stand.
  mutating func writeReferences(_ literal: UnsafeBufferPointer<UInt8>) {
    var done = 0
    var link = WikiLink.first(in: literal, from: 0)
    var citations = CitationGroup.first(in: literal, from: 0)
    while true {
      let next: Range<Int>
      let isWritten: Bool
      if let found = link, found.range.lowerBound < citations?.range.lowerBound ?? literal.count {
        next = found.range
        isWritten = write(found, in: literal, after: done)
        link = WikiLink.first(in: literal, from: next.upperBound)
        if let start = citations?.range.lowerBound, start < next.upperBound {
          citations = CitationGroup.first(in: literal, from: next.upperBound)
        }
      } else if let found = citations {
        next = found.range
        isWritten = write(found, in: literal, after: done)
        citations = CitationGroup.first(in: literal, from: next.upperBound)
      } else {
        break
      }
      if isWritten { done = next.upperBound }
    }
    writeLines(UnsafeBufferPointer(rebasing: literal[done...]))
  }

  /// Text and the lines after it as one, where citations begin in the one and may end in the others; nil elsewhere.
  mutating func joined(_ node: MarkdownNode, _ literal: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard CitationGroup.isOpen(atEndOf: literal) else { return nil }
    var text = Array(literal)
    var last = node
    while let lineEnd = last.next, lineEnd.kind(types) == .softBreak, let next = lineEnd.next,
      next.kind(types) == .text, text.withUnsafeBufferPointer(CitationGroup.isOpen)
    {
      text.append(UInt8(ascii: "\n"))
      text.append(contentsOf: next.literal)
      nodesWritten += 2
      last = next
    }
    return text
  }

  /// Whether the node was written together with one before it.
  mutating func isWritten() -> Bool {
    guard nodesWritten > 0 else { return false }
    nodesWritten -= 1
    return true
  }

  private func lines(_ content: UnsafeBufferPointer<UInt8>) -> [Slice<UnsafeBufferPointer<UInt8>>] {
    content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// Writes text that may have line ends.
  mutating func writeLines(_ content: UnsafeBufferPointer<UInt8>) {
    guard content.has(UInt8(ascii: "\n")) else { return writeProse(content) }
    for (index, line) in lines(content).enumerated() {
      if index > 0 { enterSoftBreak() }
      writeProse(UnsafeBufferPointer(rebasing: line))
    }
  }

  /// Writes what stands before the citations, and them; false where their bracket is escaped, or stands where nothing
  /// can be cited.
  private mutating func write(
    _ group: CitationGroup, in literal: UnsafeBufferPointer<UInt8>, after done: Int
  ) -> Bool {
    let keys = group.items.map { UnsafeBufferPointer(rebasing: literal[$0.key]) }
    guard let ranges = locator.citations(keys), linkDepth == 0 else { return false }
    guard heading == nil else {
      report(
        .misplacedCitation, at: ranges[0], "a heading can't cite a source: its words become an address",
        help: ["cite the source in the text below", "to show the characters, write “\\[@”"])
      return false
    }
    writeLines(UnsafeBufferPointer(rebasing: literal[done..<group.range.lowerBound]))
    let place = citedPlace()
    for (index, line) in lines(UnsafeBufferPointer(rebasing: literal[group.range])).enumerated() {
      if index > 0 { note(.lineEnd) }
      note(.hidden(UnsafeBufferPointer(rebasing: line)))
    }
    write("[")
    for (index, item) in group.items.enumerated() {
      if index > 0 { write(label: labels.semicolon) }
      let written = item.locator.map { lines(UnsafeBufferPointer(rebasing: literal[$0])) }
      let locator = written.map { $0.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") }
      writeCitation(of: String(decoding: keys[index], as: UTF8.self), locator)
      pending.append(
        PendingReference(
          kind: .citation(locator: locator), target: String(decoding: keys[index], as: UTF8.self),
          fragment: nil, range: ranges[index], place: place))
    }
    write("]")
    return true
  }

  private mutating func writeCitation(of key: String, _ locator: String?) {
    let (number, place) = citations.cite(key)
    // Ids begin with `_`, which no heading's and no event's does.
    write("<a class=\"citation\" id=\"_cite-")
    write(number: number)
    write("-")
    write(number: place)
    write("\" href=\"#_source-")
    write(number: number)
    write("\" role=\"doc-biblioref\" aria-label=\"")
    write(label: labels.citation, number: String(number))
    if let locator {
      write(label: labels.comma)
      html.append(escaping: locator)
    }
    write("\">")
    write(number: number)
    if let locator {
      write(label: labels.comma)
      write("<bdi>")
      html.append(escaping: locator)
      write("</bdi>")
    }
    write("</a>")
  }

  /// The place of citations in the block's plain text, which leaves them out.
  private func citedPlace() -> Range<Int> {
    if text.last == UInt8(ascii: " ") { return text.count - 1..<text.count - 1 }
    // Right after a full stop, they belong to the sentence that it ends.
    let last = text.lastIndex { !$0.isUTF8Continuation } ?? text.count
    return last..<text.count
  }
}
