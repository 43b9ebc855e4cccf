/// The text of an item as Markdown: its blocks, its shortcodes, and its HTML.
struct WordPressText {
  private let site: WordPressSite
  private let item: WXRItem
  private var builder: HTMLTreeBuilder
  private var notes = HTMLNotes()
  /// Where in a `[caption]` the text is.
  private var caption = Caption.none
  private var footnotes: WordPressFootnotes
  /// Whether the sign of a footnote is passed over.
  private var isInFootnote = false
  /// Shortcodes that are closed somewhere in the text.
  private let closed: Set<String>

  private enum Caption {
    case none
    /// Its words, where they stand in the shortcode itself.
    case beforeImage(String?)
    case afterImage(String?)
    case words
  }

  static func markdown(_ html: String, of item: WXRItem, in site: WordPressSite) -> (
    text: String, notes: [String]
  ) {
    var text = WordPressText(html, item, site)
    var tokenizer = HTMLTokenizer(html)
    while let token = tokenizer.next() { text.add(token) }
    text.endCaption()
    if text.footnotes.unused > 0 {
      text.notes.add("a footnote that the text doesn't refer to is left out", count: text.footnotes.unused)
    }
    var document = text.builder.finish(at: tokenizer.bytes.count)
    document.notes.add(text.notes)
    text.settleAddresses(of: &document)
    let result = HTMLMarkdown(document, tokenizer)
    let footnotes = text.footnotes.markdown { html in
      // Notes have no notes of their own.
      var plain = item
      plain.meta = []
      return markdown(html, of: plain, in: site).text
    }
    return (result.markdown + footnotes, result.notes)
  }

  private init(_ html: String, _ item: WXRItem, _ site: WordPressSite) {
    self.site = site
    footnotes = WordPressFootnotes(item)
    self.item = item
    // Texts of the block editor have their paragraphs; in all others, lines make them.
    builder = HTMLTreeBuilder(html.contains("<!-- wp:") ? .none : .breaks)
    var closed: Set<String> = []
    for part in html.split(separator: "[/").dropFirst() {
      closed.insert(
        part.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }.lowercased())
    }
    self.closed = closed
  }

  private mutating func add(_ token: HTMLToken) {
    if isInFootnote {
      if case .end("sup", _) = token { isInFootnote = false }
      return
    }
    switch token {
    case .start(let tag) where tag.name == "sup" && tag["data-fn"] != nil:
      guard let number = footnotes.number(of: tag["data-fn"]!) else { return builder.add(token) }
      builder.insert(.footnote(number))
      isInFootnote = true
    case .comment(let text): comment(text)
    case .text(let text): builder.isInCode ? builder.add(token) : words(text)
    case .start(let tag):
      builder.add(token)
      if case .beforeImage(let words) = caption, tag.name == "img" { caption = .afterImage(words) }
    case .end: builder.add(token)
    }
  }

  private mutating func comment(_ text: String) {
    let text = PlainText.line(text)
    if text.hasPrefix("wp:") || text.hasPrefix("/wp:") { return block(text) }
    switch text.prefix(while: { $0 != " " }) {
    case "more", "noteaser":
      builder.endParagraph()
      notes.add("the place where lists cut the text (<!--more-->) is left out")
    case "nextpage":
      builder.endParagraph()
      notes.add("the text's pages (<!--nextpage-->) are one")
    default: builder.add(.comment(text))
    }
  }

  /// What begins or ends a block means nothing, as its HTML says it all; a block without HTML is made by a program of the site.
  private mutating func block(_ text: String) {
    let name = String(text.prefix { $0 != " " })
    guard text.hasSuffix("/"), !text.hasPrefix("/") else { return builder.endLine() }
    switch name {
    case "wp:footnotes" where !footnotes.isEmpty: return
    case "wp:more", "wp:nextpage", "wp:spacer", "wp:separator": return
    default:
      notes.add("the block \(name) has no text of its own; it stays visible as code")
      builder.endLine()
      code("<!-- \(text)-->")
      builder.endLine()
    }
  }

  private mutating func code(_ text: String) {
    let tag = HTMLTag(name: "code")
    builder.add(.start(tag))
    builder.add(.text(text.replacing("\n", with: " ")))
    builder.add(.end("code", 0..<0))
  }

  private mutating func words(_ text: String) {
    var rest = text[...]
    while let start = rest.firstIndex(of: "[") {
      plain(rest[..<start])
      rest = rest[start...]
      guard let found = Shortcode(rest) else {
        plain("[")
        rest = rest.dropFirst()
        continue
      }
      shortcode(found)
      rest = rest[found.written.endIndex...]
    }
    plain(rest)
  }

  private mutating func plain(_ text: Substring) {
    guard !text.isEmpty else { return }
    if case .afterImage(nil) = caption, !text.allSatisfy(\.isWhitespace) {
      caption = .words
      builder.add(.start(HTMLTag(name: "figcaption")))
    }
    builder.add(.text(String(text)))
  }

  private mutating func shortcode(_ code: Shortcode) {
    guard !code.isEscaped else { return plain(code.written.dropFirst().dropLast()) }
    switch code.name {
    case "caption", "wp_caption": code.isEnd ? endCaption() : startCaption(code)
    case "gallery" where !code.isEnd: gallery(code)
    case "embed": builder.endParagraph()
    case "audio" where !code.isEnd, "video" where !code.isEnd: media(code)
    case "audio", "video": break
    default: unknown(code)
    }
  }

  /// Words in brackets that no program would take for its own are just that.
  private mutating func unknown(_ found: Shortcode) {
    guard found.isEnd || !found.attributes.isEmpty || closed.contains(found.name) || found.name.contains("_")
    else {
      return plain(found.written)
    }
    notes.add("the shortcode [\(found.name)] isn't known; it stays visible as code")
    code(String(found.written))
  }

  private mutating func startCaption(_ code: Shortcode) {
    endCaption()
    caption = .beforeImage(code.attributes["caption"].map { HTMLMarkdown($0).plain })
    builder.add(.start(HTMLTag(name: "figure")))
  }

  private mutating func endCaption() {
    switch caption {
    case .none: return
    case .words: builder.add(.end("figcaption", 0..<0))
    case .beforeImage(let words?), .afterImage(let words?):
      builder.add(.start(HTMLTag(name: "figcaption")))
      builder.add(.text(words))
      builder.add(.end("figcaption", 0..<0))
    case .beforeImage, .afterImage: break
    }
    caption = .none
    builder.add(.end("figure", 0..<0))
  }

  private mutating func gallery(_ code: Shortcode) {
    let listed = code.attributes["ids"] ?? code.attributes["include"]
    let ids = listed?.split { $0 == "," || $0 == " " }.map(String.init) ?? site.children[item.id] ?? []
    let images = ids.compactMap { site.attachments[$0] }
    guard !images.isEmpty, images.count == ids.count else {
      notes.add("a gallery names images that the export doesn't have; its shortcode stays visible as code")
      return self.code(String(code.written))
    }
    for image in images { figure(image) }
    notes.add("a gallery is its images now, one below the other")
  }

  private mutating func figure(_ image: WordPressSite.Attachment) {
    let attributes = [("src", image.address), ("alt", image.alt)].map {
      HTMLTag.Attribute(name: $0, value: $1)
    }
    builder.add(.start(HTMLTag(name: "figure")))
    builder.add(.start(HTMLTag(name: "img", attributes: attributes)))
    let caption = HTMLMarkdown(image.caption).plain
    if !caption.isEmpty {
      builder.add(.start(HTMLTag(name: "figcaption")))
      builder.add(.text(caption))
      builder.add(.end("figcaption", 0..<0))
    }
    builder.add(.end("figure", 0..<0))
  }

  private mutating func media(_ code: Shortcode) {
    let keys = ["src", "mp3", "mp4", "m4a", "m4v", "ogg", "ogv", "wav", "webm", "flac", "0"]
    guard let written = keys.compactMap({ code.attributes[$0] }).first,
      let address = LinkText.address(written)
    else {
      return unknown(code)
    }
    builder.addLink(to: address, words: nil)
    notes.add("the player of [\(code.name)] is a link now, since an archive publishes no such files")
  }

  /// Makes addresses of the site what the archive's own links can be made of.
  private func settleAddresses(of document: inout HTMLDocument) {
    var enlarging = 0
    for block in document.blocks.indices {
      for run in document.blocks[block].runs.indices {
        enlarging += settle(&document.blocks[block].runs[run])
      }
    }
    if enlarging > 0 {
      document.notes.add("the link of an image to itself in full size is left out", count: enlarging)
    }
  }

  /// How many links were taken off.
  private func settle(_ run: inout HTMLRun) -> Int {
    var isImage = false
    if case .image(let address, let alt, let title) = run.content {
      run.content = .image(address: site.address(address, isImage: true), alt: alt, title: title)
      isImage = true
    }
    let before = run.marks.count
    run.marks = run.marks.compactMap { mark in
      guard case .link(let address, let title) = mark else { return mark }
      // The image itself, in full size, which a page of the archive shows anyway.
      let isItself = address.contains(WordPressSite.uploadsPath) && SiteMedia.problem(ofName: address) == nil
      return isImage && isItself ? nil : .link(address: site.address(address, isImage: false), title: title)
    }
    return before - run.marks.count
  }
}

extension HTMLTreeBuilder {
  /// Whether words are code, where brackets mean themselves.
  var isInCode: Bool { literal != nil || marks.contains(.code) || dropping != nil }
}
