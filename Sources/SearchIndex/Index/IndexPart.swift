internal import BinaryCoding

/// The terms of some documents, turned round: for each term, the documents that have it.
struct IndexPart: Sendable {
  private(set) var terms = ByteTable()
  /// For each term, for each document: the gap to the one before, then the counts by field.
  private(set) var postings = ByteLists()
  /// For each term, for each document: how many followers there are, and their two bytes each.
  private(set) var followers = ByteLists()
  /// For each term, its forms as numbers of ``forms``.
  private(set) var formsOfTerm: [[UInt32]] = []
  /// A term's number in four bytes, how many bytes the form has fewer, and what follows.
  private(set) var forms = ByteTable()
  /// Forms whose terms are in other buckets: `form>term`.
  private(set) var pointers = ByteTable()

  /// For each term, how many documents have it, and the last of them.
  private(set) var counts: [UInt32] = []
  private(set) var last: [UInt32] = []
  private var next: Int
  let first: Int

  /// - Parameter first: the number of the first document.
  init(first: Int) {
    self.first = first
    next = first
  }

  /// Adds the next document, as far as it is in some buckets.
  mutating func add(_ packed: [UInt8], in buckets: Set<Bucket>) throws(BinaryDecodingError) {
    var failure: BinaryDecodingError?
    packed.withUnsafeBytes { bytes in
      do throws(BinaryDecodingError) {
        for (bucket, bytes) in try PackedTerms(bytes).buckets where buckets.contains(bucket) {
          try PackedTerms.read(bytes) {
            add($0, of: next)
          } pointer: {
            addPointer($0, $1)
          }
        }
      } catch { failure = error }
    }
    next += 1
    if let failure { throw failure }
  }

  private mutating func addPointer(_ form: UnsafeBufferPointer<UInt8>, _ term: UnsafeBufferPointer<UInt8>) {
    let line = Array(form) + [UInt8(ascii: ">")] + Array(term)
    _ = line.withUnsafeBufferPointer { pointers.number(of: $0) }
  }

  private mutating func add(_ term: borrowing PackedTerms.Term, of document: Int) {
    let (number, isNew) = terms.number(of: term.bytes)
    if isNew {
      postings.addList()
      followers.addList()
      formsOfTerm.append([])
      counts.append(0)
      last.append(UInt32(first))
    }
    counts[number] += 1
    for (dropped, rest) in term.forms { addForm(number, dropped, rest) }
    postings.append(document - Int(last[number]), to: number)
    last[number] = UInt32(document)
    for field in 0..<SearchField.allCases.count { postings.append(Int(term.counts[field]), to: number) }
    followers.append(term.followers.count / 2, to: number)
    for byte in term.followers { followers.append(byte: byte, to: number) }
  }

  private mutating func addForm(_ term: Int, _ dropped: Int, _ rest: UnsafeBufferPointer<UInt8>) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rest.count + 5) { key in
      for offset in 0..<4 { key[offset] = UInt8(truncatingIfNeeded: term >> (8 * offset)) }
      key[4] = UInt8(truncatingIfNeeded: dropped)
      for (index, byte) in rest.enumerated() { key[5 + index] = byte }
      let (number, isNew) = forms.number(of: UnsafeBufferPointer(key))
      if isNew { formsOfTerm[term].append(UInt32(number)) }
    }
  }

  /// The forms of a term.
  func forms(of term: Int) -> [[UInt8]] {
    formsOfTerm[term].map { number in
      let form = forms[Int(number)]
      let start = form.startIndex
      return Array(terms[term].dropLast(Int(form[start + 4])) + form[(start + 5)...])
    }
  }
}
