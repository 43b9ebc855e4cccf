import Diagnostics

extension MarkdownRenderer {
  /// Writes what stands before a wiki-link, and it; false where it is escaped or inside a link, and so is text.
  mutating func write(_ link: WikiLink, in literal: UnsafeBufferPointer<UInt8>, after done: Int) -> Bool {
    // The search also moves past what is escaped or stands inside a link.
    guard let range = locator.wikiLink(UnsafeBufferPointer(rebasing: literal[link.name])), linkDepth == 0
    else { return false }
    writeLines(UnsafeBufferPointer(rebasing: literal[done..<link.range.lowerBound]))
    writeWikiLink(link, in: literal, at: range)
    return true
  }

  private mutating func writeWikiLink(
    _ link: WikiLink, in literal: UnsafeBufferPointer<UInt8>, at range: SourceRange
  ) {
    func string(_ part: Range<Int>) -> String {
      String(decoding: UnsafeBufferPointer(rebasing: literal[part]), as: UTF8.self)
    }
    let reference = references.count + pending.count
    let start = text.count
    note(
      .hidden(
        UnsafeBufferPointer(rebasing: literal[link.range.lowerBound..<(link.text ?? link.range).lowerBound])))
    write("<a href=\"")
    openHole(.url, reference: reference)
    write("\"")
    openHole(.attributes, reference: reference)
    write(">")
    if let label = link.text {
      writeText(UnsafeBufferPointer(rebasing: literal[label]))
    } else {
      openHole(.label, reference: reference)
      let name = link.target.isEmpty ? link.fragment ?? link.target : link.target
      note(.text(UnsafeBufferPointer(rebasing: literal[name])))
      text.append(contentsOf: literal[name])
    }
    writeLinkEnd(reference: reference)
    let shown = link.text ?? (link.target.isEmpty ? link.fragment ?? link.target : link.target)
    note(.hidden(UnsafeBufferPointer(rebasing: literal[shown.upperBound..<link.range.upperBound])))
    pending.append(
      PendingReference(
        kind: .wikiLink, target: string(link.target), fragment: link.fragment.map(string),
        hasText: link.text != nil, range: range, place: start..<text.count))
  }
}
