internal import BinaryCoding
package import Digests
package import ParallelWork

/// All terms of an archive's documents and where they stand, as files for the search script.
package struct TermIndex: Sendable {
  /// Gives what a document left behind, as ``TermCollector`` packed it.
  package typealias Packed = @Sendable () throws -> [UInt8]

  /// What an index is made of.
  package struct Input: Sendable {
    /// Those of articles, from the oldest, so that a new one changes no other's number; then documents without a date.
    let documents: SearchDocuments
    /// Tells apart which documents there are, in which order.
    let identity: Fingerprint
    /// By the ids of regions, the numbers of the articles that are declared to be about regions within them.
    let within: [String: [Int]]

    package init(documents: [Packed], articleCount: Int, identity: Fingerprint, within: [String: [Int]]) {
      self.documents = SearchDocuments(packed: documents, articleCount: articleCount)
      self.identity = identity
      self.within = within
    }
  }

  /// What an earlier index knew, where its files are still there.
  package struct Former: Sendable {
    let memory: TermIndexMemory
    /// By number, what the documents that have changed left behind then.
    let changed: [Int: Packed]
    /// Whether a file is there as it was made.
    let has: @Sendable (String) -> Bool

    package init(
      _ memory: TermIndexMemory, changed: [Int: Packed], has: @escaping @Sendable (String) -> Bool
    ) {
      self.memory = memory
      self.changed = changed
      self.has = has
    }
  }

  /// The files that are new, and the paths of those that stay as they were.
  package let files: [SearchFile]
  package let kept: [String]
  package let memory: TermIndexMemory

  /// The beginnings by which files of words are told apart; without those of words whose first two sounds have several files, which
  /// a file of their own lists.
  package var words: [String] { Self.sorted(memory.groups.values.filter { $0.count == 1 }.flatMap { $0 }) }
  /// The sounds for which there is such a list.
  package var lists: [String] { Self.sorted(memory.groups.filter { $0.value.count > 1 }.map(\.key.name)) }
  /// The beginnings by which files of named entities are told apart.
  package var named: [String] { memory.named }
  /// How many words the bodies of the documents have, articles first.
  package var lengths: [Int] { memory.lengths }

  private static func sorted(_ names: [String]) -> [String] {
    names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// - Throws: what reading a document throws, and `BinaryDecodingError` where one is damaged.
  package init(_ input: Input, former: Former? = nil, parallel: ParallelMap) throws {
    let former = former.flatMap { $0.memory.documents == input.identity ? $0 : nil }
    let change = try former.map {
      try DocumentChange(input.documents, $0.changed, lengths: $0.memory.lengths)
    }
    var maker = TermIndexMaker(input, former, parallel)
    let within = Self.fingerprint(input.within)
    if let former, let change, !change.isNamedOtherwise, former.memory.within == within, maker.keepNamed() {
      try maker.makeWords(of: change.buckets)
      maker.lengths = change.lengths
    } else {
      let sizes = try maker.makeNamed()
      try maker.makeWords(of: change?.buckets, among: sizes)
    }
    files = maker.files
    kept = maker.kept
    memory = TermIndexMemory(
      documents: input.identity, within: within, lengths: maker.lengths, sizes: maker.sizes,
      groups: maker.groups, named: maker.named)
  }

  private static func fingerprint(_ within: [String: [Int]]) -> Fingerprint {
    var writer = BinaryWriter()
    for (id, documents) in within.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      writer.write(text: id)
      writer.write(documents)
    }
    return SHA256Digest(of: writer.bytes).fingerprint
  }
}
