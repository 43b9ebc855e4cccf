/// Finds what in a Markdown text no reader may ever see: comments, definitions that nothing uses, the words behind a code
/// block's language, and cells that a table has no column for.
///
/// What it finds are guesses, from lines and from what ``ShownParts`` tells of the tree; whether a page changes without them shows
/// whether they are right.
struct HiddenParts {
  /// A part that could be cut out.
  struct Candidate {
    /// The stretches that may be meant, the likeliest first.
    let stretches: [Range<Int>]
  }

  private let source: UnsafeBufferPointer<UInt8>
  private let shown: ShownParts
  /// By where they begin.
  private(set) var candidates: [Candidate] = []
  /// Where lines begin as cmark-gfm counts them, and where the text ends.
  private var starts: [Int] = [0]

  init(in source: UnsafeBufferPointer<UInt8>, _ shown: ShownParts) {
    self.source = source
    self.shown = shown
    for index in source.indices {
      let isLineEnd =
        source[index] == 0x0A
        || source[index] == 0x0D && (index + 1 == source.count || source[index + 1] != 0x0A)
      if isLineEnd { starts.append(index + 1) }
    }
    if starts.last != source.count { starts.append(source.count) }
    if !shown.comments.isEmpty { findComments() }
    findInLines()
    candidates.sort { $0.stretches[0].lowerBound < $1.stretches[0].lowerBound }
  }

  /// Whether a text has what may be hidden. Most have nothing, and needn't be searched.
  static func mayBe(in source: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    var isFence = false
    var row = RowWidth()
    var narrowest: Int?
    for byte in source {
      switch byte {
      case UInt8(ascii: "!") where last == UInt8(ascii: "<"),
        UInt8(ascii: ":") where last == UInt8(ascii: "]"):
        return true
      case UInt8(ascii: "`") where last == byte, UInt8(ascii: "~") where last == byte: isFence = true
      case 0x20 where isFence: return true
      case 0x0A, 0x0D:
        guard !row.isWider(than: &narrowest) else { return true }
        row = RowWidth()
        isFence = false
      default: break
      }
      row.take(byte)
      last = byte
    }
    return row.isWider(than: &narrowest)
  }

  /// How many cells a line would have as a row of a table.
  private struct RowWidth {
    private var pipes = 0
    private var first: UInt8 = 0
    private var last: UInt8 = 0

    mutating func take(_ byte: UInt8) {
      guard !byte.isASCIISpace else { return }
      if byte == UInt8(ascii: "|") { pipes += 1 }
      if first == 0, byte != UInt8(ascii: ">") { first = byte }
      last = byte
    }

    /// Whether the line is wider than the narrowest of those with cells before it.
    func isWider(than narrowest: inout Int?) -> Bool {
      guard pipes > 0 else {
        narrowest = nil
        return false
      }
      let outer = (first == UInt8(ascii: "|") ? 1 : 0) + (last == UInt8(ascii: "|") ? 1 : 0)
      let cells = pipes + 1 - outer
      let isWider = narrowest.map { cells > $0 } ?? false
      narrowest = min(cells, narrowest ?? cells)
      return isWider
    }
  }

  /// What tells comments apart: the first line of what they say, cut to some length.
  static func key(ofComment text: some Sequence<UInt8>) -> [UInt8] {
    Array(text.prefix { $0 != 0x0A && $0 != 0x0D && $0 != UInt8(ascii: "-") }.prefix(32))
  }

  /// An address without its fragment.
  static func address(_ url: some Sequence<UInt8>) -> [UInt8] {
    Array(url.prefix { $0 != UInt8(ascii: "#") })
  }

  private mutating func add(_ stretches: [Range<Int>]) {
    var distinct: [Range<Int>] = []
    for stretch in stretches where !stretch.isEmpty && !distinct.contains(stretch) {
      distinct.append(stretch)
    }
    if !distinct.isEmpty { candidates.append(Candidate(stretches: distinct)) }
  }

  /// Every opening that looks like one of the text's comments, up to the next end: one may stand within another.
  private mutating func findComments() {
    var ends: [Int] = []
    for index in source.indices.dropLast(2)
    where source[index] == UInt8(ascii: "-") && source[index...].starts(with: "-->".utf8) {
      ends.append(index)
    }
    var next = 0
    for line in 0..<starts.count - 1 where !shown.code.contains(line) {
      for index in starts[line]..<starts[line + 1]
      where source[index] == UInt8(ascii: "<") && source[index...].starts(with: "<!--".utf8) {
        let start = index + 4
        while next < ends.count, ends[next] < start { next += 1 }
        guard next < ends.count else { return }
        if source[start...].starts(with: ">".utf8) || source[start...].starts(with: "->".utf8) { continue }
        if shown.comments.contains(Self.key(ofComment: source[start...])) { add([start..<ends[next]]) }
      }
    }
  }

  /// A line without its end and without the marks of quotes and list items before it.
  private func content(of line: Int) -> Range<Int> {
    var (start, end) = (starts[line], starts[line + 1])
    while end > start, source[end - 1] == 0x0A || source[end - 1] == 0x0D { end -= 1 }
    while start < end {
      switch source[start] {
      case 0x20, 0x09, UInt8(ascii: ">"): start += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard start + 1 < end, source[start + 1] == 0x20 || source[start + 1] == 0x09 else {
          return start..<end
        }
        start += 1
      case let byte where byte.isASCIIDigit:
        var mark = start
        while mark < end, source[mark].isASCIIDigit { mark += 1 }
        guard mark + 1 < end, source[mark] == UInt8(ascii: ".") || source[mark] == UInt8(ascii: ")"),
          source[mark + 1] == 0x20 || source[mark + 1] == 0x09
        else { return start..<end }
        start = mark + 1
      default: return start..<end
      }
    }
    return start..<end
  }

  private mutating func findInLines() {
    let uses = definesLinks ? uses : [:]
    var defined: Set<[UInt8]> = []
    var columns: Int?
    for line in 0..<starts.count - 1 {
      let content = content(of: line)
      if shown.infos.contains(line) { findInfo(content) }
      guard !shown.code.contains(line) else { continue }
      columns = findCells(content, columns)
      guard source[content].first == UInt8(ascii: "[") else { continue }
      var start = content.lowerBound
      if let text = footnote(at: start, in: content) {
        guard shown.footnotes.contains(line) else {
          add(extents(ofFootnoteOn: line, from: start))
          continue
        }
        start = text
      }
      guard start < content.upperBound, source[start] == UInt8(ascii: "["),
        let definition = LinkDefinition(in: source, at: start)
      else { continue }
      let label = Self.label(source[definition.label])
      let isFirst = defined.insert(label).inserted
      let isUsed = isFirst && uses[label, default: 0] > 1 && isShown(definition.address)
      if !isUsed { add([definition.range]) }
    }
  }

  /// Only the first word behind a fence names a language.
  private mutating func findInfo(_ line: Range<Int>) {
    guard let mark = source[line].first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return
    }
    var place = line.lowerBound
    while place < line.upperBound, source[place] == mark { place += 1 }
    while place < line.upperBound, source[place].isASCIISpace { place += 1 }
    while place < line.upperBound, !source[place].isASCIISpace { place += 1 }
    add([place..<line.upperBound])
  }

  /// Where the text of a footnote begins whose definition is at a place; nil where none is.
  private func footnote(at start: Int, in line: Range<Int>) -> Int? {
    guard start + 1 < line.upperBound, source[start + 1] == UInt8(ascii: "^"),
      let end = LinkDefinition.closing(start, in: source), end + 1 < line.upperBound,
      source[end + 1] == UInt8(ascii: ":")
    else { return nil }
    return source[(end + 2)..<line.upperBound].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.upperBound
  }

  /// How far a footnote may reach that isn't in the tree: to the next line that is, to the end of its paragraph, or over its line.
  private func extents(ofFootnoteOn line: Int, from start: Int) -> [Range<Int>] {
    var next = line + 1
    while next < starts.count - 1, !shown.covered.contains(next), !isDefinition(next) { next += 1 }
    var blank = line + 1
    while blank < next, !content(of: blank).isEmpty { blank += 1 }
    return [next, blank, line + 1].flatMap { end -> [Range<Int>] in
      var last = starts[end]
      // The line's end stays, so that what follows begins where it did.
      while last > start, source[last - 1] == 0x0A || source[last - 1] == 0x0D { last -= 1 }
      return [start..<last, start..<starts[end]]
    }
  }

  /// Whether a line begins a definition of its own.
  private func isDefinition(_ line: Int) -> Bool {
    let content = content(of: line)
    guard source[content].first == UInt8(ascii: "[") else { return false }
    return footnote(at: content.lowerBound, in: content) != nil
  }

  private var definesLinks: Bool {
    source.indices.dropFirst().contains {
      source[$0] == UInt8(ascii: ":") && source[$0 - 1] == UInt8(ascii: "]")
    }
  }

  /// How often each label stands in brackets, that of its definition included.
  private var uses: [[UInt8]: Int] {
    var uses: [[UInt8]: Int] = [:]
    for index in source.indices where source[index] == UInt8(ascii: "[") {
      guard let end = LinkDefinition.closing(index, in: source) else { continue }
      uses[Self.label(source[index + 1..<end]), default: 0] += 1
    }
    return uses
  }

  /// Labels are the same in capitals and in small letters, and with any white space.
  private static func label(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    let words = bytes.split { $0.isASCIISpace || $0 == UInt8(ascii: ">") }
    return Array(words.map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: " ").utf8)
  }

  /// Whether a link of the text has an address, as far as it is written without escapes.
  private func isShown(_ address: Range<Int>) -> Bool {
    let bytes = source[address]
    return bytes.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }
      || shown.addresses.contains(Self.address(bytes))
  }

  /// Looks for cells in a line of a table beyond its columns.
  ///
  /// - Parameter columns: how many the table has that the line before belongs to.
  /// - Returns: how many the table has that the line belongs to.
  private mutating func findCells(_ line: Range<Int>, _ columns: Int?) -> Int? {
    guard source[line].contains(UInt8(ascii: "|")) else { return nil }
    var ends: [Int] = []
    var place = line.lowerBound
    if source[place] == UInt8(ascii: "|") { place += 1 }
    while place < line.upperBound {
      if source[place] == UInt8(ascii: "\\") {
        place += 1
      } else if source[place] == UInt8(ascii: "|") {
        ends.append(place + 1)
      }
      place += 1
    }
    if source[line].contains(UInt8(ascii: "-")), source[line].allSatisfy({ "|:- \t".utf8.contains($0) }) {
      let isClosed = ends.last.map { source[$0..<line.upperBound].allSatisfy(\.isASCIISpace) } ?? false
      return ends.count + (isClosed ? 0 : 1)
    }
    guard let columns else { return nil }
    if ends.count >= columns, columns > 0 { add([ends[columns - 1]..<line.upperBound]) }
    return columns
  }
}
