internal import BinaryCoding

/// What some documents name, turned round, and how long they are.
struct NamedPart: Sendable {
  private(set) var entities = ByteTable()
  /// For each entity, for each document: the gap to the one before, then twice the mentions, and one more where it is
  /// declared.
  private(set) var named = ByteLists()
  /// For each document, how many words its body has.
  private(set) var lengths: [Int] = []
  /// How many bytes the documents have in each bucket.
  private(set) var sizes: [Bucket: Int] = [:]

  /// For each entity, how many documents name it, and the last of them.
  private(set) var counts: [UInt32] = []
  private(set) var last: [UInt32] = []
  let first: Int

  /// - Parameter first: the number of the first document.
  init(first: Int) { self.first = first }

  /// Adds the next document.
  mutating func add(_ packed: [UInt8]) throws(BinaryDecodingError) {
    let number = first + lengths.count
    var failure: BinaryDecodingError?
    packed.withUnsafeBytes { bytes in
      do throws(BinaryDecodingError) {
        let document = try PackedTerms(bytes)
        lengths.append(document.length)
        try document.forEachNamed { add($0, of: number) }
        for (bucket, bytes) in document.buckets { sizes[bucket, default: 0] += bytes.count }
      } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private mutating func add(_ entity: PackedTerms.Named, of document: Int) {
    let (number, isNew) = entities.number(of: entity.id)
    if isNew {
      named.addList()
      counts.append(0)
      last.append(UInt32(first))
    }
    counts[number] += 1
    named.append(document - Int(last[number]), to: number)
    last[number] = UInt32(document)
    named.append(entity.mentions * 2 + (entity.isDeclared ? 1 : 0), to: number)
  }
}
