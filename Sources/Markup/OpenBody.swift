/// HTML with holes where only the whole archive knows what to write.
package struct OpenBody: Hashable, Sendable {
  /// A place to write into.
  package struct Hole: Hashable, Sendable {
    /// What belongs into a hole.
    package enum Part: UInt8, Hashable, Sendable, CaseIterable {
      /// Inside the quotes of `href` or `src`: an address, escaped by the writer.
      case url
      /// Just before the `>` of an `a` or `img` element: nothing, or attributes with a space before each.
      case attributes
      /// Inside an element without text of its own: a name, escaped by the writer.
      case label
      /// Before a mention: nothing, or the start tag of an `a` element. Before a figure's image: nothing, or what it is
      /// hidden behind.
      case opening
      /// Behind a mention or a figure's image: nothing, or the end tag.
      case closing
      /// Behind a link or mention in running text: nothing, or elements that say more of the target. At the end of a
      /// figure's caption: nothing, or a credit.
      case aside
      /// Inside the quotes of `alt`, where the text has no words for an image.
      case alternative
      /// At the end of a figure for which the text has no caption: nothing, or a `figcaption` element.
      case caption
    }

    private let storedOffset: UInt32
    private let storedReference: UInt32
    package let part: Part

    package init(offset: Int, reference: Int, part: Part) {
      storedOffset = UInt32(clamping: offset)
      storedReference = UInt32(clamping: reference)
      self.part = part
    }

    /// In bytes of the HTML before anything is filled in.
    package var offset: Int { Int(storedOffset) }
    /// An index into ``ParsedMarkup/references``.
    package var reference: Int { Int(storedReference) }
  }

  /// UTF-8, with nothing where the holes are.
  package let html: [UInt8]
  /// By offset.
  package let holes: [Hole]

  init(html: [UInt8], holes: [Hole]) {
    self.html = html
    self.holes = holes
  }

  /// Appends the HTML, and in each hole what `write` appends.
  package func fill(into output: inout [UInt8], _ write: (Hole, inout [UInt8]) throws -> Void) rethrows {
    output.reserveCapacity(output.count + html.count + holes.count * 32)
    try html.withUnsafeBufferPointer { html in
      var done = 0
      for hole in holes {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: html[done..<hole.offset]))
        try write(hole, &output)
        done = hole.offset
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: html[done...]))
    }
  }
}
