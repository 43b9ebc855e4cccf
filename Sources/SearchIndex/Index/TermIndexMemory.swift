package import BinaryCoding
internal import Digests

/// What an index leaves for the next one: enough to make again only what other words are in.
package struct TermIndexMemory: BinaryCodable, Sendable {
  /// Of which documents there were, in which order.
  let documents: Fingerprint
  /// Of what the files of named entities hold.
  let within: Fingerprint
  /// How many words each document has.
  let lengths: [Int]
  /// By bucket, how many bytes its lines have.
  let sizes: [Bucket: Int]
  /// The beginnings by which a group's files are told apart.
  let groups: [WordGroup: [String]]
  /// Those of the files of named entities.
  let named: [String]

  init(
    documents: Fingerprint, within: Fingerprint, lengths: [Int], sizes: [Bucket: Int],
    groups: [WordGroup: [String]], named: [String]
  ) {
    self.documents = documents
    self.within = within
    self.lengths = lengths
    self.sizes = sizes
    self.groups = groups
    self.named = named
  }

  package func encode(into writer: inout BinaryWriter) {
    writer.write(documents)
    writer.write(within)
    writer.write(lengths)
    writer.write(named)
    writer.write(count: sizes.count)
    for (bucket, size) in sizes.sorted(by: { $0.key < $1.key }) {
      writer.write(number: bucket.rawValue)
      writer.write(size)
    }
    writer.write(count: groups.count)
    for (group, names) in groups.sorted(by: { $0.key.buckets.lexicographicallyPrecedes($1.key.buckets) }) {
      writer.write(text: group.name)
      writer.write(count: group.buckets.count)
      for bucket in group.buckets { writer.write(number: bucket.rawValue) }
      writer.write(names)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    documents = try reader.read()
    within = try reader.read()
    lengths = try reader.read()
    named = try reader.read()
    var sizes: [Bucket: Int] = [:]
    for _ in 0..<(try reader.readLength()) {
      let bucket = Bucket(rawValue: try reader.readNumber())
      sizes[bucket] = try reader.read(Int.self)
    }
    self.sizes = sizes
    var groups: [WordGroup: [String]] = [:]
    for _ in 0..<(try reader.readLength()) {
      let name = try reader.readText()
      var buckets: [Bucket] = []
      for _ in 0..<(try reader.readLength()) { buckets.append(Bucket(rawValue: try reader.readNumber())) }
      groups[WordGroup(remembered: name, buckets)] = try reader.read([String].self)
    }
    self.groups = groups
  }
}
