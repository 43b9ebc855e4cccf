/// The pieces of all names as a tree whose edges lie in one hash table.
struct NameTrie: Sendable {
  /// The end of a piece of some name. The root is the first node.
  struct Node {
    /// Where the piece's folded form begins in `forms`.
    var form: UInt32
    var parent: UInt32
    /// What the names that end here are of: a target, or a place in a list of them.
    var value: UInt32 = 0
    var length: UInt8
    var followsSpace: Bool
    var ending = Ending.none
    var hasChildren = false
  }

  /// Whether names end at a node.
  enum Ending: Equatable {
    case none
    case one(LetterShape)
    case several
  }

  private(set) var nodes = [Node(form: 0, parent: 0, length: 0, followsSpace: false)]
  /// The folded forms of the nodes' pieces.
  private var forms: [UInt8] = []
  /// A node below its hash's 32 bits, or 0; at most half of them are taken.
  private var slots = [UInt64](repeating: 0, count: 16)
  private var shift: UInt32 = 28
  /// A bit for each hash of a name's first piece: most words of a text begin no name.
  private var firstPieces: [UInt64] = [0]

  /// The child of `node` for the piece that `scanner` is at, or 0.
  @inline(__always)
  func child(of node: UInt32, at scanner: borrowing NamePieceScanner, followsSpace: Bool) -> UInt32 {
    if scanner.length > NamePieceScanner.maximumLength { return 0 }
    let hash = PieceHash.joined(scanner.hash, to: node, followsSpace: followsSpace)
    if node == 0, !mayBegin(hash) { return 0 }
    return find(
      hash, parent: node, followsSpace: followsSpace,
      form: UnsafeBufferPointer(start: scanner.buffer, count: scanner.length))
  }

  @inline(__always)
  private func mayBegin(_ hash: UInt32) -> Bool {
    let bit = Int(hash) & (firstPieces.count << 6 - 1)
    return firstPieces[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  private func find(
    _ hash: UInt32, parent: UInt32, followsSpace: Bool, form: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    var index = Int(hash >> shift)
    while true {
      let slot = slots[index]
      if slot == 0 { return 0 }
      if UInt32(truncatingIfNeeded: slot >> 32) == hash {
        let child = UInt32(truncatingIfNeeded: slot)
        if isSame(nodes[Int(child)], parent: parent, followsSpace: followsSpace, form: form) { return child }
      }
      index = (index + 1) & (slots.count - 1)
    }
  }

  private func isSame(
    _ node: Node, parent: UInt32, followsSpace: Bool, form: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    node.parent == parent && node.followsSpace == followsSpace && Int(node.length) == form.count
      && forms.withUnsafeBufferPointer { forms in
        var index = 0
        while index < form.count, forms[Int(node.form) + index] == form[index] { index += 1 }
        return index == form.count
      }
  }
}

extension NameTrie {
  /// The child of `node` for `piece`, which is made if there is none.
  mutating func addChild(_ piece: NamePiece, form: UnsafeBufferPointer<UInt8>, to node: UInt32) -> UInt32 {
    let hash = PieceHash.joined(piece.hash, to: node, followsSpace: piece.followsSpace)
    let known = find(hash, parent: node, followsSpace: piece.followsSpace, form: form)
    if known != 0 { return known }
    if (nodes.count + 1) * 2 > slots.count { growSlots() }
    let child = UInt32(nodes.count)
    nodes.append(
      Node(
        form: UInt32(forms.count), parent: node, length: UInt8(form.count), followsSpace: piece.followsSpace))
    forms += form
    nodes[Int(node)].hasChildren = true
    insert(UInt64(hash) << 32 | UInt64(child))
    return child
  }

  /// Says which names end at `node`.
  mutating func setEnding(_ ending: Ending, value: UInt32, at node: UInt32) {
    nodes[Int(node)].ending = ending
    nodes[Int(node)].value = value
  }

  /// Makes the tree ready to be asked, when all names are in it.
  mutating func finish() {
    let first = slots.filter { $0 != 0 && nodes[Int(UInt32(truncatingIfNeeded: $0))].parent == 0 }
    // Sixteen bits for each: one in sixteen of other words passes.
    var count = 1
    while count * 64 < first.count * 16 { count *= 2 }
    firstPieces = [UInt64](repeating: 0, count: count)
    for slot in first {
      let bit = Int(slot >> 32) & (count << 6 - 1)
      firstPieces[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  private mutating func growSlots() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    shift -= 1
    for slot in old where slot != 0 { insert(slot) }
  }

  private mutating func insert(_ slot: UInt64) {
    var index = Int(UInt32(truncatingIfNeeded: slot >> 32) >> shift)
    while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }
}
