/// The documents that name an entity, as the search script reads them.
///
/// `id,articles,others,within;` – for each document the others between it and the one before; then, but for `within`, twice
/// the times that its text names the entity, and one more where it says itself that it is about it. `within` are the
/// articles that say so of a region within a region.
struct NamedRecord: Sendable {
  let id: String
  let bytes: [UInt8]

  init(
    _ id: [UInt8], _ places: [Int?], _ articles: [NamedPart], _ others: [NamedPart], within: [Int]
  ) {
    let text = String(decoding: id, as: UTF8.self)
    self.id = text
    var bytes = Self.escaped(text)
    let parts = Array(zip(articles + others, places))
    for parts in [parts.prefix(articles.count), parts.dropFirst(articles.count)] {
      bytes.append(UInt8(ascii: ","))
      var last = (parts.first?.0.first ?? 0) - 1
      for case (let part, let place?) in parts {
        var reader = NumberReader(part.named[place])
        var document = part.first
        while !reader.isAtEnd {
          document += reader.next()
          ScriptDigits.append(document - last - 1, to: &bytes)
          ScriptDigits.append(reader.next(), to: &bytes)
          last = document
        }
      }
    }
    bytes.append(UInt8(ascii: ","))
    var last = -1
    for document in within {
      ScriptDigits.append(document - last - 1, to: &bytes)
      last = document
    }
    self.bytes = bytes + [UInt8(ascii: ";")]
  }

  /// An id without what parts records, and what scripts give a meaning.
  static func escaped(_ id: String) -> [UInt8] {
    id.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"),
        UInt8(ascii: "%"), 0..<0x20:
        Array("%\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: [byte]
      }
    }
  }
}
