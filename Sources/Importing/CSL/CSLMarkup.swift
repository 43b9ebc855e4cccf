/// The few elements of HTML that texts of CSL-JSON may have.
enum CSLMarkup {
  private static let elements: Set<String> = ["i", "b", "sub", "sup", "sc", "span", "nocase"]

  /// The text without them; what looks like another element stays.
  static func plain(_ text: String) -> String {
    guard text.contains("<") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      result += rest[..<start]
      rest = rest[start...]
      if let end = endOfTag(rest) {
        rest = rest[end...]
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }

  /// Where a tag of a known element ends that begins the text.
  private static func endOfTag(_ text: Substring) -> Substring.Index? {
    // A tag is short; a sign for “less than” must not make the search slow.
    let near = text.prefix(80)
    guard let end = near.firstIndex(of: ">") else { return nil }
    let inside = near[near.index(after: near.startIndex)..<end].drop { $0 == "/" }
    let name = inside.prefix { $0.isLetter }
    return elements.contains(String(name)) ? text.index(after: end) : nil
  }
}
