/// Finds what in a Markdown text no reader may ever see: comments, definitions that nothing uses, the words behind a code
/// block's language, and cells that a table has no column for.
///
/// It reads lines without knowing what block they are in, so that what it finds are guesses; whether a page changes without
/// them shows whether they are right.
struct HiddenParts {
  /// A part that could be cut out.
  struct Candidate {
    /// The stretches that may be meant, the likeliest first.
    let stretches: [Range<Int>]
  }

  private let source: UnsafeBufferPointer<UInt8>
  /// By where they begin.
  private(set) var candidates: [Candidate] = []
  /// Where lines begin, and where the text ends.
  private var starts: [Int] = [0]
  private var definitions: [(label: [UInt8], line: Int, place: Int, isFootnote: Bool)] = []

  /// - Parameters:
  ///   - comments: the beginnings of the comments that the text has, as ``key(ofComment:)`` makes them; what only looks like
  ///     one is no candidate.
  ///   - isShown: whether the page has an address.
  init(
    in source: UnsafeBufferPointer<UInt8>, comments: Set<[UInt8]>,
    isShown: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool
  ) {
    self.source = source
    for index in source.indices where source[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    if starts.last != source.count { starts.append(source.count) }
    if !comments.isEmpty { findComments(comments) }
    var columns: Int?
    for line in 0..<starts.count - 1 {
      let content = content(of: line)
      findInfo(content)
      findDefinition(content, line)
      columns = findCells(content, columns)
    }
    findUnusedDefinitions(isShown)
    candidates.sort { $0.stretches[0].lowerBound < $1.stretches[0].lowerBound }
  }

  /// Whether a text has what may be hidden. Most have nothing, and needn't be searched.
  static func mayBe(in source: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in source {
      switch byte {
      case UInt8(ascii: "!") where last == UInt8(ascii: "<"): return true
      case UInt8(ascii: ":") where last == UInt8(ascii: "]"): return true
      case UInt8(ascii: "`") where last == byte, UInt8(ascii: "~") where last == byte: return true
      case UInt8(ascii: "|"): return true
      default: last = byte
      }
    }
    return false
  }

  /// What tells comments apart: the first line of what they say, cut to some length.
  static func key(ofComment text: some Sequence<UInt8>) -> [UInt8] {
    Array(
      text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "-") }.prefix(
        32))
  }

  private mutating func add(_ stretches: [Range<Int>]) {
    let stretches = stretches.filter { !$0.isEmpty }
    if !stretches.isEmpty { candidates.append(Candidate(stretches: stretches)) }
  }

  private mutating func findComments(_ comments: Set<[UInt8]>) {
    var index = 0
    while index + 4 <= source.count {
      guard source[index] == UInt8(ascii: "<"), source[index...].starts(with: "<!--".utf8) else {
        index += 1
        continue
      }
      let start = index + 4
      index = start
      guard comments.contains(Self.key(ofComment: source[start...])) else { continue }
      var end = start
      while end + 3 <= source.count, !source[end...].starts(with: "-->".utf8) { end += 1 }
      guard end + 3 <= source.count else { return }
      add([start..<end])
      index = end + 3
    }
  }

  /// A line without its end and without the marks of quotes and list items before it.
  private func content(of line: Int) -> Range<Int> {
    var (start, end) = (starts[line], starts[line + 1])
    while end > start, source[end - 1] == UInt8(ascii: "\n") || source[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
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

  /// Only the first word behind a fence names a language.
  private mutating func findInfo(_ line: Range<Int>) {
    guard let mark = source[line].first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return
    }
    var place = line.lowerBound
    while place < line.upperBound, source[place] == mark { place += 1 }
    guard place - line.lowerBound >= 3 else { return }
    while place < line.upperBound, source[place].isASCIISpace { place += 1 }
    while place < line.upperBound, !source[place].isASCIISpace { place += 1 }
    add([place..<line.upperBound])
  }

  private mutating func findDefinition(_ content: Range<Int>, _ line: Int) {
    guard source[content].first == UInt8(ascii: "["),
      let end = closing(content.lowerBound, before: content.upperBound),
      end + 1 < content.upperBound, source[end + 1] == UInt8(ascii: ":")
    else { return }
    let isFootnote = source[content.lowerBound + 1] == UInt8(ascii: "^")
    definitions.append(
      (label(content.lowerBound + 1..<end), line, content.lowerBound, isFootnote))
  }

  /// The bracket that closes the one at a place, if no other opens before.
  private func closing(_ opening: Int, before end: Int) -> Int? {
    var place = opening + 1
    while place < end {
      switch source[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return place
      default: break
      }
      place += 1
    }
    return nil
  }

  /// Labels are the same in capitals and in small letters, and with any white space.
  private func label(_ range: Range<Int>) -> [UInt8] {
    let words = source[range].split { $0.isASCIISpace || $0 == UInt8(ascii: ">") }
    return Array(words.map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: " ").utf8)
  }

  private mutating func findUnusedDefinitions(_ isShown: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool) {
    guard !definitions.isEmpty else { return }
    var uses: [[UInt8]: Int] = [:]
    for index in source.indices where source[index] == UInt8(ascii: "[") {
      guard let end = closing(index, before: min(source.count, index + 1100)) else { continue }
      uses[label(index + 1..<end), default: 0] += 1
    }
    for definition in definitions { uses[definition.label]! -= 1 }
    var seen: Set<[UInt8]> = []
    for definition in definitions {
      let isFirst = seen.insert(definition.label).inserted
      let isUsed = isFirst && uses[definition.label]! > 0
      guard !isUsed || !definition.isFootnote && !isShown(address(at: definition.place)) else { continue }
      add(extents(from: definition.line, at: definition.place, isFootnote: definition.isFootnote))
    }
  }

  /// What a definition gives an address to, without a fragment.
  private func address(at definition: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    let colon = closing(definition, before: source.count)! + 1
    let start = SourceLocator.skippingSpace(in: source, from: colon + 1)
    return source[start...].drop { $0 == UInt8(ascii: "<") }.prefix { byte in
      !byte.isASCIISpace && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "#")
    }
  }

  /// How far a definition may reach: over its line, some lines, the paragraph, or what is indented below.
  private func extents(from line: Int, at start: Int, isFootnote: Bool) -> [Range<Int>] {
    var ends: [Int] = []
    var last = line + 1
    func isBlank(_ line: Int) -> Bool { content(of: line).isEmpty }
    while last < starts.count - 1, !isBlank(last), ends.count < 4 {
      ends.append(starts[last])
      last += 1
    }
    while last < starts.count - 1, !isBlank(last) { last += 1 }
    ends.append(starts[last])
    if isFootnote {
      var end = last
      while last < starts.count - 1 {
        let first = source[starts[last]]
        if isBlank(last) {
          last += 1
        } else if first == 0x20 || first == 0x09 || first == UInt8(ascii: ">") {
          last += 1
          end = last
          ends.append(starts[end])
        } else {
          break
        }
        if ends.count > 40 { ends = Array(ends.prefix(5)) + [starts[end]] }
      }
    }
    // The line's end stays, so that what follows begins where it did.
    return ends.map { end in
      var end = end
      while end > start, source[end - 1] == UInt8(ascii: "\n") || source[end - 1] == UInt8(ascii: "\r") {
        end -= 1
      }
      return start..<end
    } + ends.map { start..<$0 }
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
    let isDelimiter = source[line].allSatisfy { "|:- \t".utf8.contains($0) }
    if isDelimiter, source[line].contains(UInt8(ascii: "-")) {
      let isClosed = ends.last.map { source[$0..<line.upperBound].allSatisfy(\.isASCIISpace) } ?? false
      return ends.count + (isClosed ? 0 : 1)
    }
    guard let columns else { return nil }
    if ends.count >= columns, columns > 0 { add([ends[columns - 1]..<line.upperBound]) }
    return columns
  }
}
