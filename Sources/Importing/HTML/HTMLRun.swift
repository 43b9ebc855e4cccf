/// A piece of a block: words, or what stands among them.
struct HTMLRun: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case text(String)
    case lineBreak
    case image(address: String, alt: String, title: String?)
    /// The key of a footnote.
    case footnote(String)
  }

  var content: Content
  /// From the outermost.
  var marks: [HTMLMark]
}

extension HTMLRun {
  /// Whether it is nothing but white space or a break.
  var isSpace: Bool {
    switch content {
    case .text(let text): text.unicodeScalars.allSatisfy(MarkdownSigns.isSpace)
    case .lineBreak: true
    case .image, .footnote: false
    }
  }

  var isBreak: Bool { content == .lineBreak }
}
