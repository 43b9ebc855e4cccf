/// Finds the texts of several words in a Swift source: what messages are made of.
struct MessageLiterals {
  /// Each literal as its fixed parts, cut at its interpolations; literals inside those stand by themselves.
  private(set) var found: [[String]] = []
  private let bytes: [UInt8]
  private var position = 0

  init(source: String) {
    bytes = Array(source.utf8)
    while position < bytes.count {
      if at("//") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else if at("\"") {
        literal()
      } else {
        position += 1
      }
    }
  }

  private func at(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  private mutating func literal() {
    var parts: [[UInt8]] = [[]]
    position += 1
    while position < bytes.count, !at("\"") {
      if at("\\(") {
        position += 2
        interpolation()
        parts.append([])
      } else {
        if at("\\") { position += 1 }
        parts[parts.count - 1].append(bytes[position])
        position += 1
      }
    }
    position += 1
    let texts = parts.map { String(decoding: $0, as: UTF8.self) }
    if texts.contains(where: Self.hasSeveralWords) { found.append(texts) }
  }

  private mutating func interpolation() {
    var depth = 1
    while position < bytes.count, depth > 0 {
      if at("\"") {
        literal()
        continue
      }
      if at("(") { depth += 1 }
      if at(")") { depth -= 1 }
      position += 1
    }
  }

  /// Whether a space stands beside letters, and more than one word or an interpolation's neighbour at that.
  private static func hasSeveralWords(_ text: String) -> Bool {
    text.contains(" ") && text.contains(where: \.isLetter)
  }
}
