package import BinaryCoding
package import Diagnostics

/// The references of a text in their binary form, which takes a fraction of the memory. An archive has hundreds of thousands,
/// and each is needed once or twice.
package struct PackedReferences: Sendable {
  /// A reference without the sentence around it.
  package struct Head: Sendable {
    package let kind: MarkupReference.Kind
    package let target: String
    package let fragment: String?
    package let hasText: Bool
    package let range: SourceRange
    /// Where the sentence around it stands.
    package let sentence: SentencePlace
  }

  /// Where a sentence stands among the bytes.
  package struct SentencePlace: Sendable {
    fileprivate let offset: UInt32
  }

  private static let arena = ByteArena()

  package let count: Int
  private let block: ByteArena.Block
  private let range: Range<Int>
  /// For each reference the number of bytes that it takes, and these.
  private var bytes: UnsafeRawBufferPointer { block.bytes(range) }

  package init(_ references: [MarkupReference]) {
    var writer = BinaryWriter()
    var reference = BinaryWriter()
    for next in references {
      reference.bytes.removeAll(keepingCapacity: true)
      reference.write(next)
      writer.write(bytes: reference.bytes)
    }
    count = references.count
    (block, range) = writer.bytes.withUnsafeBytes { Self.arena.store($0) }
  }

  /// By the numbers that the text's holes have.
  package var heads: [Head] {
    var heads: [Head] = []
    heads.reserveCapacity(count)
    forEach { reader, start throws(BinaryDecodingError) in
      let (kind, target, fragment) = (
        try reader.read(MarkupReference.Kind.self), try reader.read(String.self),
        try reader.read(String?.self)
      )
      let hasText = try reader.read(Bool.self)
      let range = try reader.read(SourceRange.self)
      heads.append(
        Head(
          kind: kind, target: target, fragment: fragment, hasText: hasText, range: range,
          sentence: SentencePlace(offset: UInt32(start + reader.offset))))
    }
    return heads
  }

  package func sentence(at place: SentencePlace) -> Sentence {
    withExtendedLifetime(block) {
      var reader = BinaryReader(UnsafeRawBufferPointer(rebasing: bytes[Int(place.offset)...]))
      return Self.trusting { () throws(BinaryDecodingError) in try reader.read() }
    }
  }

  /// Whole, by the numbers that the text's holes have.
  package var all: [MarkupReference] {
    var all: [MarkupReference] = []
    all.reserveCapacity(count)
    forEach { reader, _ throws(BinaryDecodingError) in all.append(try reader.read()) }
    return all
  }

  /// What references name, each with what their kind counts as, in the text's order and as often as it does.
  ///
  /// - Parameter label: nil for kinds that nobody asks for.
  package func targets<Label>(
    countingAs label: (MarkupReference.Kind) -> Label?
  ) -> [(label: Label, target: String)] {
    var targets: [(label: Label, target: String)] = []
    forEach { reader, _ throws(BinaryDecodingError) in
      guard let label = label(try reader.read(MarkupReference.Kind.self)) else { return }
      targets.append((label, try reader.read()))
    }
    return targets
  }

  /// The keys that the text cites.
  package var citedKeys: [String] {
    targets { if case .citation = $0 { true } else { nil } }.map(\.target)
  }

  /// Hands over a reader for each reference, and where its bytes begin.
  private func forEach(_ body: (inout BinaryReader, Int) throws(BinaryDecodingError) -> Void) {
    withExtendedLifetime(block) {
      var reader = BinaryReader(bytes)
      for _ in 0..<count {
        Self.trusting { () throws(BinaryDecodingError) in
          let reference = try reader.readBytes()
          var inner = BinaryReader(reference)
          try body(&inner, reader.offset - reference.count)
        }
      }
    }
  }

  /// The bytes are those that were packed: what comes from a disk has had its digest looked at.
  private static func trusting<Value>(_ body: () throws(BinaryDecodingError) -> Value) -> Value {
    do throws(BinaryDecodingError) {
      return try body()
    } catch {
      preconditionFailure("what was packed can be unpacked: \(error)")
    }
  }
}

extension PackedReferences: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(count: count)
    withExtendedLifetime(block) { writer.write(bytes: bytes) }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    count = try reader.readLength()
    (block, range) = Self.arena.store(try reader.readBytes())
  }
}

/// To whoever looks into it, a test for one, what is packed is of more interest than where.
extension PackedReferences: CustomReflectable {
  package var customMirror: Mirror { Mirror(self, children: ["all": all]) }
}
