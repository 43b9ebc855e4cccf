/// A string cut at its placeholders.
struct MessagePattern: Sendable {
  enum Part: Sendable {
    case literal(String)
    case placeholder(String)
  }

  let parts: [Part]

  /// Cuts `text`; nil where a brace belongs to no placeholder.
  init?(_ text: String) {
    var parts: [Part] = []
    var rest = Substring(text)
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      if brace > rest.startIndex { parts.append(.literal(String(rest[..<brace]))) }
      let body = rest[rest.index(after: brace)...]
      guard rest[brace] == "{", let end = body.firstIndex(of: "}") else { return nil }
      let name = body[..<end]
      guard name.utf8.first?.isNameStart == true, name.utf8.allSatisfy(\.isNamePart) else { return nil }
      parts.append(.placeholder(String(name)))
      rest = body[body.index(after: end)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    self.parts = parts
  }

  var placeholders: [String] {
    parts.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
  }
}
