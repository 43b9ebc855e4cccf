/// A link reference definition as it is written (CommonMark 0.29, 4.7), read without knowing whether a block of another kind has it.
struct LinkDefinition {
  /// Of the whole, without the end of its last line.
  let range: Range<Int>
  let label: Range<Int>
  let address: Range<Int>

  /// A label may be this long, in bytes.
  static let labelLimit = 1000

  /// Reads the definition that begins with a bracket at `start`; nil where none does.
  init?(in source: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard let closing = Self.closing(start, in: source), closing + 1 < source.count,
      source[closing + 1] == UInt8(ascii: ":")
    else { return nil }
    label = start + 1..<closing
    guard let address = Self.address(in: source, from: Self.skip(source, from: closing + 2)) else {
      return nil
    }
    self.address = address.inside
    let end = address.end
    if let title = Self.title(in: source, from: end), let lineEnd = Self.lineEnd(source, from: title) {
      range = start..<lineEnd
    } else if let lineEnd = Self.lineEnd(source, from: end) {
      range = start..<lineEnd
    } else {
      return nil
    }
  }

  /// The bracket that closes the one at a place, if no other opens before.
  static func closing(_ opening: Int, in source: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = opening + 1
    let end = min(source.count, opening + labelLimit + 2)
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

  /// Passes over white space with at most one end of a line, and the marks of quotes behind that.
  private static func skip(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    var hasNewLine = false
    while place < source.count {
      switch source[place] {
      case 0x20, 0x09, 0x0D: break
      case 0x0A where !hasNewLine: hasNewLine = true
      case UInt8(ascii: ">") where hasNewLine: break
      default: return place
      }
      place += 1
    }
    return place
  }

  private static func address(
    in source: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (inside: Range<Int>, end: Int)? {
    guard start < source.count else { return nil }
    var place = start
    if source[start] == UInt8(ascii: "<") {
      place += 1
      while place < source.count, source[place] != UInt8(ascii: ">"), source[place] != 0x0A {
        place += source[place] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard place < source.count, source[place] == UInt8(ascii: ">") else { return nil }
      return (start + 1..<place, place + 1)
    }
    while place < source.count, !source[place].isASCIISpace { place += 1 }
    return place > start ? (start..<place, place) : nil
  }

  /// Where a title ends that stands behind an address.
  private static func title(in source: UnsafeBufferPointer<UInt8>, from end: Int) -> Int? {
    let start = skip(source, from: end)
    guard start > end, start < source.count else { return nil }
    let close: UInt8
    switch source[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = source[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var place = start + 1
    var isBlankLine = false
    while place < source.count {
      switch source[place] {
      case close: return place + 1
      case UInt8(ascii: "\\"): place += 1
      case 0x0A:
        if isBlankLine { return nil }
        isBlankLine = true
      case 0x20, 0x09, 0x0D, UInt8(ascii: ">"): break
      default: isBlankLine = false
      }
      place += 1
    }
    return nil
  }

  /// The end of the line, if nothing but blanks stands before it.
  private static func lineEnd(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var place = start
    while place < source.count, source[place] == 0x20 || source[place] == 0x09 { place += 1 }
    guard place < source.count, source[place] != 0x0A, source[place] != 0x0D else { return place }
    return nil
  }
}
