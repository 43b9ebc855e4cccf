internal import ArchiveModel
package import BinaryCoding
internal import Digests
package import SearchIndex

/// What one build keeps of a site's pages for the next: what each showed, and the fingerprints of all that.
package struct SiteMemory: BinaryCodable, Sendable {
  /// What a page or export was made from.
  struct File: Sendable {
    /// What the plan said of it.
    let plan: Fingerprint
    /// Where the numbers of the facts that it read stand.
    let facts: Range<Int>
    /// Why the last build rendered it; nil where it didn't.
    let reason: RenderReason?
    /// Where the terms of its documents stand in the body store, for a file of the search's texts.
    let terms: [BodyPlace]
  }

  /// What is the same for all pages.
  let environment: Fingerprint
  let facts: FactMemory
  /// The hashes of the places that pages ask for which aren't their own, sorted.
  let wanted: [UInt64]
  /// Pages, then exports, in the order of the plan.
  private(set) var files: [File]
  /// The numbers of the facts that they read, one list after the other. A site has millions.
  let lists: [UInt8]
  /// For facts that the last build found changed, the numbers of the subjects that made them change.
  let culprits: [Culprit]

  /// What the search's index knew; nil where there was none.
  package let index: TermIndexMemory?

  /// What made a fact change.
  struct Culprit: BinaryCodable, Sendable {
    let fact: UInt32
    let subjects: [UInt32]
  }

  init(
    environment: Fingerprint, facts: FactMemory, wanted: [UInt64], files: [File], lists: [UInt8],
    culprits: [Culprit], index: TermIndexMemory?
  ) {
    self.environment = environment
    self.facts = facts
    self.wanted = wanted
    self.files = files
    self.lists = lists
    self.culprits = culprits
    self.index = index
  }

  /// How many bytes of the body store it needs.
  package var size: Int { files.reduce(0) { $0 + $1.terms.reduce(0) { $0 + $1.length } } }

  /// Has the next build make a file again.
  package mutating func forget(_ number: Int) {
    let file = files[number]
    files[number] = File(plan: .none, facts: file.facts, reason: file.reason, terms: file.terms)
  }

  /// The facts that a page read.
  func facts(of file: File) -> FactList { FactList(bytes: lists[file.facts]) }

  package func encode(into writer: inout BinaryWriter) {
    writer.write(environment)
    writer.write(facts)
    writer.write(count: wanted.count)
    for key in wanted { writer.write(fixed: key) }
    writer.write(count: files.count)
    for file in files {
      writer.write(file.plan)
      writer.write(count: file.facts.count)
      writer.write(file.reason)
      writer.write(file.terms)
    }
    writer.write(bytes: lists)
    writer.write(culprits)
    writer.write(index)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    environment = try reader.read()
    facts = try reader.read()
    var wanted: [UInt64] = []
    for _ in 0..<(try reader.readLength()) { wanted.append(try reader.readFixed()) }
    self.wanted = wanted
    let count = try reader.readLength()
    var files: [File] = []
    files.reserveCapacity(count)
    var end = 0
    for _ in 0..<count {
      let plan: Fingerprint = try reader.read()
      let (next, overflows) = end.addingReportingOverflow(try reader.readCount())
      guard !overflows, next >= end else { throw .impossibleValue }
      files.append(File(plan: plan, facts: end..<next, reason: try reader.read(), terms: try reader.read()))
      end = next
    }
    self.files = files
    lists = Array(try reader.readBytes())
    guard lists.count == end else { throw .impossibleValue }
    culprits = try reader.read()
    index = try reader.read()
  }
}

extension SiteMemory.Culprit {
  func encode(into writer: inout BinaryWriter) {
    writer.write(fact)
    writer.write(subjects)
  }

  init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    self.init(fact: try reader.read(), subjects: try reader.read())
  }
}
