internal import Diagnostics
internal import FrontMatter

/// A file's bytes, and the place of each as messages count it.
struct SourceText {
  let bytes: [UInt8]
  private let lineStarts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    lineStarts = starts
  }

  /// The bytes of a stretch; nil where the text has no such place.
  func bytes(of range: SourceRange) -> Range<Int>? {
    guard let start = offset(of: range.start), let end = offset(of: range.end), start <= end else {
      return nil
    }
    return start..<end
  }

  /// The place of a byte.
  func position(of offset: Int) -> SourcePosition {
    let line = lineIndex(of: offset)
    let column = bytes[lineStarts[line]..<offset].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return SourcePosition(line: line + 1, column: column)
  }

  /// The lines that a stretch of bytes touches, with their ends.
  func lines(of range: Range<Int>) -> Range<Int> {
    let last = lineIndex(of: max(range.lowerBound, range.upperBound - 1))
    let end = last + 1 < lineStarts.count ? lineStarts[last + 1] : bytes.count
    return lineStarts[lineIndex(of: range.lowerBound)]..<end
  }

  /// Where one more key of a document's metadata goes: before the hyphens that end it, as deep as the others.
  func newLine(for document: FrontMatterDocument) -> (offset: Int, depth: Int, lineEnd: String) {
    let fence = lines(of: document.body.lowerBound - 1..<document.body.lowerBound).lowerBound
    let depth = (document.metadata.pairs.first?.keyRange.start.column ?? 1) - 1
    return (fence, depth, lineEnd(before: fence))
  }

  /// How the line ends that ends here.
  func lineEnd(before offset: Int) -> String {
    offset > 1 && bytes[offset - 2] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  private func offset(of position: SourcePosition) -> Int? {
    guard lineStarts.indices.contains(position.line - 1) else { return nil }
    var offset = lineStarts[position.line - 1]
    var column = 1
    while column < position.column {
      guard offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") else { return nil }
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  private func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
