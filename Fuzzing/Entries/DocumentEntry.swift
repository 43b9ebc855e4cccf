import ArchiveModel
import BinaryCoding
import Diagnostics
import Markup

/// A whole document of the kind that its first byte names, loaded as a build does: what comes of it survives the cache.
enum DocumentEntry {
  private static let check = SampleNames.protected.map { ProtectionCheck($0, custom: .empty) }

  static func run(_ bytes: [UInt8]) throws {
    guard let first = bytes.first else { return }
    let rest = Array(bytes.dropFirst())
    let kind = DocumentKind.allCases[Int(first) % DocumentKind.allCases.count]
    let translation = first & 0x20 == 0 ? LanguageTag("en") : nil
    let (file, diagnostics) = try SampleNames.loader.load(
      rest, id: DocumentID(kind, "a"), translation: translation, path: SourcePath("content/a.md"),
      mentions: SampleNames.mentions, protection: check)
    try Places.check(diagnostics, lines: rest.count { $0 == 0x0A || $0 == 0x0D } + 1)
    let again = try [Diagnostic](decoding: diagnostics.encoded)
    try expect(again.encoded == diagnostics.encoded, "messages survive the cache")
    let report = DiagnosticTextFormatter { _ in rest }.report(diagnostics)
    try expect(report.isEmpty == diagnostics.isEmpty, "every message can be printed")
    guard let file else { return try expect(!diagnostics.isEmpty, "a document that isn't used has a reason") }
    let encoded = file.encoded
    try expect(try LoadedFile(decoding: encoded).encoded == encoded, "a document survives the cache")
    try expect(file.text.references.heads.count == file.text.references.count, "all references can be read")
  }
}
