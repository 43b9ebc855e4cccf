/// Finds the addresses in a style sheet: `url(…)` and `@import "…"`.
package enum StyleScanner {
  /// Calls `visit` with each address, valid during the call only, and where it begins.
  package static func scan(
    _ sheet: UnsafeBufferPointer<UInt8>, _ visit: (UnsafeBufferPointer<UInt8>, Int) -> Void
  ) {
    var reader = ByteReader(sheet)
    // After `@import` comes an address, with or without `url()`; after `@namespace` a name that only looks like one.
    var isImport = false
    var isNamespace = false
    while let byte = reader.current {
      switch byte {
      case UInt8(ascii: "/") where reader.peek(1) == UInt8(ascii: "*"):
        reader.offset += 2
        reader.movePast("*/")
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let (start, text) = string(&reader, quote: byte)
        if isImport { report(text, at: start, visit) }
        isImport = false
      case UInt8(ascii: "@"):
        isImport = reader.starts(with: "@import")
        isNamespace = reader.starts(with: "@namespace")
        reader.offset += 1
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        (isImport, isNamespace) = (false, false)
        reader.offset += 1
      case UInt8(ascii: "\\"): reader.offset += 2
      case _ where byte.isASCIILetter:
        let start = reader.offset
        while let byte = reader.current, isName(byte) { reader.offset += 1 }
        guard reader.current == UInt8(ascii: "("), reader.slice(from: start).isEqual(to: "url") else { break }
        reader.offset += 1
        let (place, text) = url(&reader)
        if !isNamespace { report(text, at: place, visit) }
        isImport = false
      case _ where isName(byte):
        while let byte = reader.current, isName(byte) { reader.offset += 1 }
      default: reader.offset += 1
      }
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte >= 0x80
  }

  /// The text between quotes; a line's end closes it too, as in CSS.
  private static func string(
    _ reader: inout ByteReader, quote: UInt8
  ) -> (start: Int, text: UnsafeBufferPointer<UInt8>) {
    reader.offset += 1
    let start = reader.offset
    while let byte = reader.current, byte != quote, byte != UInt8(ascii: "\n") {
      reader.offset += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    reader.offset = min(reader.offset, reader.bytes.count)
    let text = reader.slice(from: start)
    if !reader.isAtEnd { reader.offset += 1 }
    return (start, text)
  }

  /// What stands in `url(…)`, with or without quotes.
  private static func url(_ reader: inout ByteReader) -> (start: Int, text: UnsafeBufferPointer<UInt8>) {
    reader.skipSpace()
    if let quote = reader.current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return string(&reader, quote: quote)
    }
    let start = reader.offset
    while let byte = reader.current, byte != UInt8(ascii: ")"), !byte.isHTMLSpace {
      if byte == UInt8(ascii: "\\") { skipEscape(&reader) } else { reader.offset += 1 }
    }
    return (start, reader.slice(from: start))
  }

  /// One white space after an escape's digits belongs to it.
  private static func skipEscape(_ reader: inout ByteReader) {
    reader.offset += 1
    let digits = reader.offset
    while reader.offset - digits < 6, reader.current?.hexValue != nil { reader.offset += 1 }
    let isNumber = reader.offset > digits
    if let next = reader.current, !isNumber || next.isHTMLSpace { reader.offset += 1 }
  }

  private static func report(
    _ text: UnsafeBufferPointer<UInt8>, at place: Int,
    _ visit: (UnsafeBufferPointer<UInt8>, Int) -> Void
  ) {
    guard text.contains(UInt8(ascii: "\\")) else { return visit(text, place) }
    unescaped(text).withUnsafeBufferPointer { visit($0, place) }
  }

  /// The text without CSS's escapes: `\26 ` is `&`, `\)` is `)`.
  private static func unescaped(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var reader = ByteReader(text)
    while let byte = reader.current {
      reader.offset += 1
      guard byte == UInt8(ascii: "\\") else {
        output.append(byte)
        continue
      }
      var value: UInt32 = 0
      var count = 0
      while count < 6, let digit = reader.current?.hexValue {
        value = value * 16 + UInt32(digit)
        count += 1
        reader.offset += 1
      }
      if count > 0 {
        output.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
        if let next = reader.current, next.isHTMLSpace { reader.offset += 1 }
      } else if let next = reader.current {
        if next != UInt8(ascii: "\n") { output.append(next) }
        reader.offset += 1
      }
    }
    return output
  }
}
