import ArchiveModel

/// The names of protected persons in any text: each has its place, and none is missed because of what stands after it.
enum ProtectedNamesEntry {
  static func run(_ bytes: [UInt8]) throws {
    guard let names = SampleNames.protected else { throw Finding(description: "somebody is protected") }
    let matches = names.matches(in: bytes)
    var end = 0
    for match in matches {
      try expect(!match.range.isEmpty && match.range.lowerBound >= end, "names come in the text's order")
      try expect(match.range.upperBound <= bytes.count, "a name lies in the text")
      end = match.range.upperBound
    }
    let more = names.matches(in: bytes + Array("\n\nRuslan Akhmedov".utf8))
    try expect(more.last?.range.upperBound == bytes.count + 17, "a name in a paragraph of its own is found")
    try expect(more.last?.isCertain == true, "a name letter by letter is certain")
    _ = names.wordOfName(inID: DocumentID(.person, "witness"))
  }
}
