import ArchiveModel
import BinaryCoding
import Diagnostics
import FrontMatter

/// Metadata as authors write them: every message has its place, and what is read survives the cache.
enum FrontMatterEntry {
  private static let path = SourcePath("content/a.md")

  static func run(_ bytes: [UInt8]) throws {
    let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
    let (document, diagnostics) = bytes.withUnsafeBufferPointer { FrontMatterDocument.read($0, path: path) }
    try Places.check(diagnostics, lines: lines)
    guard let document else { return try expect(!diagnostics.isEmpty, "what can't be read has a reason") }
    try expect(
      0 <= document.body.lowerBound && document.body.upperBound == bytes.count, "the body ends with the file")
    let before = bytes[..<document.body.lowerBound].count { $0 == UInt8(ascii: "\n") }
    let isWhole = bytes[..<document.body.lowerBound].last == UInt8(ascii: "\n")
    try expect(
      document.bodyFirstLine == before + (isWhole ? 1 : 2), "the body's first line is counted from the top")
    try keysStandOnce(document.metadata)
    try decode(document.metadata, lines: lines)
  }

  private static func keysStandOnce(_ mapping: MetadataMapping) throws {
    let keys = Set(mapping.pairs.map { Array($0.key.utf8) })
    try expect(keys.count == mapping.pairs.count, "no key stands twice in a mapping")
    for pair in mapping.pairs { try visit(pair.value) }
  }

  private static func visit(_ node: MetadataNode) throws {
    switch node.content {
    case .scalar: break
    case .sequence(let nodes): for node in nodes { try visit(node) }
    case .mapping(let mapping): try keysStandOnce(mapping)
    }
  }

  private static func decode(_ mapping: MetadataMapping, lines: Int) throws {
    try decode(lines) { ArticleMetadata(mapping, &$0) }
    for kind in DocumentKind.entities { try decode(lines) { EntityMetadata(mapping, kind: kind, &$0) } }
    try decode(lines) { SourceMetadata(mapping, &$0) }
    try decode(lines) { TextMetadata(mapping, schema: TextMetadata.pageSchema, &$0) }
    try decode(lines) { TextMetadata(mapping, schema: TextMetadata.translationSchema(of: .article), &$0) }
    var decoder = MetadataDecoder(path: path)
    let configuration = ArchiveConfiguration(mapping, &decoder)
    try expect(!configuration.languages.isEmpty, "an archive has a language, whatever is wrong")
    try Places.check(decoder.diagnostics, lines: lines)
  }

  private static func decode<Metadata: BinaryCodable>(
    _ lines: Int, _ read: (inout MetadataDecoder) -> Metadata?
  ) throws {
    var decoder = MetadataDecoder(path: path)
    let metadata = read(&decoder)
    try Places.check(decoder.diagnostics, lines: lines)
    guard let metadata else {
      return try expect(!decoder.diagnostics.isEmpty, "what can't be used has a reason")
    }
    let encoded = metadata.encoded
    try expect(try Metadata(decoding: encoded).encoded == encoded, "\(Metadata.self) survive the cache")
  }
}
