internal import Markup

/// What readers see of rendered Markdown, block by block, without the numbers of notes and citations.
struct VisibleText {
  struct Block {
    let isHeading: Bool
    let text: String
  }

  private(set) var blocks: [Block] = []
  private var text: [UInt8] = []
  private var isHeading = false
  private var isInCitation = false

  /// - Parameter html: as ``Markup`` renders it, its holes filled.
  init(_ html: [UInt8]) {
    var index = 0
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: "<"):
        let end = Self.end(ofTag: index, in: html)
        let tag = html[index + 1..<end]
        let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0.isLetterOrDigit }
        index = end + 1
        if Self.isSkipped(name, tag) {
          // Neither of them has an element of its name within.
          beginCitation()
          index = Self.index(
            after: Array("</".utf8) + Array(name) + [UInt8(ascii: ">")], from: index, in: html)
        } else if name.elementsEqual("br".utf8) {
          space()
        } else if !Self.inline.contains(name) {
          finish()
          isHeading =
            name.count == 2 && name.first == UInt8(ascii: "h") && name.last != UInt8(ascii: "r")
            && tag.first != UInt8(ascii: "/")
        }
      case UInt8(ascii: "&"):
        let end = html[index...].firstIndex(of: UInt8(ascii: ";")) ?? html.count - 1
        text += Self.character(html[index + 1..<end])
        index = end + 1
      case UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: "\t"):
        space()
        index += 1
      case UInt8(ascii: "]") where isInCitation:
        isInCitation = false
        index += 1
      default:
        var end = index + 1
        while end < html.count, !Self.means(html[end]) { end += 1 }
        if !isInCitation { text.append(contentsOf: html[index..<end]) }
        index = end
      }
    }
    finish()
  }

  /// Whether a byte may be more than a part of a word.
  private static func means(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: "\t"),
      UInt8(ascii: "]"):
      true
    default: false
    }
  }

  /// The number of a citation stands in brackets, at times with others and with places.
  private mutating func beginCitation() {
    guard text.last == UInt8(ascii: "[") else { return }
    text.removeLast()
    if text.last == UInt8(ascii: " ") { text.removeLast() }
    isInCitation = true
  }

  private mutating func space() {
    if isInCitation { return }
    if let last = text.last, last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
  }

  private mutating func finish() {
    if text.last == UInt8(ascii: " ") { text.removeLast() }
    if !text.isEmpty {
      blocks.append(Block(isHeading: isHeading, text: String(decoding: text, as: UTF8.self)))
    }
    text.removeAll(keepingCapacity: true)
    (isHeading, isInCitation) = (false, false)
  }

  /// Attributes may have a `>` within their quotes.
  private static func end(ofTag start: Int, in html: [UInt8]) -> Int {
    var isQuoted = false
    for index in start..<html.count {
      if html[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if html[index] == UInt8(ascii: ">"), !isQuoted { return index }
    }
    return html.count
  }

  private static func index(after end: [UInt8], from start: Int, in html: [UInt8]) -> Int {
    var index = start
    while index + end.count <= html.count {
      if html[index] == end[0], html[index..<index + end.count].elementsEqual(end) {
        return index + end.count
      }
      index += 1
    }
    return html.count
  }

  private static func isSkipped(_ name: ArraySlice<UInt8>, _ tag: ArraySlice<UInt8>) -> Bool {
    guard tag.first != UInt8(ascii: "/") else { return false }
    // What graphic images are hidden behind are the theme's words.
    if name.elementsEqual("summary".utf8) { return true }
    guard name.elementsEqual("sup".utf8) || name.elementsEqual("a".utf8) else { return false }
    let written = String(decoding: tag, as: UTF8.self)
    return numbers.contains { written.contains($0) }
  }

  private static let numbers = ["citation", "footnote-backref", "footnote-ref"].map { "class=\"\($0)\"" }

  /// What the renderer writes within a line, and what authors may.
  private static let inline = Set(
    (["a", "code", "img", "input"] + AllowedElement.allCases.map(\.rawValue)).map { ArraySlice($0.utf8) })

  /// Those that the renderer writes.
  private static func character(_ name: ArraySlice<UInt8>) -> String.UTF8View {
    switch String(decoding: name, as: UTF8.self) {
    case "lt": "<".utf8
    case "gt": ">".utf8
    case "quot": "\"".utf8
    case "#39": "'".utf8
    default: "&".utf8
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }
}
