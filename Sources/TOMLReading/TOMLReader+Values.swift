internal import JSONWriting

extension TOMLReader {
  mutating func value(depth: Int) throws(TOMLSyntaxError) -> JSONValue {
    guard depth <= Self.depthLimit else { throw tooDeep(at: place) }
    switch next {
    case UInt8(ascii: "\""): return .string(try string(UInt8(ascii: "\"")))
    case UInt8(ascii: "'"): return .string(try string(UInt8(ascii: "'")))
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "{"): return try inlineTable(depth)
    default: return try plainValue()
    }
  }

  private mutating func array(_ depth: Int) throws(TOMLSyntaxError) -> JSONValue {
    let start = place
    place += 1
    var elements: [JSONValue] = []
    while true {
      try skipBlank()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard next != nil else { throw problem("a list begins here, and isn't closed", at: start) }
      elements.append(try value(depth: depth + 1))
      try skipBlank()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else {
        throw next == nil
          ? problem("a list begins here, and isn't closed", at: start)
          : problem("a comma or “]” is wanted here")
      }
      return .array(elements)
    }
  }

  private mutating func inlineTable(_ depth: Int) throws(TOMLSyntaxError) -> JSONValue {
    place += 1
    let table = TOMLTable()
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      try pair(in: table, depth: depth)
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw problem("a comma or “}” is wanted here") }
      return .object(table.members)
    }
  }

  /// A truth value, a number, or a date or time.
  private mutating func plainValue() throws(TOMLSyntaxError) -> JSONValue {
    let start = place
    while let byte = next, byte.isBareKey || "+.:".utf8.contains(byte) { place += 1 }
    // A date and a time may have a space between them.
    if isDate(start..<place), next == 0x20, place + 3 < bytes.count, bytes[place + 1].isDigit,
      bytes[place + 2].isDigit, bytes[place + 3] == UInt8(ascii: ":")
    {
      place += 1
      while let byte = next, byte.isBareKey || "+.:".utf8.contains(byte) { place += 1 }
    }
    let word = text(start..<place)
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "": throw problem("a value is wanted here")
    default: break
    }
    if isDate(start..<min(start + 10, place)) || isTime(start..<min(start + 5, place)) {
      return .string(word)
    }
    guard let number = number(word) else {
      throw problem("“\(word)” is no value; texts stand in quotes", at: start)
    }
    return number
  }

  private func isDate(_ range: Range<Int>) -> Bool {
    range.count == 10 && matches(range, "dddd-dd-dd")
  }

  private func isTime(_ range: Range<Int>) -> Bool { range.count == 5 && matches(range, "dd:dd") }

  private func matches(_ range: Range<Int>, _ pattern: StaticString) -> Bool {
    for (index, place) in range.enumerated() {
      let wanted = pattern.utf8Start[index]
      guard wanted == UInt8(ascii: "d") ? bytes[place].isDigit : bytes[place] == wanted else { return false }
    }
    return true
  }

  private func number(_ word: String) -> JSONValue? {
    let digits = word.utf8.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    guard word.utf8.count - digits.count <= 1, let first = digits.first else { return nil }
    let sign = word.utf8.first == UInt8(ascii: "-") ? "-" : ""
    let unsigned = String(Substring(digits))
    if unsigned == "inf" || unsigned == "nan" { return .string(word) }
    guard first.isDigit, hasDigitsAroundUnderscores(unsigned) else { return nil }
    let plain = unsigned.replacing("_", with: "")
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where plain.hasPrefix(prefix) {
      guard word.utf8.count == unsigned.utf8.count else { return nil }
      return Int(plain.dropFirst(2), radix: radix).map { .integer($0) }
    }
    if plain.utf8.allSatisfy(\.isDigit) {
      guard plain == "0" || first != UInt8(ascii: "0") else { return nil }
      return Int(sign + plain).map { .integer($0) }
    }
    return isFloat(plain) ? .number(sign + plain) : nil
  }

  private func hasDigitsAroundUnderscores(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.allSatisfy { index in
      guard bytes[index] == UInt8(ascii: "_") else { return true }
      guard index > 0, index + 1 < bytes.count else { return false }
      return bytes[index - 1].isHexDigit && bytes[index + 1].isHexDigit
    }
  }

  /// Whether a text is a fraction, has an exponent, or both.
  private func isFloat(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func digits() -> Bool {
      let count = rest.prefix(while: \.isDigit).count
      rest = rest.dropFirst(count)
      return count > 0
    }
    if rest.first == UInt8(ascii: "0"), rest.dropFirst().first?.isDigit == true { return false }
    guard digits() else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard digits() else { return false }
    }
    return rest.isEmpty
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isHexDigit: Bool { isDigit || (0x61...0x66).contains(self | 0x20) }
}
