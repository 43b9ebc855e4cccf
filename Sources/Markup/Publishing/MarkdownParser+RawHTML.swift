extension MarkdownParser {
  /// How often each HTML element begins in a text, by its name in small letters; comments aside. Nothing of a text that breaks
  /// ``MarkdownLimits``.
  package func rawElements(in body: [UInt8]) -> [String: Int] {
    var counts: [String: Int] = [:]
    guard body.contains(UInt8(ascii: "<")) else { return counts }
    body.withUnsafeBufferPointer { body in
      guard ComplexityScan.firstExcess(in: body) == nil else { return }
      library.withDocument(body) { root in
        root.walk { node in
          let kind = node.kind(library.types)
          if kind == .htmlBlock || kind == .htmlInline { Self.count(node.literal, &counts) }
          return true
        }
      }
    }
    return counts
  }

  private static func count(_ html: UnsafeBufferPointer<UInt8>, _ counts: inout [String: Int]) {
    var place = html.startIndex
    while let opening = html[place...].firstIndex(of: UInt8(ascii: "<")) {
      let start = opening + 1
      if html[start...].starts(with: "!--".utf8) {
        // Two of these are the shortest comment.
        place = end(ofComment: html, from: start + 3)
        continue
      }
      place = start
      while place < html.endIndex, html[place].isASCIILetter || place > start && html[place].isASCIIDigit {
        place += 1
      }
      guard place > start else { continue }
      counts[String(decoding: html[start..<place], as: UTF8.self).lowercased(), default: 0] += 1
    }
  }

  private static func end(ofComment html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while place + 2 < html.endIndex {
      if html[place] == UInt8(ascii: "-"), html[place...].starts(with: "-->".utf8) { return place + 3 }
      place += 1
    }
    return html.endIndex
  }
}
