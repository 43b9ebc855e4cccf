/// The documents that name an entity, as the search script reads them.
///
/// `id,articles,others,within;` – for each document the others between it and the one before; then, but for `within`, twice
/// the times that its text names the entity, and one more where it says itself that it is about it. `within` are the
/// articles that say so of a region within a region.
///
/// A list in which every eighth document names the entity begins with `!`, and has for most documents one number: eight times those
/// between, and the second number up to 6; or 7, and then that number. `within`, where it begins so, has a bit for each
/// article, six to a digit.
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
      let first = parts.first?.0.first ?? 0
      let isDense = DenseList.isWorth(
        parts.compactMap { part, place in place.map { (part.counts[$0], part.last[$0]) } }, from: first)
      if isDense { bytes.append(DenseList.mark) }
      var last = first - 1
      for case (let part, let place?) in parts {
        var reader = NumberReader(part.named[place])
        var document = part.first
        while !reader.isAtEnd {
          document += reader.next()
          let (gap, mentions) = (document - last - 1, reader.next())
          last = document
          let code = min(mentions, DenseList.other)
          ScriptDigits.append(isDense ? gap * DenseList.codes + code : gap, to: &bytes)
          if !isDense || code == DenseList.other { ScriptDigits.append(mentions, to: &bytes) }
        }
      }
    }
    bytes.append(UInt8(ascii: ","))
    Self.append(within, to: &bytes)
    self.bytes = bytes + [UInt8(ascii: ";")]
  }

  private static func append(_ within: [Int], to output: inout [UInt8]) {
    guard let end = within.last else { return }
    if DenseList.isWorth([(UInt32(within.count), UInt32(end))], from: 0) {
      var bits = Array(repeating: 0, count: end + 1)
      for document in within { bits[document] = 1 }
      output.append(DenseList.mark)
      ScriptDigits.append(packed: bits, radix: 2, to: &output)
      return
    }
    var last = -1
    for document in within {
      ScriptDigits.append(document - last - 1, to: &output)
      last = document
    }
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
