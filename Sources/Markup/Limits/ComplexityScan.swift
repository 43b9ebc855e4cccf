/// Looks once at each byte of a body for what would make the parser slow, before the parser sees it. It knows no
/// Markdown beyond single characters, so it also counts what stands in code: the limits leave room for that.
struct ComplexityScan {
  private let source: UnsafeBufferPointer<UInt8>
  private var line = Line(start: 0)
  private var block = Block(start: 0)
  private var word = Word(start: 0)
  /// Where a line began with `[`, and whether `]:` has come since.
  private var definition: (start: Int, isLikely: Bool)?
  private var longestDefinition = (start: 0, length: 0)
  private var closingBrackets = 0
  private var excess: MarkdownExcess?

  private struct Line {
    let start: Int
    var pipes = 0
    var mails = 0
    /// No byte so far that a delimiter row of a table, or what a list or quote puts before it, doesn't have.
    var mayBeDelimiter = true
    var last: UInt8 = 0
    var isDelimiter: Bool {
      mayBeDelimiter && (last == UInt8(ascii: "-") || last == UInt8(ascii: ":") || last == UInt8(ascii: "|"))
    }
    var isBlank = true
    var isInPrefix = true
    var nesting = 0
    var indentation = 0
  }

  private struct Block {
    let start: Int
    var lines = 0
    var delimiters = 0
    var brackets = 0
    var closings = 0
    var emphases = 0
    var inlineLinks = 0
    var declarations = 0
    var widestRow = (start: 0, pipes: 0)
    var widestDelimiter = (start: 0, pipes: -1)
  }

  private struct Word {
    let start: Int
    var addresses = 0
    var closings = 0
  }

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  /// The first limit that the body breaks, or nil.
  static func firstExcess(in source: UnsafeBufferPointer<UInt8>) -> MarkdownExcess? {
    var scan = ComplexityScan(source)
    return scan.run()
  }

  private mutating func run() -> MarkdownExcess? {
    guard source.count <= MarkdownLimits.bodySize else {
      return MarkdownExcess(
        at: 0, "it has \(source.count) bytes, and at most \(MarkdownLimits.bodySize) are read",
        help: "split the text into several files")
    }
    var last: UInt8 = 0
    for index in source.indices {
      let byte = source[index]
      if byte == UInt8(ascii: "\n"), last == UInt8(ascii: "\r") {
        line = Line(start: index + 1)
        word = Word(start: index + 1)
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        endWord(index)
        endLine(index)
        if excess != nil { return excess }
      } else if !byte.isASCIILetter, byte < 0x80 || line.isInPrefix || line.mayBeDelimiter {
        visit(byte, after: last, at: index)
      } else if line.isInPrefix || line.mayBeDelimiter {
        line.isBlank = false
        line.isInPrefix = false
        line.mayBeDelimiter = false
      }
      last = byte
    }
    endWord(source.count)
    endLine(source.count)
    endBlock(source.count)
    endDefinition(source.count)
    if excess == nil { checkDefinitions() }
    return excess
  }

  private mutating func visit(_ byte: UInt8, after last: UInt8, at index: Int) {
    if byte.isASCIISpace {
      endWord(index)
      if line.isInPrefix { line.indentation += byte == UInt8(ascii: "\t") ? 4 : 1 }
      return
    }
    line.isBlank = false
    if line.isInPrefix { visitPrefix(byte, at: index) }
    switch byte {
    case UInt8(ascii: "|"): line.pipes += 1
    case UInt8(ascii: "@"): line.mails += 1
    case UInt8(ascii: "["): block.brackets += 1
    case UInt8(ascii: "]"):
      closingBrackets += 1
      block.closings += 1
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): block.emphases += 1
    case UInt8(ascii: "("): if last == UInt8(ascii: "]") { block.inlineLinks += 1 }
    case UInt8(ascii: ")"): word.closings += 1
    case UInt8(ascii: "?"), UInt8(ascii: "!"): if last == UInt8(ascii: "<") { block.declarations += 1 }
    case UInt8(ascii: ":"): if last == UInt8(ascii: "]") { definition?.isLikely = true }
    case UInt8(ascii: "/"): if last == byte, follows("://", at: index) { word.addresses += 1 }
    case UInt8(ascii: "."): if last == UInt8(ascii: "w"), follows("www.", at: index) { word.addresses += 1 }
    default: break
    }
    line.last = byte
    if line.mayBeDelimiter { line.mayBeDelimiter = Self.mayStandInDelimiter(byte) }
  }

  private func follows(_ text: StaticString, at end: Int) -> Bool {
    let start = end + 1 - text.utf8CodeUnitCount
    guard start >= 0 else { return false }
    return text.withUTF8Buffer { source[start...end].elementsEqual($0) }
  }

  /// Counts the marks of quotes and lists before a line's text, and sees whether a definition begins.
  private mutating func visitPrefix(_ byte: UInt8, at index: Int) {
    switch byte {
    case UInt8(ascii: ">"):
      nest(at: index)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"):
      let next = index + 1 < source.count ? source[index + 1] : UInt8(ascii: "\n")
      if next.isASCIISpace { nest(at: index) } else { line.isInPrefix = false }
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      break
    default:
      line.isInPrefix = false
      guard byte == UInt8(ascii: "[") else { return }
      endDefinition(index)
      definition = (index, false)
    }
  }

  private mutating func nest(at index: Int) {
    line.nesting += 1
    // The space after a mark belongs to the mark.
    let nesting = line.nesting + max(0, line.indentation - line.nesting) / 2
    if nesting > MarkdownLimits.nesting, excess == nil {
      excess = MarkdownExcess(
        at: index, "more than \(MarkdownLimits.nesting) lists and block quotes in each other",
        help: "write them on fewer levels")
    }
  }

  private static func mayStandInDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "*"),
      UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default:
      false
    }
  }

  private mutating func endWord(_ end: Int) {
    let word = word
    let length = end - word.start
    if word.addresses > 0 {
      limit(
        (word.addresses + word.closings) * length, MarkdownLimits.addressWork, at: word.start,
        "\(word.addresses) web addresses and \(word.closings) closing brackets in \(length) bytes without a space",
        help: "put spaces between the addresses, or brackets around each (<https://…>)")
    }
    self.word = Word(start: end + 1)
  }

  private mutating func endLine(_ end: Int) {
    let line = line
    limit(
      line.mails * (end - line.start), MarkdownLimits.mailWork, at: line.start,
      "\(line.mails) times “@” in a line of \(end - line.start) bytes", help: "break the line")
    if line.isBlank {
      endBlock(end)
      endDefinition(line.start)
    } else {
      block.lines += 1
      if line.pipes > block.widestRow.pipes { block.widestRow = (line.start, line.pipes) }
      if line.isDelimiter {
        block.delimiters += 1
        if line.pipes > block.widestDelimiter.pipes { block.widestDelimiter = (line.start, line.pipes) }
      }
    }
    self.line = Line(start: end + 1)
  }

  private mutating func endBlock(_ end: Int) {
    let block = block
    let length = max(0, end - block.start)
    if block.widestDelimiter.pipes >= 0 {
      limit(
        block.widestRow.pipes, MarkdownLimits.tableColumns, at: block.widestRow.start,
        "a table row with \(block.widestRow.pipes) “|”, and at most \(MarkdownLimits.tableColumns) are read",
        help: "split the table")
      let columns = block.widestDelimiter.pipes + 1
      limit(
        columns * block.lines, MarkdownLimits.tableCells, at: block.widestDelimiter.start,
        "a table of \(columns) columns and \(block.lines) rows, and at most \(MarkdownLimits.tableCells) cells are read",
        help: "split the table")
    }
    limit(
      block.delimiters * length, MarkdownLimits.delimiterWork, at: block.start,
      "\(block.delimiters) lines of “-”, “|” and “:” in \(length) bytes without a blank line")
    limit(
      block.declarations * length, MarkdownLimits.declarationWork, at: block.start,
      "\(block.declarations) times “<?” or “<!” in \(length) bytes without a blank line")
    limit(
      block.brackets * block.inlineLinks, MarkdownLimits.bracketWork, at: block.start,
      "\(block.brackets) times “[” and \(block.inlineLinks) times “](” without a blank line")
    limit(
      block.emphases, MarkdownLimits.emphases, at: block.start,
      "\(block.emphases) times “*”, “_” or “~” without a blank line, and at most \(MarkdownLimits.emphases) are read"
    )
    limit(
      block.closings * block.emphases, MarkdownLimits.emphasisWork, at: block.start,
      "\(block.closings) times “]” and \(block.emphases) times “*”, “_” or “~” without a blank line")
    self.block = Block(start: end + 1)
  }

  private mutating func endDefinition(_ end: Int) {
    guard let (start, isLikely) = definition else { return }
    definition = nil
    if isLikely, end - start > longestDefinition.length { longestDefinition = (start, end - start) }
  }

  private mutating func checkDefinitions() {
    let (start, length) = longestDefinition
    let uses = closingBrackets
    limit(
      length * uses, MarkdownLimits.definitionWork, at: start,
      "\(uses) times “]”, and what may be the definition of a link with \(length) bytes",
      help: "shorten the address or title, or put a blank line after it")
  }

  private mutating func limit(
    _ value: Int, _ most: Int, at offset: Int, _ what: @autoclosure () -> String,
    help: String = "split the text, or put a blank line between its parts"
  ) {
    if value > most, excess == nil { excess = MarkdownExcess(at: offset, what(), help: help) }
  }
}
