/// What marks words within a block.
enum HTMLMark: Hashable, Sendable {
  case strong
  case emphasis
  case deleted
  case code
  case link(address: String, title: String?)
  /// An element that Markdown has no form for, and that an archive may allow in its texts.
  case element(name: String, attributes: String)
}

extension HTMLMark {
  var isLink: Bool {
    if case .link = self { true } else { false }
  }
}
