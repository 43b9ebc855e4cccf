internal import ParallelWork

/// Makes the files of an index, or says that they may stay.
struct TermIndexMaker {
  /// Bytes of a file of named entities; more only where one entity has more.
  private static let nameLimit = 6_000
  /// So many bytes of documents are turned round at once, that memory needn't hold the lines of all words.
  private static let batchSize = 48 << 20

  private let input: TermIndex.Input
  private let former: TermIndex.Former?
  private let parallel: ParallelMap
  private(set) var files: [SearchFile] = []
  private(set) var kept: [String] = []
  private(set) var named: [String] = []
  private(set) var sizes: [Bucket: Int]
  private(set) var groups: [WordGroup: [String]] = [:]
  var lengths: [Int] = []
  /// The lines of buckets that may share a file with others.
  private var small: [Bucket: [WordLines.Line]] = [:]

  init(_ input: TermIndex.Input, _ former: TermIndex.Former?, _ parallel: ParallelMap) {
    self.input = input
    self.former = former
    self.parallel = parallel
    sizes = former?.memory.sizes ?? [:]
  }

  /// Keeps the files of named entities; false where one isn't there.
  mutating func keepNamed() -> Bool {
    guard let former else { return false }
    let paths = former.memory.named.map { SearchFile.path("named", $0) }
    guard paths.allSatisfy(former.has) else { return false }
    named = former.memory.named
    kept += paths
    return true
  }

  /// Makes the files of named entities.
  ///
  /// - Returns: how many bytes the documents have in each bucket.
  mutating func makeNamed() throws -> [Bucket: Int] {
    let documents = input.documents
    let parts = try documents.parts(parallel) { range in
      var part = NamedPart(first: range.lowerBound)
      for number in range { try part.add(try documents.packed[number]()) }
      return part
    }
    lengths = parts.flatMap(\.lengths)
    let (articles, others) = documents.split(parts, by: \.first)
    let keys = JoinedKeys(parts.map(\.entities))
    let places = Dictionary(
      uniqueKeysWithValues: (0..<keys.count).map { (String(decoding: keys[$0], as: UTF8.self), $0) })
    let records = Set(places.keys).union(input.within.keys).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    .map { id in
      NamedRecord(
        Array(id.utf8), parts.indices.map { part in places[id].flatMap { keys.number(of: $0, in: part) } },
        articles, others, within: input.within[id] ?? [])
    }
    let tree = ShardTree(keys: records.map(\.id), sizes: records.map(\.bytes.count), limit: Self.nameLimit)
    named = tree.leaves.map(\.name)
    files += tree.leaves.map { leaf in
      SearchFile(folder: "named", leaf: leaf.name, leaf.items.map { records[$0].bytes }.joined())
    }
    return parts.reduce(into: [:]) { $0.merge($1.sizes, uniquingKeysWith: +) }
  }

  /// Makes the files of words in which anything has changed, and keeps the others.
  ///
  /// - Parameters:
  ///   - changed: the buckets with other words than before; nil for all.
  ///   - packed: how many bytes the documents have in each bucket; needed for all.
  mutating func makeWords(of changed: Set<Bucket>?, among packed: [Bucket: Int] = [:]) throws {
    if changed == nil { sizes = [:] }
    for batch in changed.map({ [$0] }) ?? Self.batches(of: packed) {
      let made = try WordLines(of: batch, in: input.documents, parallel: parallel)
      var large: [WordGroup] = []
      for bucket in batch {
        let size = made.size(of: bucket)
        sizes[bucket] = size == 0 ? nil : size
        if WordGroup.isAlone(bucket, size: size) {
          large.append(WordGroup(bucket))
        } else {
          small[bucket] = made.lines[bucket]
        }
      }
      try make(large, of: made.lines)
    }
    let all = WordGroup.all(of: sizes)
    var due: [WordGroup] = []
    for group in all where groups[group] == nil {
      if let changed, group.buckets.allSatisfy({ !changed.contains($0) }), keep(group) { continue }
      due.append(group)
    }
    let missing = Set(due.flatMap(\.buckets)).filter { small[$0] == nil }
    if !missing.isEmpty {
      small.merge(try WordLines(of: missing, in: input.documents, parallel: parallel).lines) { $1 }
    }
    try make(due, of: small)
  }

  private mutating func make(_ groups: [WordGroup], of lines: [Bucket: [WordLines.Line]]) throws {
    for (group, made) in zip(groups, try parallel.map(groups) { $0.files(lines) }) {
      self.groups[group] = made.names
      files += made.files + (group.list(of: made.names).map { [$0] } ?? [])
    }
  }

  /// Keeps the files of a group; false where it had others, or one isn't there.
  private mutating func keep(_ group: WordGroup) -> Bool {
    guard let former, let names = former.memory.groups[group] else { return false }
    let paths = group.paths(names)
    guard paths.allSatisfy(former.has) else { return false }
    groups[group] = names
    kept += paths
    return true
  }

  private static func batches(of sizes: [Bucket: Int]) -> [Set<Bucket>] {
    var batches: [Set<Bucket>] = []
    var size = batchSize
    for (bucket, own) in sizes.sorted(by: { $0.key < $1.key }) {
      if size + own > batchSize {
        batches.append([])
        size = 0
      }
      batches[batches.count - 1].insert(bucket)
      size += own
    }
    return batches
  }
}
