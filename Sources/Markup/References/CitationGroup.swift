/// Citations in one pair of brackets, as they stand in a text: `[@key, locator; @key]`.
struct CitationGroup {
  /// One source that is cited.
  struct Item {
    let key: Range<Int>
    /// Nil where it is left out or blank.
    let locator: Range<Int>?
  }

  /// In bytes, with its brackets: a place in a document is named in fewer.
  static let longest = 1_000

  /// With its brackets, in the text that was searched.
  let range: Range<Int>
  /// In the order written; at least one.
  let items: [Item]

  /// The first citations in `bytes` at or after `start`. Brackets that hold anything else, or brackets of their own,
  /// aren't citations.
  static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> CitationGroup? {
    var opening: Int?
    for index in min(start, bytes.count)..<bytes.count {
      if bytes[index] == UInt8(ascii: "[") {
        let isCitation = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "@")
        opening = isCitation ? index : nil
      } else if bytes[index] == UInt8(ascii: "]"), let begin = opening {
        if let group = CitationGroup(bytes, range: begin..<index + 1) { return group }
        opening = nil
      }
    }
    return nil
  }

  /// Whether `bytes` end within brackets that may become citations.
  static func isOpen(atEndOf bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = bytes.suffix(longest).lastIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    guard let last, last + 1 < bytes.count, bytes[last] == UInt8(ascii: "[") else { return false }
    return bytes[last + 1] == UInt8(ascii: "@")
  }

  private init?(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    guard range.count <= Self.longest else { return nil }
    var items: [Item] = []
    var start = range.lowerBound + 1
    let end = range.upperBound - 1
    while start < end {
      let stop = Self.separator(in: bytes, start..<end) ?? end
      guard let item = Item(bytes, Self.trimmed(bytes, start..<stop)) else { return nil }
      items.append(item)
      start = stop + 1
    }
    guard !items.isEmpty else { return nil }
    self.range = range
    self.items = items
  }

  /// The next semicolon with another citation after it: other ones belong to a locator.
  private static func separator(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    range.first { index in
      guard bytes[index] == UInt8(ascii: ";") else { return false }
      return bytes[index + 1..<range.upperBound].first { !$0.isASCIISpace } == UInt8(ascii: "@")
    }
  }

  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isASCIISpace { start += 1 }
    while end > start, bytes[end - 1].isASCIISpace { end -= 1 }
    return start..<end
  }
}

extension CitationGroup.Item {
  /// Reads `@key` or `@key, locator`.
  fileprivate init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let first = range.first, bytes[first] == UInt8(ascii: "@") else { return nil }
    let comma = bytes[range].firstIndex(of: UInt8(ascii: ",")) ?? range.upperBound
    key = CitationGroup.trimmed(bytes, first + 1..<comma)
    let isWord = bytes[key].allSatisfy { $0 > 0x20 && !"@;".utf8.contains($0) }
    guard !key.isEmpty, key.lowerBound == first + 1, isWord else { return nil }
    guard comma < range.upperBound else {
      locator = nil
      return
    }
    let place = CitationGroup.trimmed(bytes, comma + 1..<range.upperBound)
    locator = place.isEmpty ? nil : place
  }
}
