import TrustedMarkup

/// A heading whose text isn't complete.
struct OpenHeading {
  let level: Int
  let htmlStart: Int
  /// Where the id belongs.
  let idStart: Int
  let firstHole: Int
}

extension MarkdownRenderer {
  mutating func enterParagraph(_ node: MarkdownNode) {
    enterTextBlock(node)
    isFigure = isImageAlone(node)
    if isFigure {
      writeBlockTag("<figure>")
    } else if !isTight(node) {
      writeBlockTag("<p>")
    }
    contentStart = html.count
  }

  mutating func exitParagraph(_ node: MarkdownNode) {
    exitTextBlock()
    if isFigure {
      isFigure = false
      return write("</figure>\n")
    }
    let isEmpty = html.count == contentStart
    guard !isTight(node) else { return }
    if footnotes.isInDefinition, node.next == nil, node.parent?.kind(types) == .footnoteDefinition {
      if !isEmpty { html.append(UInt8(ascii: " ")) }
      writeBackReferences()
    } else if isEmpty {
      // Nothing but a comment was here.
      html.removeLast("<p>".utf8.count)
      return
    }
    write("</p>\n")
  }

  /// Whether a paragraph has an image of the archive's and nothing else. In notes, links back to the text would follow it.
  private func isImageAlone(_ node: MarkdownNode) -> Bool {
    guard !footnotes.isInDefinition, let child = node.firstChild, child.next == nil,
      child.kind(types) == .image, case .archive = LinkDestination(child.url)
    else { return false }
    return true
  }

  /// Whether the paragraph stands right in an item of a tight list, where it gets no element.
  private func isTight(_ node: MarkdownNode) -> Bool {
    guard let isTight = lists.last, isTight else { return false }
    return node.parent?.kind(types) == .item
  }

  /// Forgets the text of the block before.
  mutating func enterTextBlock(_ node: MarkdownNode) {
    beginText()
    // cmark-gfm gives no lines to a paragraph that it splits off before a table.
    let placed = node.startLine > 0 ? node : node.next ?? node
    locator.enterBlock(startLine: placed.startLine, endLine: placed.endLine)
  }

  mutating func beginText() {
    text.removeAll(keepingCapacity: true)
    prose.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    joinedLines.removeAll(keepingCapacity: true)
  }

  /// Gives the block's references their sentences.
  mutating func exitTextBlock() {
    writeMentions()
    guard !pending.isEmpty else { return }
    let first = references.count
    let labels = pending.indices.filter { pending[$0].isNamedByTarget }.map {
      Sentence.Label(place: pending[$0].place, reference: first + $0)
    }
    text.withUnsafeBufferPointer { text in
      var sentences = SentenceExcerpts(of: text, labels: labels)
      let last = text.lastIndex { !$0.isASCIISpace }
      for reference in pending {
        let sentence = sentences.excerpt(around: reference.sentencePlace(in: text, last: last))
        references.append(reference.complete(with: sentence))
      }
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Moves the highest heading to the top level: a level left out would mislead those who hear the page's outline.
  func shift(ofHeadingsIn root: MarkdownNode) -> Int {
    guard topHeadingLevel > 1 else { return 0 }
    var highest = 7
    var block = root.firstChild
    while let node = block {
      if node.kind(types) == .heading { highest = min(highest, node.headingLevel) }
      block = node.next
    }
    return topHeadingLevel - (highest == 7 ? 1 : highest)
  }

  mutating func enterHeading(_ node: MarkdownNode) {
    enterTextBlock(node)
    startLine()
    let start = html.count
    // Quotes and lists may hold headings above the text's own.
    let level = min(max(node.headingLevel + headingShift, topHeadingLevel), 6)
    write("<h")
    write(number: level)
    write(" id=\"")
    heading = OpenHeading(level: level, htmlStart: start, idStart: html.count, firstHole: holes.count)
    write("\">")
  }

  /// The id depends on the text, and so is put in place at the end. A heading without text is left out: it would be
  /// an empty entry in every list of headings.
  mutating func exitHeading() {
    exitTextBlock()
    guard let open = heading else { return }
    heading = nil
    if holes.count == open.firstHole, text.allSatisfy(\.isASCIISpace) {
      html.removeLast(html.count - open.htmlStart)
      return
    }
    let id = identifiers.identifier(for: text)
    html.insert(contentsOf: id.utf8, at: open.idStart)
    for index in open.firstHole..<holes.count {
      let hole = holes[index]
      holes[index] = OpenBody.Hole(
        offset: hole.offset + id.utf8.count, reference: hole.reference, part: hole.part)
    }
    write("</h")
    write(number: open.level)
    write(">\n")
    headings.append(
      ParsedMarkup.Heading(level: open.level, id: id, text: String(decoding: text, as: UTF8.self)))
  }

  mutating func enterList(_ node: MarkdownNode) {
    lists.append(node.isTightList)
    guard node.isOrderedList else { return writeBlockTag("<ul>\n") }
    writeBlockTag("<ol")
    if node.listStart != 1 {
      write(" start=\"")
      write(number: node.listStart)
      write("\"")
    }
    write(">\n")
  }

  mutating func exitList(_ node: MarkdownNode) {
    _ = lists.popLast()
    write(node.isOrderedList ? "</ol>\n" : "</ul>\n")
  }

  mutating func enterItem(_ node: MarkdownNode) {
    guard node.isTask else { return writeBlockTag("<li>") }
    let isTicked = locator.isTicked(line: node.startLine, column: node.startColumn) ?? node.isCheckedTask
    writeBlockTag("<li class=\"task\"><input type=\"checkbox\" disabled")
    if isTicked { write(" checked") }
    write(" aria-label=\"")
    write(label: isTicked ? labels.taskDone : labels.taskToDo)
    write("\"> ")
  }

  mutating func enterCodeBlock(_ node: MarkdownNode) {
    let language = node.fenceInfo.prefix { !$0.isASCIISpace }
    if language.isEmpty {
      writeBlockTag("<pre><code>")
    } else {
      writeBlockTag("<pre><code class=\"language-")
      write(escaping: UnsafeBufferPointer(rebasing: language))
      write("\">")
    }
    write(escaping: node.literal)
    write("</code></pre>\n")
  }
}
