/// The HTML that people write into tables, as Markdown: paragraphs, emphasis, links and lists. All else stays visible.
struct SimpleHTML {
  private(set) var markdown = ""
  /// Without any markup, on one line.
  private(set) var plain = ""
  private(set) var notes: [String] = []

  private var open: [(name: String, closing: String)] = []
  /// What opens emphasis or a link, until there is something in it.
  private var pending = ""
  private var list: [Bool] = []
  private var number = [Int]()

  init(_ text: String) {
    var rest = PlainText.block(text)[...]
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      words(String(rest[..<start]))
      rest = rest[start...]
      if rest.first == "&" {
        let (text, end) = HTMLEntity.decode(rest)
        words(text)
        rest = rest[end...]
      } else if let tag = HTMLTag(rest) {
        if !take(tag) {
          words(String(rest[..<tag.end]))
          let note = "<\(tag.name)> stays as it is written"
          if !notes.contains(note) { notes.append(note) }
        }
        rest = rest[tag.end...]
      } else {
        words("<")
        rest = rest.dropFirst()
      }
    }
    words(String(rest))
    while let last = open.last { close(last.name) }
    markdown =
      markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.dropLast($0.reversed().prefix { $0 == " " }.count)) }.joined(separator: "\n").trimmed
    plain = PlainText.line(plain)
  }

  private mutating func words(_ text: String) {
    guard !text.isEmpty else { return }
    plain += text
    var escaped = MarkdownText.paragraphs(text)
    let atStart = markdown.isEmpty || markdown.last == "\n"
    if !atStart { escaped = MarkdownText.escaped(text) }
    guard !pending.isEmpty else { return markdown += escaped }
    // Emphasis doesn't begin before a space.
    let spaces = escaped.prefix(while: \.isWhitespace)
    guard spaces.count < escaped.count else { return markdown += escaped }
    markdown += spaces + pending + escaped.dropFirst(spaces.count)
    pending = ""
  }

  /// False for what isn't simple.
  private mutating func take(_ tag: HTMLTag) -> Bool {
    switch tag.name {
    case "br": breakLine("\\\n")
    case "p", "div":
      paragraph()
    case "b", "strong": mark(tag, "**")
    case "i", "em": mark(tag, "*")
    case "ul", "ol": aList(tag)
    case "li": if !tag.isEnd { item() }
    case "a": return link(tag)
    case "span", "font", "u": break
    default: return false
    }
    return true
  }

  private mutating func breakLine(_ text: String) {
    plain += " "
    guard !markdown.isEmpty, markdown.last != "\n" else { return }
    markdown += text
  }

  private mutating func paragraph() {
    closeAll()
    breakLine("\n\n")
  }

  private mutating func mark(_ tag: HTMLTag, _ sign: String) {
    guard tag.isEnd else {
      guard !open.contains(where: { $0.closing == sign }) else { return }
      open.append((tag.name, sign))
      return pending += sign
    }
    close(tag.name)
  }

  private mutating func close(_ name: String) {
    guard let position = open.lastIndex(where: { $0.name == name }) else { return }
    // What was opened within ends with it.
    while open.count > position {
      let closing = open.removeLast().closing
      if pending.isEmpty {
        let spaces = markdown.reversed().prefix(while: { $0 == " " }).count
        markdown.removeLast(spaces)
        markdown += closing + String(repeating: " ", count: spaces)
      } else {
        pending = String(pending.dropLast(closing.hasPrefix("]") ? 1 : closing.count))
      }
    }
  }

  private mutating func closeAll() {
    while let last = open.last { close(last.name) }
  }

  private mutating func aList(_ tag: HTMLTag) {
    // The end of a list that never began says nothing.
    guard !tag.isEnd || !list.isEmpty else { return }
    closeAll()
    if tag.isEnd {
      list.removeLast()
      number.removeLast()
      if list.isEmpty { breakLine("\n\n") }
    } else if list.count < 8 {
      if list.isEmpty { breakLine("\n\n") }
      list.append(tag.name == "ol")
      number.append(0)
    }
  }

  private mutating func item() {
    closeAll()
    breakLine("\n")
    guard let isNumbered = list.last else { return markdown += "- " }
    number[number.count - 1] += 1
    markdown += String(repeating: "   ", count: list.count - 1) + (isNumbered ? "\(number.last!). " : "- ")
  }

  private mutating func link(_ tag: HTMLTag) -> Bool {
    guard !tag.isEnd else {
      let isOpen = open.contains { $0.name == "a" }
      close("a")
      return isOpen
    }
    guard let address = tag.address, let url = SourceAddress.url(encoding: address),
      !open.contains(where: { $0.name == "a" })
    else { return false }
    open.append(("a", "](<\(url)>)"))
    pending += "["
    return true
  }
}
