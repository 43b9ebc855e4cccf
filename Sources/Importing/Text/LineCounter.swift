internal import Diagnostics

/// Tells the places of bytes in a text, and the bytes at places.
struct LineCounter {
  private let bytes: [UInt8]
  private let firstLine: Int
  private let starts: [Int]

  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    self.starts = starts
  }

  /// Line and column, the latter in scalars.
  func position(of offset: Int) -> (line: Int, column: Int) {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = bytes[starts[low]..<offset].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return (firstLine + low, column)
  }

  /// Nil where the text has no such place.
  func offset(of position: SourcePosition) -> Int? {
    let line = position.line - firstLine
    guard starts.indices.contains(line) else { return nil }
    var offset = starts[line]
    for _ in 1..<max(position.column, 1) {
      guard offset < bytes.count, bytes[offset] != 0x0A else { return nil }
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }
}
