/// A tag that a text begins with.
struct HTMLTag {
  /// In small letters.
  let name: String
  let isEnd: Bool
  /// The value of `href`, decoded.
  let address: String?
  /// Where the text goes on.
  let end: Substring.Index

  private static let longest = 4_000

  /// Nil where the text begins with none.
  init?(_ text: Substring) {
    guard text.first == "<" else { return nil }
    // A sign that is no tag must not make the search for its end slow.
    let near = text.prefix(Self.longest)
    var index = near.index(after: near.startIndex)
    isEnd = index < near.endIndex && near[index] == "/"
    if isEnd { index = near.index(after: index) }
    let name = near[index...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard name.first?.isLetter == true else { return nil }
    index = name.endIndex
    var quote: Character?
    let start = index
    while index < near.endIndex {
      let character = near[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        break
      } else if character == "<" {
        return nil
      }
      index = near.index(after: index)
    }
    guard index < near.endIndex else { return nil }
    self.name = name.lowercased()
    address = Self.address(in: near[start..<index])
    end = near.index(after: index)
  }

  private static func address(in attributes: Substring) -> String? {
    guard let range = attributes.lowercased().ranges(of: "href").first else { return nil }
    let lowered = attributes.lowercased()
    let offset = lowered.distance(from: lowered.startIndex, to: range.upperBound)
    let rest = attributes.dropFirst(offset).drop(while: \.isWhitespace)
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop(while: \.isWhitespace)
    let text: Substring
    if let quote = value.first, quote == "\"" || quote == "'" {
      text = value.dropFirst().prefix { $0 != quote }
    } else {
      text = value.prefix { !$0.isWhitespace }
    }
    var (result, tail) = ("", text)
    while let start = tail.firstIndex(of: "&") {
      result += tail[..<start]
      let (character, end) = HTMLEntity.decode(tail[start...])
      result += character
      tail = tail[end...]
    }
    return (result + tail).trimmed
  }
}
