import Diagnostics
import TrustedMarkup

/// A link or image whose end hasn't come.
struct OpenElement {
  /// How it is written.
  enum Form {
    case web
    case contact
    /// With holes; an index into the pending references.
    case archive(Int)
    case refused(scheme: String?)
    /// Inside another link or an image's text, where only its text is written.
    case textOnly
  }

  let form: Form
  let textStart: Int
  let htmlStart: Int
}

/// A reference whose block hasn't come to its end.
struct PendingReference {
  let kind: MarkupReference.Kind
  let target: String
  let fragment: String?
  var hasText = true
  var range = SourceRange(line: 1, column: 1)
  /// In the block's plain text.
  var place: Range<Int>

  /// Whether pages show the target's name in its place.
  var isNamedByTarget: Bool {
    switch kind {
    case .link, .wikiLink: !hasText
    case .image, .mention, .citation: false
    }
  }

  /// Adds the sentence, now that the whole text is known.
  func complete(with sentence: Sentence) -> MarkupReference {
    MarkupReference(
      kind: kind, target: target, fragment: fragment, hasText: hasText, range: range, sentence: sentence)
  }

  /// What has no words of its own, at the end of a block, belongs to the sentence before it.
  ///
  /// - Parameter last: the place of the text's last byte that is no space.
  func sentencePlace(in text: UnsafeBufferPointer<UInt8>, last: Int?) -> Range<Int> {
    guard place.isEmpty, let last, place.lowerBound > last else { return place }
    let start = text[...last].lastIndex { !$0.isUTF8Continuation } ?? last
    return start..<last + 1
  }
}

extension MarkdownRenderer {
  mutating func enterLink(_ node: MarkdownNode) {
    guard linkDepth == 0, imageDepth == 0 else { return open(.textOnly) }
    let url = node.url
    switch LinkDestination(url) {
    case .web:
      writeLinkStart(url)
      writeTitle(node)
      write(" rel=\"noopener noreferrer external\">")
      open(.web)
    case .contact:
      writeLinkStart(url)
      writeTitle(node)
      write(">")
      open(.contact)
    case .archive:
      let index = beginReference(.link, ArchiveAddress(url))
      write("<a href=\"")
      openHole(.url, reference: references.count + index)
      write("\"")
      writeTitle(node)
      openHole(.attributes, reference: references.count + index)
      write(">")
      open(.archive(index))
    case .refused(let scheme):
      return open(.refused(scheme: scheme))
    }
    linkDepth += 1
  }

  mutating func exitLink(_ node: MarkdownNode) {
    note(.linkEnd(node.url))
    guard let element = elements.popLast() else { return }
    switch element.form {
    case .textOnly: return
    case .refused(let scheme):
      let (range, form) = locator.address(node.url, isAutolink: isAutolink(node))
      // In bare text, nobody asked for the link that cmark-gfm makes of `ftp://` and `xmpp:`.
      if form != .bare { reportUnsafeLink(scheme, at: range) }
      return
    case .archive(let index):
      if text.count == element.textStart {
        openHole(.label, reference: references.count + index)
        pending[index].hasText = false
      }
      endReference(index, url: node.url)
      linkDepth -= 1
      return writeLinkEnd(reference: references.count + index)
    case .web, .contact: break
    }
    linkDepth -= 1
    write("</a>")
  }

  /// Ends a link within the archive. In a heading nothing may follow it: the heading is the text's own outline.
  mutating func writeLinkEnd(reference: Int) {
    write("</a>")
    if heading == nil { openHole(.aside, reference: reference) }
  }

  mutating func enterImage(_ node: MarkdownNode) {
    let url = node.url
    if imageDepth > 0 {
      open(.textOnly)
    } else if case .archive = LinkDestination(url) {
      let index = beginReference(.image(isFigure: isFigure), ArchiveAddress(url))
      if isFigure { openHole(.opening, reference: references.count + index) }
      write("<img src=\"")
      openHole(.url, reference: references.count + index)
      write("\" alt=\"")
      open(.archive(index))
    } else {
      return open(.refused(scheme: nil))
    }
    imageDepth += 1
  }

  mutating func exitImage(_ node: MarkdownNode) {
    note(.linkEnd(node.url))
    guard let element = elements.popLast() else { return }
    switch element.form {
    case .archive(let index):
      let reference = references.count + index
      let words = String(decoding: text[element.textStart...], as: UTF8.self).unicodeScalars
      pending[index].hasText = words.contains(where: Self.says)
      if !pending[index].hasText {
        html.removeLast(html.count - element.htmlStart)
        openHole(.alternative, reference: reference)
      }
      write("\"")
      if !isFigure { writeTitle(node) }
      openHole(.attributes, reference: reference)
      write(">")
      if isFigure { writeFigureEnd(node, reference: reference) }
      endReference(index, url: node.url)
    case .refused:
      let (range, _) = locator.address(node.url, isAutolink: false)
      report(
        .unsafeLink, at: range, "an image comes from outside the archive",
        help: ["readers' browsers would ask another host for it: keep a copy, and write its relative path"])
      return
    case .textOnly, .web, .contact: break
    }
    imageDepth -= 1
  }

  /// Whether a reader would hear anything of it.
  private static func says(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.isEmojiPresentation
  }

  /// Writes what follows a figure's image: its title is the caption.
  private mutating func writeFigureEnd(_ node: MarkdownNode, reference: Int) {
    openHole(.closing, reference: reference)
    let title = node.title
    guard !title.isEmpty else { return openHole(.caption, reference: reference) }
    write("<figcaption>")
    write(escaping: title)
    openHole(.aside, reference: reference)
    write("</figcaption>")
  }

  private mutating func open(_ form: OpenElement.Form) {
    elements.append(OpenElement(form: form, textStart: text.count, htmlStart: html.count))
  }

  private mutating func writeLinkStart(_ url: UnsafeBufferPointer<UInt8>) {
    write("<a href=\"")
    html.append(escapingURL: url)
    write("\"")
  }

  private mutating func writeTitle(_ node: MarkdownNode) {
    let title = node.title
    guard !title.isEmpty else { return }
    write(" title=\"")
    write(escaping: title)
    write("\"")
  }

  /// Takes note of a reference at the current place in the text; returns its index among the pending.
  private mutating func beginReference(_ kind: MarkupReference.Kind, _ address: ArchiveAddress) -> Int {
    pending.append(
      PendingReference(
        kind: kind, target: address.path, fragment: address.fragment, place: text.count..<text.count))
    return pending.count - 1
  }

  private mutating func endReference(_ index: Int, url: UnsafeBufferPointer<UInt8>) {
    pending[index].range = locator.address(url, isAutolink: false).0
    pending[index].place = pending[index].place.lowerBound..<text.count
  }

  /// Whether the link's text is its address, so that it may have been written without brackets.
  private func isAutolink(_ node: MarkdownNode) -> Bool {
    guard let child = node.firstChild, child.next == nil, child.kind(types) == .text, node.title.isEmpty
    else { return false }
    return child.literal.elementsEqual(node.url)
  }

  private mutating func reportUnsafeLink(_ scheme: String?, at range: SourceRange) {
    if let scheme {
      report(
        .unsafeLink, at: range,
        "links may begin with http:, https:, mailto: or tel:, and not with “\(scheme):”",
        help: ["a relative path with a colon begins with “./”"])
    } else {
      report(
        .unsafeLink, at: range, "an address that begins with // has no fixed meaning",
        help: ["write “https:” before it"])
    }
  }
}
