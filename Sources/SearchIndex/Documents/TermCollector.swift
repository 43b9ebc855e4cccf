package import ArchiveModel
internal import BinaryCoding

/// Takes a document's text, field by field, and leaves its terms in their packed form. For one thread; each document begins
/// anew.
package final class TermCollector {
  private let analyzer: WordAnalyzer
  private let names: NamePhrases
  /// The phrases that begin with a term, by its number.
  private var namesOfTerm: [[NamePhrases.Phrase]] = []
  private var beginsName: [Bool] = []
  private var occurrences: [Occurrence] = []
  private var named: [String: Int] = [:]
  private var declared: Set<String> = []
  private var length = 0
  private var block: [WordAnalyzer.Word] = []

  /// A word at its place, as one number, so that sorting brings those of one term together.
  private struct Occurrence: Comparable {
    private static let mask = 0xFF_FFFF
    private let bits: UInt64

    /// - Parameter follower: of thirteen bits; 0 for none.
    init(_ word: WordAnalyzer.Word, in field: SearchField, follower: Int) {
      let high = word.term << 26 | field.rawValue << 24 | word.form
      bits = UInt64(high) << 13 | UInt64(follower)
    }

    var term: Int { Int(bits >> 39) }
    var field: Int { Int(bits >> 37 & 3) }
    var form: Int { Int(bits >> 13) & Self.mask }
    var follower: Int { Int(bits & 0x1FFF) }

    static func < (left: Occurrence, right: Occurrence) -> Bool { left.bits < right.bits }
  }

  package init(_ language: LanguageTag, names: NamePhrases) {
    analyzer = WordAnalyzer(language)
    self.names = names
  }

  /// Adds what stands in a field. Phrases don't go beyond it.
  package func add(_ text: String, to field: SearchField) {
    block.removeAll(keepingCapacity: true)
    analyzer.forEachWord(in: text) { block.append($0) }
    for index in block.indices {
      let word = block[index]
      if mayBeginName(word.term) { findNames(from: index) }
      guard !word.isStopWord else { continue }
      if field == .body { length += 1 }
      occurrences.append(Occurrence(word, in: field, follower: follower(of: index)))
    }
  }

  /// Notes that the document says of itself that it is about an entity.
  package func declare(_ id: String) { declared.insert(id) }

  private func mayBeginName(_ term: Int) -> Bool {
    while namesOfTerm.count <= term {
      let phrases = names[analyzer.terms.text(namesOfTerm.count)]
      namesOfTerm.append(phrases)
      beginsName.append(!phrases.isEmpty)
    }
    return beginsName[term]
  }

  private func findNames(from index: Int) {
    for phrase in namesOfTerm[block[index].term] where index + phrase.rest.count < block.count {
      let isThere = phrase.rest.enumerated().allSatisfy { offset, term in
        analyzer.terms[block[index + 1 + offset].term].elementsEqual(term.utf8)
      }
      if isThere { named[phrase.id, default: 0] += 1 }
    }
  }

  /// Tells the words from this one to the next that is looked for: by it, phrases are found.
  private func follower(of index: Int) -> Int {
    var hash = PhraseHash()
    analyzer.forms.withBytes(block[index].form) { hash.add($0) }
    for word in block[(index + 1)...] {
      analyzer.forms.withBytes(word.form) { hash.add($0) }
      if !word.isStopWord { return Int(hash.value) + 1 }
    }
    return 0
  }

  /// What was added since the last time, packed.
  package func finish() -> [UInt8] {
    occurrences.sort()
    var runs: [Run] = []
    var start = 0
    while start < occurrences.count {
      var end = start + 1
      while end < occurrences.count, occurrences[end].term == occurrences[start].term { end += 1 }
      runs.append(Run(bucket: analyzer.bucket(ofTerm: occurrences[start].term), occurrences: start..<end))
      start = end
    }
    // Numbers depend on the texts before: packed in their order, the same words would look like others.
    runs.sort { left, right in
      left.bucket == right.bucket
        ? analyzer.terms.precedes(
          occurrences[left.occurrences.lowerBound].term, occurrences[right.occurrences.lowerBound].term)
        : left.bucket < right.bucket
    }
    let bytes = pack(runs)
    occurrences.removeAll(keepingCapacity: true)
    named.removeAll(keepingCapacity: true)
    declared.removeAll(keepingCapacity: true)
    length = 0
    return bytes
  }

  /// The occurrences of one term.
  private struct Run {
    let bucket: Bucket
    let occurrences: Range<Int>
  }

  /// A form that begins otherwise than its term, as in Arabic, and so is looked for among other words.
  private struct Stray {
    let bucket: Bucket
    let form: Int
    let term: Int
  }

  private func pack(_ runs: [Run]) -> [UInt8] {
    var strays: [Stray] = []
    for run in runs {
      var last = -1
      for occurrence in occurrences[run.occurrences] where occurrence.form != last {
        last = occurrence.form
        let bucket = analyzer.bucket(ofForm: last)
        // Those that stand in several fields come several times, which the index doesn't mind.
        if bucket != run.bucket { strays.append(Stray(bucket: bucket, form: last, term: occurrence.term)) }
      }
    }
    strays.sort { left, right in
      if left.bucket != right.bucket { return left.bucket < right.bucket }
      return left.form == right.form
        ? analyzer.terms.precedes(left.term, right.term) : analyzer.forms.precedes(left.form, right.form)
    }
    var data = BinaryWriter()
    data.bytes.reserveCapacity(occurrences.count * 16)
    var directory: [(bucket: Bucket, length: Int)] = []
    var (restOfRuns, restOfStrays) = (runs[...], strays[...])
    while let bucket = [restOfRuns.first?.bucket, restOfStrays.first?.bucket].compactMap({ $0 }).min() {
      let start = data.bytes.count
      let own = restOfRuns.prefix { $0.bucket == bucket }
      restOfRuns = restOfRuns.dropFirst(own.count)
      data.write(count: own.count)
      for run in own { write(occurrences[run.occurrences], to: &data) }
      while let stray = restOfStrays.first, stray.bucket == bucket {
        analyzer.forms.withBytes(stray.form) { data.write(bytes: $0) }
        analyzer.terms.withBytes(stray.term) { data.write(bytes: $0) }
        restOfStrays = restOfStrays.dropFirst()
      }
      directory.append((bucket, data.bytes.count - start))
    }
    var writer = BinaryWriter()
    writer.bytes.reserveCapacity(data.bytes.count + directory.count * 8)
    writer.write(count: length)
    writer.write(bytes: packedNames())
    writer.write(count: directory.count)
    for (bucket, length) in directory {
      writer.write(number: bucket.rawValue)
      writer.write(count: length)
    }
    return writer.bytes + data.bytes
  }

  private func packedNames() -> [UInt8] {
    var writer = BinaryWriter()
    for id in declared.union(named.keys).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      writer.write(text: id)
      writer.write(count: (named[id] ?? 0) * 2 + (declared.contains(id) ? 1 : 0))
    }
    return writer.bytes
  }

  private func write(_ term: ArraySlice<Occurrence>, to writer: inout BinaryWriter) {
    var forms: [Int] = []
    var followers: [Int] = []
    var counts = SIMD4<UInt32>()
    for occurrence in term {
      counts[occurrence.field] += 1
      if !forms.contains(occurrence.form) { forms.append(occurrence.form) }
      if occurrence.follower > 0, !followers.contains(occurrence.follower) {
        followers.append(occurrence.follower)
      }
    }
    if forms.count > 1 { forms.sort(by: analyzer.forms.precedes) }
    analyzer.terms.withBytes(term[term.startIndex].term) { term in
      writer.write(bytes: term)
      writer.write(count: forms.count)
      for form in forms {
        analyzer.forms.withBytes(form) { form in
          var shared = 0
          while shared < min(form.count, term.count), form[shared] == term[shared] { shared += 1 }
          writer.write(count: term.count - shared)
          writer.write(bytes: form[shared...])
        }
      }
    }
    for field in 0..<SearchField.allCases.count { writer.write(count: Int(counts[field])) }
    followers.sort()
    writer.write(count: followers.count * 2)
    for follower in followers {
      writer.write(byte: UInt8((follower - 1) >> 8))
      writer.write(byte: UInt8((follower - 1) & 0xFF))
    }
  }
}
