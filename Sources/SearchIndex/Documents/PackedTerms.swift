internal import BinaryCoding

/// Reads what ``TermCollector`` packed: how long the document is, what it names, then its terms in buckets. What it gives
/// lives as long as the bytes.
struct PackedTerms {
  /// An entity that the document names.
  struct Named {
    let id: UnsafeBufferPointer<UInt8>
    let mentions: Int
    let isDeclared: Bool
  }

  /// A term of the document.
  struct Term {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Each as how many bytes it has fewer than the term, and what follows.
    var forms: [(dropped: Int, rest: UnsafeBufferPointer<UInt8>)]
    /// By field.
    var counts: SIMD4<UInt32>
    /// Two bytes each.
    var followers: UnsafeBufferPointer<UInt8>
  }

  /// How many words the body has that are looked for.
  let length: Int
  private let named: UnsafeRawBufferPointer
  /// In their order.
  let buckets: [(bucket: Bucket, bytes: UnsafeRawBufferPointer)]

  init(_ bytes: UnsafeRawBufferPointer) throws(BinaryDecodingError) {
    var reader = BinaryReader(bytes)
    length = try reader.readCount()
    named = try reader.readBytes()
    var lengths: [(Bucket, Int)] = []
    for _ in 0..<(try reader.readLength()) {
      lengths.append((Bucket(rawValue: try reader.readNumber()), try reader.readCount()))
    }
    var start = reader.offset
    var buckets: [(bucket: Bucket, bytes: UnsafeRawBufferPointer)] = []
    buckets.reserveCapacity(lengths.count)
    for (bucket, length) in lengths {
      guard length <= bytes.count - start else { throw .truncated }
      buckets.append((bucket, UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])))
      start += length
    }
    self.buckets = buckets
  }

  /// What it names, as it is packed: equal bytes are equal names.
  var namedBytes: UnsafeRawBufferPointer { named }

  func forEachNamed(_ body: (Named) -> Void) throws(BinaryDecodingError) {
    var reader = BinaryReader(named)
    while !reader.isAtEnd {
      let id = try Self.readBytes(&reader)
      let count = try reader.readCount()
      body(Named(id: id, mentions: count / 2, isDeclared: count % 2 == 1))
    }
  }

  /// Reads a bucket: its terms, and the forms in it whose terms are in others.
  static func read(
    _ bucket: UnsafeRawBufferPointer, term takeTerm: (borrowing Term) -> Void,
    pointer takePointer: (_ form: UnsafeBufferPointer<UInt8>, _ term: UnsafeBufferPointer<UInt8>) -> Void
  ) throws(BinaryDecodingError) {
    var reader = BinaryReader(bucket)
    var forms: [(dropped: Int, rest: UnsafeBufferPointer<UInt8>)] = []
    for _ in 0..<(try reader.readLength()) {
      let bytes = try readBytes(&reader)
      forms.removeAll(keepingCapacity: true)
      for _ in 0..<(try reader.readLength()) {
        let dropped = try reader.readCount()
        guard dropped <= bytes.count else { throw .impossibleValue }
        forms.append((dropped, try readBytes(&reader)))
      }
      var counts = SIMD4<UInt32>()
      for field in 0..<SearchField.allCases.count {
        counts[field] = UInt32(clamping: try reader.readCount())
      }
      takeTerm(Term(bytes: bytes, forms: forms, counts: counts, followers: try readBytes(&reader)))
    }
    while !reader.isAtEnd { takePointer(try readBytes(&reader), try readBytes(&reader)) }
  }

  private static func readBytes(
    _ reader: inout BinaryReader
  ) throws(BinaryDecodingError) -> UnsafeBufferPointer<UInt8> {
    try reader.readBytes().assumingMemoryBound(to: UInt8.self)
  }
}
