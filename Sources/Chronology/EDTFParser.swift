/// Reads one EDTF text, byte by byte, in one pass.
struct EDTFParser {
  /// The longest text that is read; far more than any date, far less than would slow a build.
  static let longestText = 2_000

  let bytes: [UInt8]
  var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Reads the whole text.
  mutating func parse() throws(EDTFSyntaxError) -> EDTFDate.Form {
    guard !bytes.isEmpty else {
      throw error(0..<0, "the date is empty; EDTF wants a year at least, such as 2022")
    }
    guard bytes.count <= Self.longestText else {
      throw error(0..<bytes.count, "the date is longer than \(Self.longestText) bytes")
    }
    let form = try parseForm()
    guard position == bytes.count else { throw trailing() }
    return form
  }

  private mutating func parseForm() throws(EDTFSyntaxError) -> EDTFDate.Form {
    switch peek {
    case UInt8(ascii: "["): return .oneOf(try parseMembers(closedBy: UInt8(ascii: "]")))
    case UInt8(ascii: "{"): return .allOf(try parseMembers(closedBy: UInt8(ascii: "}")))
    default: break
    }
    if bytes.contains(UInt8(ascii: "/")) { return try parseInterval() }
    let date = try parsePartialDate()
    guard peek == UInt8(ascii: "T") else { return .date(date) }
    return try parseTime(after: date)
  }

  /// What's wrong with the text that follows a whole date.
  private func trailing() -> EDTFSyntaxError {
    if bytes[position...].starts(with: "..".utf8) {
      return error(
        position..<position + 2, "“..” between dates stands in a set; an interval is written with “/”")
    }
    if peek == UInt8(ascii: ",") {
      return error(
        position..<position + 1, "several dates stand in brackets: [one of,these] or {all of,these}")
    }
    let rest = position..<bytes.count
    return error(rest, "nothing may follow the date; found \(found(rest))")
  }
}

extension EDTFParser {
  /// The next byte, if there is one.
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Steps over a byte, if it comes next.
  mutating func consume(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Steps over `..`, if it comes next.
  mutating func consumeDots() -> Bool {
    guard bytes[position...].starts(with: "..".utf8) else { return false }
    position += 2
    return true
  }

  /// An error whose place is given in bytes; it is widened to whole scalars.
  func error(_ range: Range<Int>, _ message: String) -> EDTFSyntaxError {
    let range = whole(range)
    let offset = Self.scalars(in: bytes[..<range.lowerBound])
    let length = Self.scalars(in: bytes[range])
    return EDTFSyntaxError(offset: offset, length: length, message: message, fix: nil)
  }

  /// The range with the scalars that it cuts.
  private func whole(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return range }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  private static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// The text from a place to the next character that has a meaning of its own; one scalar at least.
  func word(at start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, !Self.isDelimiter(bytes[end]) { end += 1 }
    return start..<(end == start ? min(start + 1, bytes.count) : end)
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "?"),
      UInt8(ascii: "~"), UInt8(ascii: "%"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: ":"), UInt8(ascii: " "):
      true
    default: false
    }
  }

  /// The bytes of a range as they can stand in a message: quoted, cut, and with control characters spelled out.
  func found(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "the end" }
    var shown = ""
    for (count, scalar) in String(decoding: bytes[whole(range)], as: UTF8.self).unicodeScalars.enumerated() {
      if count == 20 {
        shown.unicodeScalars.append("…")
        break
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        let code = String(scalar.value, radix: 16, uppercase: true)
        shown += "U+" + String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code + " "
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return "“\(shown)”"
  }
}
