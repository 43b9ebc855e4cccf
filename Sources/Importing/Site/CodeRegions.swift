/// Where code stands in a Markdown text: fenced blocks, and code within a line.
struct CodeRegions {
  /// In order; none overlap.
  private var ranges: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    var place = 0
    var fence: (mark: UInt8, length: Int, start: Int, isQuoted: Bool)?
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      var start = place
      while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == UInt8(ascii: ">") {
        start += 1
      }
      let marks = Self.marks(bytes, start, end)
      let isQuoted = bytes[place..<start].contains(UInt8(ascii: ">"))
      // The code of a quotation ends with it.
      if let open = fence, open.isQuoted, !isQuoted {
        ranges.append(open.start..<place)
        fence = nil
      }
      if let open = fence {
        let isClosing =
          marks.length >= open.length && marks.mark == open.mark
          && bytes[(start + marks.length)..<end].allSatisfy { $0 <= 0x20 }
        if isClosing {
          ranges.append(open.start..<end)
          fence = nil
        }
      } else if marks.length >= 3,
        marks.mark == UInt8(ascii: "~") || !bytes[(start + marks.length)..<end].contains(UInt8(ascii: "`"))
      {
        fence = (marks.mark, marks.length, place, isQuoted)
      } else {
        addSpans(bytes, place..<end)
      }
      place = end + 1
    }
    if let fence { ranges.append(fence.start..<bytes.count) }
  }

  private static func marks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (mark: UInt8, length: Int) {
    guard start < end, bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "~") else {
      return (0, 0)
    }
    return (bytes[start], bytes[start..<end].prefix { $0 == bytes[start] }.count)
  }

  private mutating func addSpans(_ bytes: [UInt8], _ line: Range<Int>) {
    var opening: (start: Int, length: Int)?
    var place = line.lowerBound
    while place < line.upperBound {
      guard bytes[place] == UInt8(ascii: "`") else {
        place += 1
        continue
      }
      let length = bytes[place..<line.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
      if let open = opening {
        if open.length == length {
          ranges.append(open.start..<place + length)
          opening = nil
        }
      } else {
        opening = (place, length)
      }
      place += length
    }
  }

  func contains(_ place: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(place)
  }
}
