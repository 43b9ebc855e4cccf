internal import Diagnostics

/// Changes of a Markdown text, and its places.
struct SiteEdits {
  let bytes: [UInt8]
  private let lines: LineCounter
  /// By where they begin; of two at one place the first stays.
  private var edits: [Int: (end: Int, new: String)] = [:]

  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    lines = LineCounter(bytes, firstLine: firstLine)
  }

  var isEmpty: Bool { edits.isEmpty }

  mutating func replace(_ range: Range<Int>, _ new: String) {
    if edits[range.lowerBound] == nil { edits[range.lowerBound] = (range.upperBound, new) }
  }

  /// The text with all edits made; one that begins within another is left out.
  var result: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.count * 16)
    var done = 0
    for (start, edit) in edits.sorted(by: { $0.key < $1.key }) where start >= done {
      result += bytes[done..<start]
      result += edit.new.utf8
      done = edit.end
    }
    return result + bytes[done...]
  }

  /// The bytes of a stretch; nil where the text has no such place.
  func bytes(of range: SourceRange) -> Range<Int>? {
    guard let start = lines.offset(of: range.start), let end = lines.offset(of: range.end), start <= end
    else {
      return nil
    }
    return start..<end
  }
}

/// A link or image as it is written: `[words](address "title")`.
struct WrittenLink {
  /// The opening bracket, or the `!` before it.
  let start: Int
  /// Between the brackets.
  let words: Range<Int>
  /// Behind the closing parenthesis.
  let end: Int
  let isImage: Bool

  /// The link whose address is at a range; nil where it isn't written so.
  init?(around address: Range<Int>, in bytes: [UInt8]) {
    var place = address.lowerBound - 1
    while place > 0, bytes[place] <= 0x20 || bytes[place] == UInt8(ascii: "<") { place -= 1 }
    guard place > 1, bytes[place] == UInt8(ascii: "("), bytes[place - 1] == UInt8(ascii: "]") else {
      return nil
    }
    let closing = place - 1
    var depth = 0
    var opening = closing
    while true {
      let isEscaped = opening > 0 && bytes[opening - 1] == UInt8(ascii: "\\")
      if !isEscaped, bytes[opening] == UInt8(ascii: "]") { depth += 1 }
      if !isEscaped, bytes[opening] == UInt8(ascii: "[") {
        depth -= 1
        if depth == 0 { break }
      }
      guard opening > 0, closing - opening < 10_000 else { return nil }
      opening -= 1
    }
    guard let end = Self.end(from: address.upperBound, in: bytes) else { return nil }
    words = opening + 1..<closing
    self.end = end
    isImage = opening > 0 && bytes[opening - 1] == UInt8(ascii: "!")
    start = isImage ? opening - 1 : opening
  }

  private static func end(from start: Int, in bytes: [UInt8]) -> Int? {
    var place = start
    func skip() { while place < bytes.count, bytes[place] <= 0x20 { place += 1 } }
    if place < bytes.count, bytes[place] == UInt8(ascii: ">") { place += 1 }
    skip()
    guard place < bytes.count else { return nil }
    if bytes[place] == UInt8(ascii: ")") { return place + 1 }
    let quote = bytes[place] == UInt8(ascii: "(") ? UInt8(ascii: ")") : bytes[place]
    guard "\"')".utf8.contains(quote) else { return nil }
    place += 1
    while place < bytes.count, bytes[place] != quote {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    place += 1
    skip()
    return place < bytes.count && bytes[place] == UInt8(ascii: ")") ? place + 1 : nil
  }
}
