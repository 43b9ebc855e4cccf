package import BinaryCoding
internal import Digests

/// What one build keeps of a site's pages for the next: what each showed, and the fingerprints of all that.
package struct SiteMemory: BinaryCodable, Sendable {
  /// What a page or export was made from.
  struct File: Sendable {
    let path: String
    /// What the plan said of it.
    let plan: Fingerprint
    /// The numbers of the facts that it read, in order.
    let facts: FactList
    /// Why the last build rendered it; nil where it didn't.
    let reason: RenderReason?
  }

  /// What is the same for all pages.
  let environment: Fingerprint
  let facts: FactMemory
  /// The hashes of the places that pages ask for which aren't their own, sorted.
  let wanted: [UInt64]
  /// Pages, then exports, in the order of the plan.
  let files: [File]
  /// For facts that the last build found changed, the numbers of the subjects that made them change.
  let culprits: [Culprit]

  /// What made a fact change.
  struct Culprit: BinaryCodable, Sendable {
    let fact: UInt32
    let subjects: [UInt32]
  }

  init(environment: Fingerprint, facts: FactMemory, wanted: [UInt64], files: [File], culprits: [Culprit]) {
    self.environment = environment
    self.facts = facts
    self.wanted = wanted
    self.files = files
    self.culprits = culprits
  }

  package func encode(into writer: inout BinaryWriter) {
    writer.write(environment)
    writer.write(facts)
    writer.write(count: wanted.count)
    for key in wanted { writer.write(fixed: key) }
    writer.write(count: files.count)
    for file in files {
      writer.write(text: file.path)
      writer.write(file.plan)
      writer.write(bytes: file.facts.bytes)
      writer.write(file.reason)
    }
    writer.write(culprits)
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    environment = try reader.read()
    facts = try reader.read()
    var wanted: [UInt64] = []
    for _ in 0..<(try reader.readLength()) { wanted.append(try reader.readFixed()) }
    self.wanted = wanted
    var files: [File] = []
    for _ in 0..<(try reader.readLength()) {
      files.append(
        File(
          path: try reader.readText(), plan: try reader.read(),
          facts: FactList(bytes: Array(try reader.readBytes())),
          reason: try reader.read()))
    }
    self.files = files
    culprits = try reader.read()
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

/// The numbers of facts, in order, as bytes: the steps from each to the next (LEB128). A site has millions.
struct FactList: Sendable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// - Parameter numbers: in order, each once.
  init(_ numbers: [UInt32]) {
    var writer = BinaryWriter()
    writer.bytes.reserveCapacity(numbers.count * 2)
    var last: UInt32 = 0
    for number in numbers {
      writer.write(number: UInt64(number &- last))
      last = number
    }
    bytes = writer.bytes
  }

  /// Hands over the numbers until `body` says that it is enough.
  func forEach(_ body: (Int) -> Bool) {
    var number = 0
    var step = 0
    var shift = 0
    for byte in bytes {
      step |= Int(byte & 0x7F) << shift
      shift = min(shift + 7, 56)
      guard byte < 0x80 else { continue }
      number &+= step
      step = 0
      shift = 0
      if !body(number) { return }
    }
  }
}
