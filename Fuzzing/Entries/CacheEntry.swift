import ArchiveModel
import BinaryCoding
import Chronology
import Diagnostics
import Markup

#if canImport(ArchiveBuild)
  @testable import ArchiveBuild
#endif

/// The cache, damaged in any way: its values are refused, or are values that can be kept again. The first byte says of
/// which type.
enum CacheEntry {
  static func run(_ bytes: [UInt8]) throws {
    guard let first = bytes.first else { return }
    let rest = Array(bytes.dropFirst())
    switch first {
    // References stay packed, and are trusted: what comes from a disk has had its digest looked at.
    case UInt8(ascii: "f"): _ = try check(rest, LoadedFile.self)
    case UInt8(ascii: "l"): try document(rest)
    case UInt8(ascii: "d"): _ = try check(rest, [Diagnostic].self)
    case UInt8(ascii: "e"): _ = try check(rest, EDTFDate.self)
    case UInt8(ascii: "b"): try body(rest)
    default: try others(first, rest)
    }
  }

  /// A number may be written in several ways, and a set in any order; but all that is read can be written and read again.
  @discardableResult
  static func check<Value: BinaryCodable>(_ bytes: [UInt8], _ type: Value.Type) throws -> Value? {
    let value: Value
    do throws(BinaryDecodingError) {
      value = try Value(decoding: bytes)
    } catch {
      return nil
    }
    let encoded = value.encoded
    let again = try Value(decoding: encoded)
    try expect(again.encoded == encoded, "a value of the cache is read as it was written: \(type)")
    return value
  }

  /// A document as it is kept, with one byte of it changed: where to, the first two bytes say, and to what, the third.
  private static func document(_ bytes: [UInt8]) throws {
    guard bytes.count > 3 else { return }
    let (file, _) = try SampleNames.loader.load(
      Array(bytes[3...]), id: DocumentID(.article, "a"), translation: nil, path: SourcePath("content/a.md"),
      mentions: SampleNames.mentions)
    guard var kept = file?.encoded else { return }
    kept[(Int(bytes[0]) << 8 + Int(bytes[1])) % kept.count] = bytes[2]
    try check(kept, LoadedFile.self)
  }

  private static func body(_ bytes: [UInt8]) throws {
    guard let body = OpenBody(decoding: bytes[...]) else { return }
    var encoded: [UInt8] = []
    body.encode(into: &encoded)
    try expect(encoded == bytes, "a body is kept in one way")
    var output: [UInt8] = []
    body.fill(into: &output) { _, _ in }
    try expect(output == body.html, "a body with nothing in its holes is its HTML")
  }

  #if canImport(ArchiveBuild)
    private static func others(_ type: UInt8, _ bytes: [UInt8]) throws {
      switch type {
      case UInt8(ascii: "r"): try check(bytes, DocumentRecord.self)
      case UInt8(ascii: "m"): try check(bytes, DocumentMemory.self)
      case UInt8(ascii: "s"): try check(bytes, BuildSummary.self)
      default: break
      }
    }
  #else
    private static func others(_ type: UInt8, _ bytes: [UInt8]) throws {}
  #endif
}
