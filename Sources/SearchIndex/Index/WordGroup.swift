internal import NameMatching

/// Buckets that share a file, since they are small; or one that may have several.
struct WordGroup: Hashable, Sendable {
  /// What the sounds of all its words begin with.
  let name: String
  let buckets: [Bucket]

  /// Bytes of a file; more only where one word has more.
  static let limit = 10_000

  private init(name: String, _ buckets: [Bucket]) {
    self.name = name
    self.buckets = buckets
  }

  /// Whether a bucket shares its files with no other, since it has more bytes than a file may have. What is one letter long
  /// shares that of the others that begin so.
  static func isAlone(_ bucket: Bucket, size: Int) -> Bool {
    size > limit && bucket.letters.unicodeScalars.count > 1
  }

  /// That of a bucket that is alone.
  init(_ bucket: Bucket) { self.init(name: bucket.letters, [bucket]) }

  /// The file that lists the group's files, where it has several.
  func list(of names: [String]) -> SearchFile? {
    guard names.count > 1 else { return nil }
    return SearchFile(folder: Self.lists, leaf: name, names.joined(separator: "|").utf8)
  }

  /// The paths of all files of the group.
  func paths(_ names: [String]) -> [String] {
    names.flatMap { [SearchFile.path("words", $0), SearchFile.path("phrases", $0)] }
      + (names.count > 1 ? [SearchFile.path(Self.lists, name)] : [])
  }

  private static let lists = "lists"

  /// One that an earlier index had.
  init(remembered name: String, _ buckets: [Bucket]) { self.init(name: name, buckets) }

  /// The groups of all buckets: a matter of their sizes alone, so that a bucket whose words stay as they are stays in its file.
  static func all(of sizes: [Bucket: Int]) -> [WordGroup] {
    let buckets = sizes.keys.sorted()
    let tree = ShardTree(keys: buckets.map(\.letters), sizes: buckets.map { sizes[$0]! }, limit: limit)
    return tree.leaves.map { leaf in WordGroup(name: leaf.name, leaf.items.map { buckets[$0] }) }
  }

  /// The files of the group, and the beginnings by which they are told apart.
  func files(_ all: [Bucket: [WordLines.Line]]) -> (names: [String], files: [SearchFile]) {
    let lines = buckets.flatMap { all[$0] ?? [] }
    let tree =
      buckets.count == 1
      ? ShardTree(
        keys: lines.map(\.sound), sizes: lines.map(\.bytes.count), limit: Self.limit,
        depth: name.unicodeScalars.count)
      : ShardTree(leaf: name, count: lines.count)
    let names = Set(tree.leaves.map(\.name))
    // Between the sounds of a term and its form, the border of two files may run.
    var pointers: [String: [[UInt8]]] = [:]
    if names.count > 1 {
      for leaf in tree.leaves {
        for record in leaf.items.compactMap({ lines[$0].record }) {
          for form in record.forms {
            let sound = SoundKey.of(form)
            guard Bucket(of: sound) == record.bucket, let other = ShardTree.leaf(of: sound, among: names),
              other != leaf.name
            else { continue }
            pointers[other, default: []].append(Array("\(form)>\(record.term);".utf8))
          }
        }
      }
    }
    let files = tree.leaves.flatMap { leaf in
      let own = pointers[leaf.name]?.sorted { $0.lexicographicallyPrecedes($1) } ?? []
      return [
        SearchFile(folder: "words", leaf: leaf.name, (leaf.items.map { lines[$0].bytes } + own).joined()),
        SearchFile(
          folder: "phrases", leaf: leaf.name, leaf.items.compactMap { lines[$0].record?.followers }.joined()),
      ]
    }
    return (tree.leaves.map(\.name), files)
  }
}
