extension TOMLReader {
  /// A text in one quotation mark or three.
  mutating func string(_ quote: UInt8) throws(TOMLSyntaxError) -> String {
    let isLong = place + 2 < bytes.count && bytes[place + 1] == quote && bytes[place + 2] == quote
    if isLong { return try longString(quote) }
    return quote == UInt8(ascii: "'") ? try literalString() : try basicString()
  }

  mutating func literalString() throws(TOMLSyntaxError) -> String {
    let start = place
    place += 1
    while let byte = next, byte != UInt8(ascii: "'") {
      guard byte >= 0x20 || byte == 0x09, byte != 0x7F else { throw unclosed(start) }
      place += 1
    }
    guard take(UInt8(ascii: "'")) else { throw unclosed(start) }
    return text(start + 1..<place - 1)
  }

  mutating func basicString() throws(TOMLSyntaxError) -> String {
    let start = place
    place += 1
    var result: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &result)
      case 0x09, 0x20...0x7E, 0x80...:
        result.append(byte)
        place += 1
      default: throw unclosed(start)
      }
    }
    throw unclosed(start)
  }

  private mutating func longString(_ quote: UInt8) throws(TOMLSyntaxError) -> String {
    let start = place
    place += 3
    if isLineEnd { place += next == 0x0D ? 2 : 1 }
    var result: [UInt8] = []
    while let byte = next {
      if byte == quote {
        let marks = bytes[place...].prefix(5).prefix { $0 == quote }.count
        guard marks >= 3 else {
          result += bytes[place..<place + marks]
          place += marks
          continue
        }
        // Up to two marks may stand before the three that end the text.
        result += bytes[place..<place + marks - 3]
        place += marks
        return String(decoding: result, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        if try !skippedLineEnd() { try escape(into: &result) }
        continue
      }
      guard byte >= 0x20 || byte == 0x09 || isLineEnd, byte != 0x7F else {
        throw problem("a control character must be escaped")
      }
      if byte == 0x0D {
        result += [0x0D, 0x0A]
        place += 2
      } else {
        result.append(byte)
        place += 1
      }
    }
    throw unclosed(start)
  }

  /// A backslash at the end of a line takes all white space behind it away.
  private mutating func skippedLineEnd() throws(TOMLSyntaxError) -> Bool {
    let start = place
    place += 1
    skipSpace()
    guard isLineEnd else {
      place = start
      return false
    }
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
    return true
  }

  private mutating func escape(into result: inout [UInt8]) throws(TOMLSyntaxError) {
    let start = place
    place += 1
    guard let byte = next else { throw problem("the text ends in an escape", at: start) }
    place += 1
    switch byte {
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): result.append(byte)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let count = byte == UInt8(ascii: "u") ? 4 : 8
      guard place + count <= bytes.count, let number = UInt32(text(place..<place + count), radix: 16),
        bytes[place] != UInt8(ascii: "+"), let scalar = Unicode.Scalar(number)
      else { throw problem("this escape stands for no character", at: start) }
      result += String(scalar).utf8
      place += count
    default: throw problem("no escape is written so", at: start)
    }
  }

  private func unclosed(_ start: Int) -> TOMLSyntaxError {
    problem("a text begins here, and isn't closed on its line", at: start)
  }
}
