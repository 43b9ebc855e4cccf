import Diagnostics
import Foundation
import Markup
import Testing

@testable import Importing

/// That what is made of HTML looks on a page as the HTML did: the same elements around the same words.
@Suite struct HTMLRenderingTests {
  /// The elements and words of HTML, without what pages add to them and without white space, and the words alone.
  private struct Outline: Equatable {
    var structure = ""
    var words = ""

    init(_ html: String) {
      var tokenizer = HTMLTokenizer(html)
      while let token = tokenizer.next() {
        switch token {
        case .text(let text):
          words += text
          structure += text.filter { !$0.isWhitespace }
        case .start(let tag): begin(tag)
        case .end(let name, _): if !Self.passedOver.contains(name) { structure += "</\(name)>" }
        case .comment: break
        }
      }
      // What is marked twice in a row is marked once.
      for name in ["strong", "em", "del", "code"] {
        structure = structure.replacing("</\(name)><\(name)>", with: "")
      }
      for number in 0..<9 { structure = Self.joining("<a href=https://a.example/\(number)>", in: structure) }
      words = PlainText.line(words)
    }

    /// Two links in a row to one place are one.
    private static func joining(_ link: String, in structure: String) -> String {
      let parts = structure.components(separatedBy: "</a>\(link)")
      var result = parts[0]
      for (index, part) in parts.enumerated().dropFirst() {
        let before = parts[index - 1]
        // The link before leads to the same place, too, if it begins so or with what parted them.
        let isSame =
          before.ranges(of: "<a href=").last.map { before[$0.lowerBound...].hasPrefix(link) } ?? (index > 1)
        result += (isSame ? "" : "</a>\(link)") + part
      }
      return result
    }

    private static let passedOver = ["div", "thead", "tbody", "br", "input"]

    private mutating func begin(_ tag: HTMLTag) {
      if ["br", "hr"].contains(tag.name) { words += " " }
      guard !Self.passedOver.contains(tag.name) else { return structure += tag.name == "br" ? "<br>" : "" }
      let details = ["href", "start"].compactMap { name in tag[name].map { " \(name)=\($0)" } }
      structure += "<\(tag.name)\(details.joined())>"
      if !["strong", "em", "del", "a", "code"].contains(tag.name) { words += " " }
    }
  }

  private static func page(of markdown: String) -> String {
    let parsed = MarkdownParser(topHeadingLevel: 1).parse(Array(markdown.utf8)[...], path: SourcePath("a.md"))
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics) of \(markdown)")
    var bytes: [UInt8] = []
    parsed.body.fill(into: &bytes) { _, _ in }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: 0..<400) func randomHTMLGivesTheSameElementsAroundTheSameWords(_ seed: Int) {
    var source = RandomHTML(UInt64(seed) + 1)
    let html = source.document()
    let markdown = HTMLMarkdown(html).markdown
    let page = Self.page(of: markdown)
    let (expected, found) = (Outline(html), Outline(page))
    #expect(found.structure == expected.structure, "\(html)\n\(markdown)\n\(page)")
    #expect(found.words == expected.words, "\(html)\n\(markdown)\n\(page)")
  }
}

/// Random HTML as people's editors write it, with all that Markdown might take for its own in the words.
private struct RandomHTML {
  private var numbers: RandomNumbers

  init(_ seed: UInt64) {
    numbers = RandomNumbers(seed)
    for _ in 0..<4 { _ = numbers.next() }
  }

  mutating func document() -> String { blocks(depth: 0) }

  private mutating func below(_ bound: Int) -> Int { Int(numbers.next() % UInt64(bound)) }

  private mutating func blocks(depth: Int) -> String {
    (0...below(3)).map { _ in block(depth) }.joined(separator: below(2) == 0 ? "\n" : "")
  }

  private mutating func block(_ depth: Int) -> String {
    switch below(depth > 2 ? 4 : 9) {
    case 0: return "<pre><code>\(code())\n</code></pre>"
    case 1:
      let level = 1 + below(6)
      return "<h\(level)>\(inlines(breaks: false))</h\(level)>"
    case 2: return "<hr>"
    case 3, 4: return "<p>\(inlines())</p>"
    case 5: return "<blockquote>\(blocks(depth: depth + 1))</blockquote>"
    case 6: return "<table><thead>\(row("th"))</thead><tbody>\(row("td"))\(row("td"))</tbody></table>"
    default: return list(depth)
    }
  }

  private mutating func row(_ cell: String) -> String {
    "<tr><\(cell)>\(inlines(breaks: false))</\(cell)><\(cell)>\(inlines(breaks: false))</\(cell)></tr>"
  }

  private mutating func list(_ depth: Int) -> String {
    let isLoose = below(2) == 0
    let name = below(2) == 0 ? "ul" : "ol"
    let start = isLoose && name == "ol" && below(2) == 0 ? " start=\"\(2 + below(98))\"" : ""
    var items = ""
    for _ in 0...below(3) {
      if isLoose {
        items += "<li><p>\(inlines())</p>\(blocks(depth: depth + 1))</li>"
      } else {
        let inner = depth < 2 && below(3) == 0 ? tightList() : ""
        items += "<li>\(inlines())\(inner)</li>"
      }
    }
    return "<\(name)\(start)>\(items)</\(name)>"
  }

  private mutating func tightList() -> String {
    let name = below(2) == 0 ? "ul" : "ol"
    return "<\(name)><li>\(inlines())</li><li>\(inlines())</li></\(name)>"
  }

  private mutating func inlines(breaks: Bool = true, without: Set<String> = []) -> String {
    var html = words()
    for _ in 0..<below(4) {
      switch below(7) {
      case 0 where breaks && without.isEmpty: html += "<br>" + words()
      case 1 where !without.contains("a"):
        html += "<a href=\"https://a.example/\(below(9))\">\(inner("a", without))</a>"
      case 2: html += "<code>\(code(line: true))</code>"
      case 3 where !without.contains("del"): html += "<del>\(inner("del", without))</del>"
      case 4 where !without.contains("em"): html += "<em>\(inner("em", without))</em>"
      case 5 where !without.contains("strong"): html += "<strong>\(inner("strong", without))</strong>"
      default: html += words()
      }
    }
    return html
  }

  private mutating func inner(_ name: String, _ without: Set<String>) -> String {
    inlines(breaks: false, without: without.union([name]))
  }

  private static let signs = Array("abcdeAB012 *_[]<>&#|~!\\`.-+=:()'\"{}^$/,;?%é«»“テ。—\u{301}")

  /// At least one sign that isn't a space.
  private mutating func words() -> String {
    var text = below(3) == 0 ? " " : ""
    text += String(Self.signs[below(10)])
    for _ in 0..<below(8) { text.append(Self.signs[below(Self.signs.count)]) }
    switch below(4) {
    case 0: text = String(text.reversed())
    case 1: text += " "
    default: break
    }
    return HTMLText.attribute(text)
  }

  private mutating func code(line: Bool = false) -> String {
    var text = "x"
    for _ in 0..<below(8) { text.append(Self.signs[below(Self.signs.count)]) }
    // Spaces in a row are one on a page, but not in Markdown's code.
    text = text.replacing("  ", with: "x")
    if line { text += "x" } else if below(2) == 0 { text += "\n\n  # y" }
    return HTMLText.attribute(text)
  }
}
