internal import BinaryCoding
internal import NameMatching
internal import ParallelWork

/// The lines of some buckets: a record for each term, and where forms belong whose terms are in other buckets.
struct WordLines: Sendable {
  struct Line: Sendable {
    let sound: String
    let bytes: [UInt8]
    /// Nil for one that says where a form belongs.
    let record: TermRecord?
  }

  /// By sound, then bytes.
  private(set) var lines: [Bucket: [Line]] = [:]

  /// - Parameters:
  ///   - documents: those of the articles, then others.
  /// - Throws: what reading a document throws, and `BinaryDecodingError` where one is damaged.
  init(
    of buckets: Set<Bucket>, in documents: SearchDocuments, parallel: ParallelMap
  ) throws {
    let parts = try documents.parts(parallel) { range in
      var part = IndexPart(first: range.lowerBound)
      for number in range { try part.add(try documents.packed[number](), in: buckets) }
      return part
    }
    let (articles, others) = documents.split(parts, by: \.first)
    let terms = JoinedKeys(parts.map(\.terms))
    let records = try parallel.map(Array(0..<terms.count)) { TermRecord($0, of: terms, articles, others) }
    for record in records {
      lines[record.bucket, default: []].append(Line(sound: record.sound, bytes: record.bytes, record: record))
    }
    let pointers = JoinedKeys(parts.map(\.pointers))
    for number in 0..<pointers.count {
      let bytes = pointers[number] + [UInt8(ascii: ";")]
      let sound = SoundKey.of(String(decoding: bytes.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self))
      lines[Bucket(of: sound), default: []].append(Line(sound: sound, bytes: bytes, record: nil))
    }
    for bucket in Array(lines.keys) {
      lines[bucket]!.sort { left, right in
        left.sound == right.sound
          ? left.bytes.lexicographicallyPrecedes(right.bytes)
          : left.sound.utf8.lexicographicallyPrecedes(right.sound.utf8)
      }
    }
  }

  /// How many bytes a bucket's lines have.
  func size(of bucket: Bucket) -> Int { (lines[bucket] ?? []).reduce(0) { $0 + $1.bytes.count } }
}

/// What the documents of a search left behind: those of articles, from the oldest, then others.
struct SearchDocuments: Sendable {
  /// So many documents are turned round at once.
  private static let partSize = 4096

  let packed: [@Sendable () throws -> [UInt8]]
  let articleCount: Int

  /// The parts of articles, and those of others, by the number of their first document.
  func split<Part>(_ parts: [Part], by first: (Part) -> Int) -> (articles: [Part], others: [Part]) {
    let end = parts.firstIndex { first($0) >= articleCount } ?? parts.count
    return (Array(parts[..<end]), Array(parts[end...]))
  }

  /// A value for each part of the documents; no part has articles and others.
  func parts<Value: Sendable>(
    _ parallel: ParallelMap, _ make: @Sendable (Range<Int>) throws -> Value
  ) throws -> [Value] {
    func ranges(_ start: Int, _ end: Int) -> [Range<Int>] {
      stride(from: start, to: end, by: Self.partSize).map { $0..<min($0 + Self.partSize, end) }
    }
    let ranges = ranges(0, articleCount) + ranges(articleCount, packed.count)
    return try parallel.parts(of: ranges.count, sized: 1) { number in
      Result { try make(ranges[number.lowerBound]) }
    }.map { try $0.get() }
  }
}
