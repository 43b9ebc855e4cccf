/// One piece of an HTML file, as the HTML standard's tokenizer sees it.
enum HTMLToken: Equatable {
  case doctype
  case startTag(HTMLTag)
  case endTag(String)
  case text(String)
  case comment
  /// Something that a parser would repair without a word.
  case problem(String)
}

/// A start tag with its attributes, entities decoded.
struct HTMLTag: Equatable {
  struct Attribute: Equatable {
    let name: String
    let value: String
  }

  let name: String
  let attributes: [Attribute]
  let isSelfClosing: Bool

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}
