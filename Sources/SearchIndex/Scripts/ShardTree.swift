/// Splits what is sorted by keys over files of bounded size, by the beginnings of the keys.
///
/// A file has what begins with its name and with no longer file's name. So whoever looks for a key needs the file with the
/// longest name that the key begins with. Which file something belongs to depends on nothing but what shares the beginning
/// of its key: a change moves nothing elsewhere.
struct ShardTree {
  /// A name isn't split further than this, in bytes: systems take 255.
  private static let longestName = 160

  struct Leaf: Sendable {
    /// The beginning that its keys share.
    let name: String
    let items: [Int]
  }

  private(set) var leaves: [Leaf] = []
  private let keys: [[Unicode.Scalar]]
  private let sizes: [Int]
  private let limit: Int

  /// - Parameters:
  ///   - keys: sorted by their code points.
  ///   - limit: how many bytes a file may have; more only where one key's are more.
  ///   - depth: how many letters all keys share.
  init(keys: [String], sizes: [Int], limit: Int, depth: Int = 0) {
    self.keys = keys.map { Array($0.unicodeScalars) }
    self.sizes = sizes
    self.limit = limit
    if !keys.isEmpty { split(0..<keys.count, depth: depth) }
    leaves.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// A tree of one leaf.
  init(leaf name: String, count: Int) {
    (keys, sizes, limit) = ([], [], 0)
    leaves = [Leaf(name: name, items: Array(0..<count))]
  }

  private mutating func split(_ range: Range<Int>, depth: Int) {
    var rest = range.reduce(0) { $0 + sizes[$1] }
    let name = String(String.UnicodeScalarView(keys[range.lowerBound].prefix(depth)))
    // What is as long as the name comes first.
    let own = range.prefix { keys[$0].count == depth }
    // Names of files have bounds.
    guard rest > limit, own.count < range.count, Self.fileName(name).utf8.count < Self.longestName else {
      leaves.append(Leaf(name: name, items: Array(range)))
      return
    }
    var groups: [(range: Range<Int>, size: Int)] = []
    var start = own.endIndex
    while start < range.upperBound {
      let letter = keys[start][depth]
      let end = range[start...].firstIndex { keys[$0][depth] != letter } ?? range.upperBound
      groups.append((start..<end, (start..<end).reduce(0) { $0 + sizes[$1] }))
      start = end
    }
    // The largest go, until the others fit.
    var staying: [Range<Int>] = []
    for group in groups.sorted(by: { ($1.size, $0.range.lowerBound) < ($0.size, $1.range.lowerBound) }) {
      guard rest > limit else {
        staying.append(group.range)
        continue
      }
      rest -= group.size
      split(group.range, depth: depth + 1)
    }
    let items = Array(own) + staying.sorted { $0.lowerBound < $1.lowerBound }.flatMap { Array($0) }
    if !items.isEmpty { leaves.append(Leaf(name: name, items: items)) }
  }

  /// The name of a leaf as that of a file: small letters and digits as they are, others as their numbers.
  static func fileName(_ leaf: String) -> String {
    var name = "x"
    for scalar in leaf.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": name.unicodeScalars.append(scalar)
      default: name += "-\(String(scalar.value, radix: 16))_"
      }
    }
    return name
  }

  /// The leaf that holds a key, among the leaves' names; nil where none does.
  static func leaf(of key: String, among names: Set<String>) -> String? {
    var key = key
    while true {
      if names.contains(key) { return key }
      guard key.unicodeScalars.popLast() != nil else { return nil }
    }
  }
}
