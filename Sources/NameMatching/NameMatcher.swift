/// Finds mentions of names in texts: one pass over a text, whatever the number of names.
///
/// Names are compared piece by piece, a piece being a word or a code point that isn't part of one; pieces are the
/// same if their folded forms are (see `FoldedName`), and white space between them may be of any kind and length. A
/// match begins and ends with pieces. Where several begin at one place, the longest counts; matches don't overlap.
///
/// A name that begins with a capital is found only where the text has a capital, one in capitals only where the
/// text is in capitals, any other in both.
package struct NameMatcher: Sendable {
  /// The most words, signs and symbols that a name may have: with `maximumLength`, the bound of what is read again
  /// for a match.
  package static let maximumPieceCount = 64
  /// The most bytes that the words of a name may have, folded.
  package static let maximumLength = 255

  /// A name that is never found.
  package struct LeftOutName: Sendable, Equatable {
    /// Its place in the list of names.
    package let index: Int
    package let reason: Reason

    package enum Reason: Sendable {
      /// Empty, or of nothing but punctuation and symbols.
      case noWord
      case tooLong
    }
  }

  /// Names that are never found, in their order.
  package let leftOut: [LeftOutName]

  private let trie: NameTrie
  private let sharedEndings: [SharedEnding]
  private let table: FoldingTable
  /// For each byte, whether it is white space or a sign in ASCII that begins no name.
  private let idleBytes: [Bool]

  /// Reads `names`; the same name may stand for several targets, and a target have several names.
  package init(names: [(text: String, target: UInt32)]) {
    var builder = NameMatcherBuilder()
    for (index, name) in names.enumerated() { builder.add(name.text, target: name.target, index: index) }
    builder.finish()
    leftOut = builder.leftOut
    trie = builder.trie
    sharedEndings = builder.sharedEndings
    table = builder.table
    idleBytes = builder.idleBytes
  }

  /// The mentions in `text`, from first to last.
  package func matches(in text: UnsafeBufferPointer<UInt8>) -> [NameMatch] {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: NamePieceScanner.bufferCapacity) { buffer in
      guard let memory = buffer.baseAddress else { return [] }
      buffer.initialize(repeating: 0)
      var scanner = NamePieceScanner(text: text, table: table, buffer: memory)
      var matches: [NameMatch] = []
      while scanner.next(skipping: idleBytes) {
        let node = trie.child(of: 0, at: scanner, followsSpace: false)
        if node == 0 { continue }
        let next = scanner.position
        if let match = longestMatch(from: node, &scanner) {
          matches.append(match)
          scanner.position = match.range.upperBound
        } else {
          scanner.position = next
        }
      }
      return matches
    }
  }

  /// The longest name that begins with the piece that `scanner` is at, which is `first`.
  private func longestMatch(from first: UInt32, _ scanner: inout NamePieceScanner) -> NameMatch? {
    let start = scanner.start
    var shape = LetterShapeReader()
    var longest: NameMatch?
    var node = first
    while true {
      if scanner.isWord { shape.read(scanner.text, scanner.start..<scanner.end, by: table) }
      if let target = target(at: node, offered: shape.offered) {
        longest = NameMatch(range: start..<scanner.end, target: target)
      }
      guard trie.nodes[Int(node)].hasChildren, scanner.next() else { return longest }
      node = trie.child(of: node, at: scanner, followsSpace: scanner.followsSpace)
      if node == 0 { return longest }
    }
  }

  private func target(at index: UInt32, offered shape: LetterShape) -> NamedTarget? {
    let node = trie.nodes[Int(index)]
    switch node.ending {
    case .none: return nil
    case .one(let required): return shape.isSuperset(of: required) ? .one(node.value) : nil
    case .several: return sharedEndings[Int(node.value)].target(offered: shape)
    }
  }
}
