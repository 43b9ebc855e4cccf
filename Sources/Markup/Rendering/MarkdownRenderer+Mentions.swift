/// Text of a block in which names may become links: it stands in one element, and in no link.
struct ProseRun {
  /// In the block's plain text.
  let start: Int
  var end: Int
  /// Where the run begins in the HTML.
  let htmlStart: Int
  var htmlEnd: Int
}

/// A mention that is the first of its name in the document.
private struct FirstMention {
  let place: Range<Int>
  let name: MentionedName
  let html: Range<Int>
}

extension MarkdownRenderer {
  /// Whether names are looked for in the current block.
  private var isSearchedForNames: Bool { mentions != nil && heading == nil }

  /// Writes text in which names may become links.
  mutating func writeProse(_ content: UnsafeBufferPointer<UInt8>) {
    let (start, htmlStart) = (text.count, html.count)
    writeText(content)
    noteProse(from: start, htmlStart)
  }

  /// Takes note that what was written since may hold names.
  mutating func noteProse(from start: Int, _ htmlStart: Int) {
    guard isSearchedForNames, elements.isEmpty, text.count > start else { return }
    if let last = prose.last, last.end == start, last.htmlEnd == htmlStart {
      prose[prose.count - 1].end = text.count
      prose[prose.count - 1].htmlEnd = html.count
    } else {
      prose.append(ProseRun(start: start, end: text.count, htmlStart: htmlStart, htmlEnd: html.count))
    }
  }

  /// Takes note of how the block goes on, so that mentions can be found in the file.
  mutating func note(_ kind: TextPiece.Kind) {
    guard isSearchedForNames else { return }
    pieces.append(TextPiece(kind: kind, place: text.count))
  }

  /// Opens holes around the names in the block that come for the first time, and makes references of them.
  mutating func writeMentions() {
    guard isSearchedForNames, !prose.isEmpty, let mentions else { return }
    let found = firstMentions(among: mentions.matches(in: text))
    guard !found.isEmpty else { return }
    let places = locator.places(
      of: found.map(\.place), in: pieces, cell: table.map { ($0.column - 1, $0.isInHeader) })
    var opened: [OpenBody.Hole] = []
    for (mention, range) in zip(found, places) {
      let reference = references.count + pending.count
      if case .one = mention.name {
        opened.append(.init(offset: mention.html.lowerBound, reference: reference, part: .opening))
        opened.append(.init(offset: mention.html.upperBound, reference: reference, part: .closing))
        opened.append(.init(offset: mention.html.upperBound, reference: reference, part: .aside))
      }
      pending.append(
        PendingReference(
          kind: .mention(mention.name), target: String(decoding: text[mention.place], as: UTF8.self),
          fragment: nil,
          range: range, place: mention.place))
    }
    insert(opened)
  }

  /// Those that lie in one run of prose each, and name what no text before them did.
  private mutating func firstMentions(among matches: [MentionFinder.Match]) -> [FirstMention] {
    var result: [FirstMention] = []
    var index = 0
    var (place, htmlPlace) = (prose[0].start, prose[0].htmlStart)
    for match in matches {
      while index < prose.count, prose[index].end < match.range.upperBound {
        index += 1
        if index < prose.count { (place, htmlPlace) = (prose[index].start, prose[index].htmlStart) }
      }
      guard index < prose.count else { break }
      guard prose[index].start <= match.range.lowerBound else { continue }
      guard mentioned.insert(match.name).inserted else {
        repeatedMentions += 1
        continue
      }
      let start = htmlPlace + escapedLength(place..<match.range.lowerBound)
      let end = start + escapedLength(match.range)
      result.append(FirstMention(place: match.range, name: match.name, html: start..<end))
      (place, htmlPlace) = (match.range.upperBound, end)
    }
    return result
  }

  /// How long a part of the block's text is in the HTML.
  private func escapedLength(_ part: Range<Int>) -> Int {
    var length = part.count
    for index in part where text[index] <= UInt8(ascii: ">") {
      switch text[index] {
      case UInt8(ascii: "&"), UInt8(ascii: "'"): length += 4
      case UInt8(ascii: "<"), UInt8(ascii: ">"): length += 3
      case UInt8(ascii: "\""): length += 5
      default: break
      }
    }
    return length
  }

  /// Puts holes among those that the block has already. What stands behind a link comes before a mention next to it.
  private mutating func insert(_ opened: [OpenBody.Hole]) {
    guard let first = opened.first else { return }
    let start = (holes.lastIndex { $0.offset < first.offset } ?? -1) + 1
    let later = Array(holes[start...])
    holes.removeSubrange(start...)
    var index = 0
    for hole in opened {
      while index < later.count, later[index].offset <= hole.offset {
        holes.append(later[index])
        index += 1
      }
      holes.append(hole)
    }
    holes.append(contentsOf: later[index...])
  }
}
