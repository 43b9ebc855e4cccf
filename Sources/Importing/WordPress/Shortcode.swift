/// A word in square brackets that WordPress makes something of: `[gallery ids="1,2"]`.
struct Shortcode {
  let name: String
  let isEnd: Bool
  /// In small letters; values without a name have numbers.
  let attributes: [String: String]
  /// As it stands in the text, brackets included.
  let written: Substring
  /// Whether it stands in two pairs of brackets, and so means itself.
  let isEscaped: Bool

  /// In bytes; longer ones are text.
  private static let longest = 4_000

  /// Nil where the text doesn't begin with one.
  init?(_ text: Substring) {
    guard text.first == "[" else { return nil }
    isEscaped = text.dropFirst().first == "["
    var index = text.utf8.index(text.startIndex, offsetBy: isEscaped ? 2 : 1)
    isEnd = index < text.endIndex && text[index] == "/"
    if isEnd { index = text.index(after: index) }
    let name = text[index...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    guard let first = name.first, first.isLetter else { return nil }
    guard let close = Self.close(of: text, from: name.endIndex) else { return nil }
    let between = text[name.endIndex..<close]
    guard between.first.map({ $0.isWhitespace || $0 == "/" || $0 == "=" }) ?? true else { return nil }
    var end = text.index(after: close)
    if isEscaped {
      guard end < text.endIndex, text[end] == "]" else { return nil }
      end = text.index(after: end)
    }
    self.name = name.lowercased()
    attributes = Self.attributes(between)
    written = text[..<end]
  }

  private static func close(of text: Substring, from start: Substring.Index) -> Substring.Index? {
    var quote: Character?
    var index = start
    var count = 0
    while index < text.endIndex, count < longest {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "]" {
        return index
      } else if character == "[" {
        return nil
      }
      index = text.index(after: index)
      count += 1
    }
    return nil
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    var result: [String: String] = [:]
    var rest = text
    var number = 0
    while let start = rest.firstIndex(where: { !$0.isWhitespace && $0 != "/" }) {
      rest = rest[start...]
      let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "\"" && $0 != "'" }
      var after = rest[name.endIndex...]
      guard after.first == "=" || after.first == "\"" || after.first == "'" else {
        result["\(number)"] = String(name)
        number += 1
        rest = after
        continue
      }
      if after.first == "=" { after = after.dropFirst() }
      let value: Substring
      if let quote = after.first, quote == "\"" || quote == "'" {
        value = after.dropFirst().prefix { $0 != quote }
        rest = after[value.endIndex...].dropFirst()
      } else {
        value = after.prefix { !$0.isWhitespace }
        rest = after[value.endIndex...]
      }
      result[name.lowercased()] = String(value)
    }
    return result
  }
}
