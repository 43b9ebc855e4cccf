package import Diagnostics

/// Where the lines of a body begin, and the place in the file of each of its bytes.
package struct SourceLines {
  private let source: UnsafeBufferPointer<UInt8>
  private let firstLine: Int
  /// Line starts as cmark-gfm counts lines: at line feeds, carriage returns, and both together.
  private var parserStarts: [Int] = [0]
  /// Line starts as editors and our reports count them, at line feeds; empty where they are the same.
  private var reportStarts: [Int] = []
  private var lastOffset = 0
  private var lastColumn = 1
  private var lastLine = 0

  package init(_ source: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
    var hasLoneReturn = false
    for index in source.indices {
      let byte = source[index]
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      if byte == UInt8(ascii: "\r") {
        if index + 1 < source.count, source[index + 1] == UInt8(ascii: "\n") { continue }
        hasLoneReturn = true
      }
      parserStarts.append(index + 1)
    }
    if hasLoneReturn {
      reportStarts = [0] + source.indices.filter { source[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }
  }

  /// The bytes from the start of one of the parser's lines, counted from 1, to the end of another.
  func range(from first: Int, through last: Int) -> Range<Int> {
    let start = parserStarts[min(max(first, 1), parserStarts.count) - 1]
    let end = last < parserStarts.count ? parserStarts[max(last, 1)] : source.count
    return start..<max(start, end)
  }

  /// The place of a byte in the file. Calls in the order of the text cost no more than one walk through it.
  mutating func position(of offset: Int) -> SourcePosition {
    let offset = min(offset, source.count)
    let starts = reportStarts.isEmpty ? parserStarts : reportStarts
    let isOnLastLine = lastLine + 1 >= starts.count || offset < starts[lastLine + 1]
    if offset < lastOffset || !isOnLastLine {
      lastLine = Self.line(of: offset, in: starts)
      lastOffset = starts[lastLine]
      lastColumn = 1
    }
    while lastOffset < offset {
      if !source[lastOffset].isUTF8Continuation { lastColumn += 1 }
      lastOffset += 1
    }
    return SourcePosition(line: firstLine + lastLine, column: lastColumn)
  }

  package mutating func range(of bytes: Range<Int>) -> SourceRange {
    let start = position(of: bytes.lowerBound)
    return SourceRange(start: start, end: position(of: bytes.upperBound))
  }

  private static func line(of offset: Int, in starts: [Int]) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
