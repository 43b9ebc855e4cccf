extension String {
  /// Where `pattern` stands in the text's bytes; each begins after the one before it ends.
  func byteOffsets(of pattern: String) -> [Int] {
    let text = utf8
    guard let first = pattern.utf8.first else { return [] }
    var offsets: [Int] = []
    var next = 0
    for (offset, index) in text.indices.enumerated() where offset >= next && text[index] == first {
      guard text[index...].starts(with: pattern.utf8) else { continue }
      offsets.append(offset)
      next = offset + pattern.utf8.count
    }
    return offsets
  }
}
