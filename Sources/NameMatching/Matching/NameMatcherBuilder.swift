/// A piece of a name that is being read.
struct NamePiece {
  let hash: UInt64
  let followsSpace: Bool
  /// The place of its folded form among those of the name.
  let form: Range<Int>
}

/// Collects names into a tree.
struct NameMatcherBuilder {
  private(set) var trie = NameTrie()
  private(set) var leftOut: [NameMatcher.LeftOutName] = []
  private(set) var sharedEndings: [SharedEnding] = []
  /// For each byte, whether it is white space or a sign in ASCII that begins no name.
  private(set) var idleBytes: [Bool]
  let table = FoldingTable.standard

  private var ends: [(node: UInt32, target: UInt32, required: LetterShape)] = []
  /// The name that is being read.
  private var pieces: [NamePiece] = []
  private var forms: [UInt8] = []

  init() {
    let table = table
    idleBytes = (0..<256).map { byte in
      byte < 0x80 && [.space, .separator].contains(table[UInt32(byte)].role)
    }
  }

  /// Adds a name, or notes why it can't be found.
  mutating func add(_ name: String, target: UInt32, index: Int) {
    var name = name
    let (reason, shape) = name.withUTF8 { read($0) }
    if let reason {
      leftOut.append(NameMatcher.LeftOutName(index: index, reason: reason))
      return
    }
    let node = forms.withUnsafeBufferPointer { forms in
      pieces.reduce(0) { trie.addChild($1, form: UnsafeBufferPointer(rebasing: forms[$1.form]), to: $0) }
    }
    ends.append((node, target, shape))
    // The apostrophe is the one sign in ASCII that another is folded to.
    if let first = forms.first, first < 0x80 { idleBytes[Int(first)] = false }
    if forms.first == 0x27 { idleBytes[0x60] = false }
  }

  /// Joins the names that end at one place, when all have been added.
  mutating func finish() {
    ends.sort { ($0.node, $0.target, $0.required.rawValue) < ($1.node, $1.target, $1.required.rawValue) }
    var rest = ends[...]
    while let first = rest.first {
      let shared = rest.prefix { $0.node == first.node }
      rest = rest.dropFirst(shared.count)
      if shared.count == 1 {
        trie.setEnding(.one(first.required), value: first.target, at: first.node)
      } else {
        trie.setEnding(.several, value: UInt32(sharedEndings.count), at: first.node)
        sharedEndings.append(SharedEnding(shared.map { ($0.required, $0.target) }))
      }
    }
    trie.finish()
  }

  /// Reads the pieces of `name`; gives the reason if it can't be found, and what its letters ask for.
  private mutating func read(
    _ name: UnsafeBufferPointer<UInt8>
  ) -> (NameMatcher.LeftOutName.Reason?, LetterShape) {
    pieces.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    var shape = LetterShapeReader()
    var hasWord = false
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: NamePieceScanner.bufferCapacity) {
      buffer in
      guard let memory = buffer.baseAddress else { return (.noWord, []) }
      buffer.initialize(repeating: 0)
      var scanner = NamePieceScanner(text: name, table: table, buffer: memory)
      while scanner.next() {
        guard pieces.count < NameMatcher.maximumPieceCount,
          forms.count + scanner.length <= NameMatcher.maximumLength
        else { return (.tooLong, []) }
        if scanner.isWord { shape.read(name, scanner.start..<scanner.end, by: table) }
        hasWord = hasWord || scanner.isWord
        let form = forms.count..<(forms.count + scanner.length)
        forms += UnsafeBufferPointer(start: memory, count: scanner.length)
        pieces.append(
          NamePiece(hash: scanner.hash, followsSpace: scanner.followsSpace && !pieces.isEmpty, form: form))
      }
      return (hasWord ? nil : .noWord, shape.required)
    }
  }
}
