/// Finds a text in others by their bytes, in time that grows with both and no faster (Knuth, Morris and Pratt).
struct ByteSearch {
  private let pattern: [UInt8]
  /// For each prefix of the pattern, how long its longest proper prefix is that also ends it.
  private let borders: [Int]

  init(_ text: String) {
    pattern = Array(text.utf8)
    var borders = [Int](repeating: 0, count: pattern.count)
    var length = 0
    for index in pattern.indices.dropFirst() {
      while length > 0, pattern[index] != pattern[length] { length = borders[length - 1] }
      if pattern[index] == pattern[length] { length += 1 }
      borders[index] = length
    }
    self.borders = borders
  }

  /// Whether the pattern stands anywhere in `text`; nothing stands everywhere.
  func isIn(_ text: String) -> Bool {
    if pattern.isEmpty { return true }
    var text = text
    return text.withUTF8 { end(in: $0, from: 0) != nil }
  }

  /// The places of the pattern in `bytes`, from first to last, none overlapping; `body` may end the search by an error.
  func forEachMatch(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) throws(RenderError) -> Void
  ) throws(RenderError) {
    guard !pattern.isEmpty else { return }
    var position = 0
    while let end = end(in: bytes, from: position) {
      try body(end - pattern.count..<end)
      position = end
    }
  }

  /// Where the first match from `start` on ends.
  private func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard bytes.count - start >= pattern.count else { return nil }
    var length = 0
    for index in start..<bytes.count {
      while length > 0, bytes[index] != pattern[length] { length = borders[length - 1] }
      if bytes[index] == pattern[length] { length += 1 }
      if length == pattern.count { return index + 1 }
    }
    return nil
  }
}
