/// Follows the elements of a page, and finds what a browser would move, close or leave open by itself.
struct HTMLNesting {
  private var open: [String] = []
  private(set) var problems: [String] = []

  mutating func begin(_ tag: HTMLTag) {
    check(tag)
    if Self.void.contains(tag.name) { return }
    if tag.isSelfClosing {
      if !open.contains("svg") { problems.append("<\(tag.name)/> closes itself outside of svg") }
      return
    }
    open.append(tag.name)
  }

  mutating func end(_ name: String) {
    if Self.void.contains(name) {
      problems.append("</\(name)> of an element that has no content")
    } else if open.last == name {
      open.removeLast()
    } else {
      problems.append("</\(name)> within \(path)")
      if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
    }
  }

  mutating func text(_ text: String) {
    let parent = open.last ?? ""
    guard open.isEmpty || Self.childrenOf[parent] != nil else { return }
    if text.contains(where: { !$0.isWhitespace }) { problems.append("text directly within \(path)") }
  }

  /// - Returns: all problems, those of the elements still open included.
  mutating func finish() -> [String] {
    if !open.isEmpty { problems.append("not closed: \(path)") }
    return problems
  }

  /// The names of the elements that are open.
  var path: String { open.isEmpty ? "the document" : open.joined(separator: " > ") }

  private mutating func check(_ tag: HTMLTag) {
    let parent = open.last ?? ""
    if let allowed = Self.childrenOf[parent], !allowed.contains(tag.name) {
      problems.append("<\(tag.name)> directly within \(path)")
    }
    if let parents = Self.parentsOf[tag.name], !parents.contains(parent) {
      problems.append("<\(tag.name)> directly within \(path)")
    }
    if let block = open.last(where: Self.phrasingOnly.contains), !Self.phrasing.contains(tag.name),
      !open.contains("svg")
    {
      problems.append("<\(tag.name)> within <\(block)>")
    }
    if tag.name == "a", open.contains("a") { problems.append("a link within a link") }
  }

  private static let void: Set = ["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]

  /// Elements that take certain children and nothing else.
  private static let childrenOf: [String: Set<String>] = [
    "html": ["head", "body"], "head": ["meta", "title", "link", "script"], "ul": ["li"], "ol": ["li"],
    "dl": ["dt", "dd", "div"], "table": ["thead", "tbody", "caption"], "thead": ["tr"], "tbody": ["tr"],
    "tr": ["td", "th"],
  ]

  private static let parentsOf: [String: Set<String>] = [
    "li": ["ul", "ol"], "dt": ["dl", "div"], "dd": ["dl", "div"], "tr": ["thead", "tbody"],
    "script": ["head"], "td": ["tr"], "th": ["tr"], "main": ["body"], "head": ["html"], "body": ["html"],
  ]

  /// Elements that take words and what stands between words.
  private static let phrasingOnly: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "time", "em", "strong", "code", "sup", "del", "pre",
    "dt",
  ]

  private static let phrasing: Set = [
    "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "i", "img", "input", "mark", "q", "s",
    "small",
    "span", "strong", "sub", "sup", "svg", "time", "wbr",
  ]
}
