/// A wiki-link as it stands in a text: `[[target#fragment|text]]`.
struct WikiLink {
  /// With its brackets, in the text that was searched.
  let range: Range<Int>
  /// The target, or, where there is none, the fragment with its `#`.
  let name: Range<Int>
  let target: Range<Int>
  let fragment: Range<Int>?
  /// Nil where the text is left out or blank.
  let text: Range<Int>?

  /// The first wiki-link in `bytes` at or after `start`. What has no target and no fragment is none, and neither is
  /// what has a bracket inside.
  static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> WikiLink? {
    let (open, close) = (UInt8(ascii: "["), UInt8(ascii: "]"))
    var opening: Int?
    var index = start
    while index < bytes.count {
      if bytes[index] == open {
        opening = index > start && bytes[index - 1] == open ? index - 1 : nil
      } else if bytes[index] == close {
        if let begin = opening, index + 1 < bytes.count, bytes[index + 1] == close,
          let link = WikiLink(bytes, range: begin..<index + 2)
        {
          return link
        }
        opening = nil
      }
      index += 1
    }
    return nil
  }

  private init?(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    let inside = range.lowerBound + 2..<range.upperBound - 2
    let bar = bytes[inside].firstIndex(of: UInt8(ascii: "|")) ?? inside.upperBound
    let reference = inside.lowerBound..<bar
    let hash = bytes[reference].firstIndex(of: UInt8(ascii: "#")) ?? reference.upperBound
    target = Self.trimmed(bytes, reference.lowerBound..<hash)
    let after = hash < reference.upperBound ? Self.trimmed(bytes, hash + 1..<reference.upperBound) : nil
    fragment = after.flatMap { $0.isEmpty ? nil : $0 }
    name = target.isEmpty ? hash..<(fragment?.upperBound ?? hash) : target
    let label = bar < inside.upperBound ? Self.trimmed(bytes, bar + 1..<inside.upperBound) : nil
    text = label.flatMap { $0.isEmpty ? nil : $0 }
    self.range = range
    if target.isEmpty && fragment == nil { return nil }
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isASCIISpace { start += 1 }
    while end > start, bytes[end - 1].isASCIISpace { end -= 1 }
    return start..<end
  }
}
