import Diagnostics

/// Finds where in the file a link that cmark-gfm reports was written. The library's own columns can't be used: they are
/// wrong after escapes, entities, tabs, and in tables.
///
/// Links come in the order of the text, so that one place moves through each block, and only forwards. The places where
/// a link may begin are listed once per block, and a search looks at a bounded number of them.
struct SourceLocator {
  /// How a link is written.
  enum Form {
    case inline, angled, bare, definition, unknown
  }

  /// How many candidates a search looks at before it gives up.
  private static let patience = 256

  let source: UnsafeBufferPointer<UInt8>
  private let firstLine: Int
  lazy var lines = SourceLines(source, firstLine: firstLine)
  private lazy var definitions = findDefinitions()
  /// Where the next search begins.
  private(set) var place = 0
  private var block: (start: Int, end: Int) = (0, 0)
  private var isBlockEntered = true
  private var range = 0..<0
  /// In the current block: after each `](`, at each `<`, at each `[[`, at each `[@`.
  private var addresses: [Int] = []
  private var angles: [Int] = []
  /// Those of the angles that stand behind a backslash which counts.
  private var escapedAngles: Set<Int> = []
  private var brackets: [Int] = []
  private var citations: [Int] = []

  init(_ source: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
  }

  /// Begins a block on the parser's lines, counted from 1.
  mutating func enterBlock(startLine: Int, endLine: Int) {
    block = (startLine, endLine)
    isBlockEntered = false
  }

  /// Lets the next search begin at a place where one began before.
  mutating func move(to place: Int) {
    self.place = place
  }

  /// The place of a link's or image's address. Searches on from the last place found.
  mutating func address(_ url: UnsafeBufferPointer<UInt8>, isAutolink: Bool) -> (SourceRange, Form) {
    enterPending()
    let inline = first(of: addresses) { written(url, at: skipSpace($0)) }
    let angled = isAutolink ? first(of: angles) { written(mail(url), at: $0 + 1) } : nil
    if let inline, angled == nil || inline.lowerBound < angled!.lowerBound {
      place = inline.upperBound
      return (lines.range(of: inline), .inline)
    }
    if let angled {
      place = angled.upperBound
      return (lines.range(of: angled), .angled)
    }
    if let range = definitions[Array(url)] { return (range, .definition) }
    return (blockStart(), isAutolink ? .bare : .unknown)
  }

  /// The place of a wiki-link's target, or nil where its brackets are escaped.
  mutating func wikiLink(_ target: UnsafeBufferPointer<UInt8>) -> SourceRange? {
    enterPending()
    let spelling = WrittenAddress(source: source)
    let found = first(of: brackets) { opening in
      var start = opening + 2
      while start < range.upperBound, source[start].isASCIISpace { start += 1 }
      return spelling.range(from: start, spelling: target).map { opening..<$0.upperBound }
    }
    guard let found else { return nil }
    place = found.upperBound
    guard !isEscaped(found.lowerBound) else { return nil }
    var start = found.lowerBound + 2
    while start < found.upperBound, source[start].isASCIISpace { start += 1 }
    return lines.range(of: start..<found.upperBound)
  }

  /// The places of the keys that are cited in one pair of brackets, or nil where that is escaped.
  mutating func citations(_ keys: [UnsafeBufferPointer<UInt8>]) -> [SourceRange]? {
    enterPending()
    guard let found = first(of: citations, where: { cited(keys[0], at: $0 + 1) }) else { return nil }
    place = found.upperBound
    guard !isEscaped(found.lowerBound - 2) else { return nil }
    var result = [lines.range(of: found)]
    // Escapes and the marks of quotes may stand between.
    let end = min(range.upperBound, place + 2 * CitationGroup.longest)
    for key in keys.dropFirst() {
      var sign = place
      while sign < end, cited(key, at: sign) == nil { sign += 1 }
      let found = sign < end ? cited(key, at: sign) : nil
      if let found { place = found.upperBound }
      result.append(found.map { lines.range(of: $0) } ?? result[0])
    }
    return result
  }

  /// The place of a key that is written after the `@` at a place and ends there.
  private func cited(_ key: UnsafeBufferPointer<UInt8>, at sign: Int) -> Range<Int>? {
    guard source[sign] == UInt8(ascii: "@"),
      let found = WrittenAddress(source: source).range(from: sign + 1, spelling: key),
      found.upperBound < source.count
    else { return nil }
    let next = source[found.upperBound]
    return next.isASCIISpace || ",;]".utf8.contains(next) ? found : nil
  }

  /// The place of the next `<!--` in the text that isn't escaped.
  mutating func commentOpening() -> SourceRange? {
    enterPending()
    let found = first(of: angles) { opening in
      !escapedAngles.contains(opening) && source[opening..<range.upperBound].starts(with: "<!--".utf8)
        ? opening..<opening + 4 : nil
    }
    guard let found else { return nil }
    place = found.upperBound
    return lines.range(of: found)
  }

  /// The place where a tag begins that is written on from the last place found.
  mutating func tag(_ literal: UnsafeBufferPointer<UInt8>) -> SourceRange? {
    enterPending()
    let word = Self.word(in: literal[...])
    let found = first(of: angles) { opening in
      escapedAngles.contains(opening) ? nil : written(word, of: literal, at: opening)
    }
    return found.map { lines.range(of: $0) }
  }

  /// What comes before white space, or a bar, which tables write in another way.
  private static func word(in literal: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>>
  {
    literal.prefix { !$0.isASCIISpace && $0 != UInt8(ascii: "|") }
  }

  /// The range of a word of code or HTML that is written at a place and, unless it is the last, ends there.
  private func written(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, of literal: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Range<Int>? {
    guard source[start...].starts(with: word) else { return nil }
    let end = start + word.count
    if word.endIndex < literal.count {
      guard end < source.count, source[end].isASCIISpace || "|\\".utf8.contains(source[end]) else {
        return nil
      }
    }
    return start..<end
  }

  /// Moves past a piece of code or HTML that has what looks like a link, a tag or a comment.
  mutating func skip(_ literal: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < literal.count {
      guard !literal[index].isASCIISpace else {
        index += 1
        continue
      }
      let word = Self.word(in: literal[index...])
      if let sign = Self.sign(in: word) {
        enterPending()
        let list =
          switch sign.list {
          case .addresses: addresses
          case .angles: angles
          case .brackets: brackets
          case .citations: citations
          }
        let found = first(of: list) { candidate in
          let start = candidate - sign.offset
          // What is escaped is neither code nor HTML, unless the backslash is a part of it.
          guard start >= 0, sign.offset > 0 || !escapedAngles.contains(candidate) else { return nil }
          return written(word, of: literal, at: start)
        }
        if let found { place = found.upperBound }
      }
      index = word.endIndex + 1
    }
  }

  /// The bytes of the current block's lines.
  var blockRange: Range<Int> {
    mutating get { lines.range(from: block.start, through: max(block.end, block.start)) }
  }

  /// The place of the current block's first line.
  mutating func blockStart() -> SourceRange {
    let start = lines.range(from: block.start, through: block.start).lowerBound
    return lines.range(of: start..<min(start + 1, source.count))
  }

  /// Whether the box of the task on a line, counted from 1, is ticked; `column` is that of the list item, in bytes.
  mutating func isTicked(line: Int, column: Int) -> Bool? {
    let range = lines.range(from: line, through: line)
    let start = min(range.lowerBound + max(column - 1, 0), range.upperBound)
    guard let box = source[start..<range.upperBound].firstIndex(of: UInt8(ascii: "[")), box + 1 < source.count
    else { return nil }
    return source[box + 1] | 0x20 == UInt8(ascii: "x")
  }

  /// Lists the current block's candidates, when the first of its links asks for them.
  private mutating func enterPending() {
    guard !isBlockEntered else { return }
    isBlockEntered = true
    range = blockRange
    if !range.contains(place) { place = range.lowerBound }
    addresses.removeAll(keepingCapacity: true)
    angles.removeAll(keepingCapacity: true)
    escapedAngles.removeAll()
    brackets.removeAll(keepingCapacity: true)
    citations.removeAll(keepingCapacity: true)
    var last: UInt8 = 0
    var isEscaped = false
    for index in place..<range.upperBound {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "(") where last == UInt8(ascii: "]"): addresses.append(index + 1)
      case UInt8(ascii: "[") where last == byte: brackets.append(index - 1)
      case UInt8(ascii: "@") where last == UInt8(ascii: "["): citations.append(index - 1)
      case UInt8(ascii: "<"):
        angles.append(index)
        if isEscaped { escapedAngles.insert(index) }
      default: break
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      last = byte
    }
  }

  /// What `match` finds at the first fitting candidate from the current place on.
  private func first(of candidates: [Int], where match: (Int) -> Range<Int>?) -> Range<Int>? {
    var (low, high) = (0, candidates.count)
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle] < place { low = middle + 1 } else { high = middle }
    }
    for candidate in candidates[low...].prefix(Self.patience) {
      if let found = match(candidate) { return found }
    }
    return nil
  }

  /// The range of an address that is written at a place and ends there.
  private func written(_ url: UnsafeBufferPointer<UInt8>, at start: Int) -> Range<Int>? {
    guard let found = WrittenAddress(source: source).range(from: start, spelling: url) else { return nil }
    guard found.upperBound < source.count else { return found }
    let next = source[found.upperBound]
    return next.isASCIISpace || next == UInt8(ascii: ")") || next == UInt8(ascii: ">") ? found : nil
  }

  /// cmark-gfm puts `mailto:` before addresses that are written without.
  private func mail(_ url: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    url.starts(with: "mailto:".utf8) ? UnsafeBufferPointer(rebasing: url.dropFirst(7)) : url
  }

  /// Passes over white space, the marks of block quotes on a new line, and an angle bracket.
  private func skipSpace(_ start: Int) -> Int {
    let index = Self.skippingSpace(in: source, from: start)
    return index < source.count && source[index] == UInt8(ascii: "<") ? index + 1 : index
  }

  /// Passes over white space, and the marks of block quotes on a new line.
  static func skippingSpace(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var isNewLine = false
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        isNewLine = true
      } else if !byte.isASCIISpace, !(isNewLine && byte == UInt8(ascii: ">")) {
        break
      }
      index += 1
    }
    return index
  }

  private func isEscaped(_ index: Int) -> Bool {
    var backslashes = 0
    while backslashes < index, source[index - 1 - backslashes] == UInt8(ascii: "\\") { backslashes += 1 }
    return backslashes % 2 == 1
  }

  private enum List { case addresses, angles, brackets, citations }

  /// What in a word looks like a link or a tag, and how far a candidate of that kind would be from the word's start.
  private static func sign(in word: Slice<UnsafeBufferPointer<UInt8>>) -> (list: List, offset: Int)? {
    var last: UInt8 = 0
    for (offset, byte) in word.enumerated() {
      if byte == UInt8(ascii: "["), last == byte { return (.brackets, offset - 1) }
      if byte == UInt8(ascii: "@"), last == UInt8(ascii: "[") { return (.citations, offset - 1) }
      if byte == UInt8(ascii: "("), last == UInt8(ascii: "]") { return (.addresses, offset + 1) }
      if byte == UInt8(ascii: "<") { return (.angles, offset) }
      last = byte
    }
    return nil
  }

  /// The first place of each address that stands in a link reference definition, or looks so.
  private mutating func findDefinitions() -> [[UInt8]: SourceRange] {
    var found: [[UInt8]: SourceRange] = [:]
    let written = WrittenAddress(source: source)
    var index = 1
    while index < source.count {
      if source[index] == UInt8(ascii: ":"), source[index - 1] == UInt8(ascii: "]") {
        var start = skipSpace(index + 1)
        if start > 0, source[start - 1] == UInt8(ascii: "<") { start -= 1 }
        let (range, meaning) = written.address(from: start)
        if !range.isEmpty, found[meaning] == nil { found[meaning] = lines.range(of: range) }
        index = max(index, range.upperBound)
      }
      index += 1
    }
    return found
  }
}
