import Testing

@testable import SearchIndex

struct ShardTreeTests {
  static func keys(_ count: Int, seed: UInt64) -> [String] {
    var random = SeededRandom(seed)
    return (0..<count).map { _ in
      String((0..<(1 + Int(random.next() % 6))).map { _ in "abcdж".randomElement(using: &random)! })
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  @Test(arguments: 1...20)
  func everyKeyIsInTheLeafThatItLeadsTo(_ seed: UInt64) throws {
    let keys = Self.keys(300, seed: seed)
    let tree = ShardTree(keys: keys, sizes: keys.map { _ in 10 }, limit: 200)
    let names = Set(tree.leaves.map(\.name))
    #expect(tree.leaves.flatMap(\.items).sorted() == Array(keys.indices))
    for leaf in tree.leaves {
      for item in leaf.items { #expect(ShardTree.leaf(of: keys[item], among: names) == leaf.name) }
      // Only what can't be told apart is larger.
      #expect(leaf.items.count <= 20 || Set(leaf.items.map { keys[$0] }).count == 1)
    }
  }

  @Test func aChangeMovesNothingThatBeginsOtherwise() {
    let keys = Self.keys(300, seed: 7)
    func leaves(_ sizes: [Int]) -> [String: [String]] {
      let tree = ShardTree(keys: keys, sizes: sizes, limit: 150)
      return Dictionary(uniqueKeysWithValues: tree.leaves.map { ($0.name, $0.items.map { keys[$0] }) })
    }
    let before = leaves(keys.map { _ in 10 })
    let after = leaves(keys.map { $0.hasPrefix("b") ? 30 : 10 })
    for (name, items) in before where !name.isEmpty && !name.hasPrefix("b") { #expect(after[name] == items) }
  }

  @Test func namesOfFilesAreDistinctAndOfFewCharacters() {
    let names = ["", "a", "con", "ж", " a", "\u{20A}", "2", "aж1"].map(ShardTree.fileName)
    #expect(Set(names).count == names.count)
    #expect(
      names.allSatisfy {
        $0.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || "-_".contains($0)) }
      })
  }
}

/// The same numbers on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
