internal import BinaryCoding

/// What is other in documents than it was.
struct DocumentChange {
  /// Those that any of the documents has other words in.
  private(set) var buckets: Set<Bucket> = []
  /// Whether any names other entities.
  private(set) var isNamedOtherwise = false
  /// How many words all documents have now.
  private(set) var lengths: [Int]

  /// - Parameters:
  ///   - changed: by number, what documents left behind before.
  ///   - lengths: how many words all had.
  init(_ documents: SearchDocuments, _ changed: [Int: TermIndex.Packed], lengths: [Int]) throws {
    self.lengths = lengths
    for (number, before) in changed.sorted(by: { $0.key < $1.key }) {
      try compare(number, try before(), try documents.packed[number]())
    }
  }

  private mutating func compare(_ number: Int, _ before: [UInt8], _ now: [UInt8]) throws {
    try before.withUnsafeBytes { before in
      try now.withUnsafeBytes { now in
        let (before, now) = (try PackedTerms(before), try PackedTerms(now))
        lengths[number] = now.length
        if !before.namedBytes.elementsEqual(now.namedBytes) { isNamedOtherwise = true }
        var rest = Dictionary(uniqueKeysWithValues: before.buckets.map { ($0.bucket, $0.bytes) })
        for (bucket, bytes) in now.buckets {
          let old = rest.removeValue(forKey: bucket)
          if old.map({ !$0.elementsEqual(bytes) }) ?? true { buckets.insert(bucket) }
        }
        buckets.formUnion(rest.keys)
      }
    }
  }
}
