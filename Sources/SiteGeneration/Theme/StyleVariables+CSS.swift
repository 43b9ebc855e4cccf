extension StyleVariables {
  /// A style sheet with the variables as custom properties in front; behind `@charset` and `@import`, which must come
  /// first.
  func inserted(into sheet: [UInt8]) -> [UInt8] {
    let place = Self.endOfPreamble(in: sheet)
    let separator = place == 0 || sheet[place - 1] == UInt8(ascii: "\n") ? "" : "\n"
    return sheet[..<place] + Array((separator + css).utf8) + sheet[place...]
  }

  private var css: String {
    var text = ":root {\n"
    for variable in all { text += "  --\(variable.name): \(variable.light);\n" }
    text += "}\n"
    let others = all.filter { $0.dark != $0.light }
    guard !others.isEmpty else { return text }
    text += "@media (prefers-color-scheme: dark) {\n  :root {\n"
    for variable in others { text += "    --\(variable.name): \(variable.dark);\n" }
    return text + "  }\n}\n"
  }

  /// Behind the last `@charset`, `@import` or `@layer NAME;` that nothing but white space and comments stands before.
  private static func endOfPreamble(in sheet: [UInt8]) -> Int {
    // A byte order mark is one at the very beginning alone.
    var end = sheet.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = end
    while index < sheet.count {
      if sheet[index].isSpace {
        index += 1
      } else if sheet[index...].starts(with: Array("/*".utf8)) {
        index = endOfComment(in: sheet, from: index)
      } else if sheet[index] == UInt8(ascii: "@"), let next = endOfStatement(in: sheet, from: index) {
        index = next
        end = next
        if index < sheet.count, sheet[index] == UInt8(ascii: "\n") { end += 1 }
      } else {
        break
      }
    }
    return end
  }

  private static func endOfComment(in sheet: [UInt8], from start: Int) -> Int {
    var index = start + 2
    while index + 1 < sheet.count {
      if sheet[index] == UInt8(ascii: "*"), sheet[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return sheet.count
  }

  /// Behind the semicolon of a statement that must come first; nil for any other.
  private static func endOfStatement(in sheet: [UInt8], from start: Int) -> Int? {
    let word = sheet[(start + 1)...].prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    let name = String(decoding: word, as: UTF8.self).lowercased()
    guard ["charset", "import", "layer"].contains(name) else { return nil }
    var quote: UInt8?
    var depth = 0
    var index = word.endIndex
    while index < sheet.count {
      let byte = sheet[index]
      if byte == UInt8(ascii: "\\") {
        index += 1
      } else if let open = quote {
        if byte == open { quote = nil }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        case UInt8(ascii: "{"): return nil
        case UInt8(ascii: ";") where depth <= 0: return index + 1
        default: break
        }
      }
      index += 1
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
