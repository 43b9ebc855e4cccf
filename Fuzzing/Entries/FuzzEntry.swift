/// A part of Regesta that takes bytes from others, and what must be true of it whatever they are.
///
/// libFuzzer calls the entries with inputs that reach new code, the tests with the inputs that are kept in Corpus/ and with
/// small changes of them.
package struct FuzzEntry: Sendable {
  /// Also the name of the folder in Corpus/.
  package let name: String
  /// - Throws: ``Finding`` where something isn't true that must be. What traps is found, too.
  package let run: @Sendable ([UInt8]) throws -> Void
  /// How many changed inputs the tests try: a second's or two, without optimisation.
  package let changes: Int

  init(name: String, changes: Int = 3_000, run: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.name = name
    self.changes = changes
    self.run = run
  }

  /// All of them.
  package static let all: [FuzzEntry] =
    [
      FuzzEntry(name: "cache", run: CacheEntry.run),
      FuzzEntry(name: "data-import", run: DataImportEntry.run),
      FuzzEntry(name: "document", changes: 600, run: DocumentEntry.run),
      FuzzEntry(name: "edtf", run: EDTFEntry.run),
      FuzzEntry(name: "format-import", changes: 1_500, run: FormatImportEntry.run),
      FuzzEntry(name: "front-matter", run: FrontMatterEntry.run),
      FuzzEntry(name: "json", run: JSONEntry.run),
      FuzzEntry(name: "manifest", run: ManifestEntry.run),
      FuzzEntry(name: "markdown", changes: 600, run: MarkdownEntry.run),
      FuzzEntry(name: "page-scanner", run: PageScannerEntry.run),
      FuzzEntry(name: "protected-names", run: ProtectedNamesEntry.run),
      FuzzEntry(name: "signify", run: SignifyEntry.run),
      FuzzEntry(name: "templates", run: TemplateEntry.run),
      FuzzEntry(name: "wordpress", changes: 600, run: WordPressEntry.run),
    ] + imageEntries
}

/// What isn't true and must be.
package struct Finding: Error, CustomStringConvertible {
  package let description: String
}

/// - Throws: ``Finding``, with the words that say what ought to be.
func expect(_ condition: Bool, _ rule: @autoclosure () -> String) throws(Finding) {
  if !condition { throw Finding(description: rule()) }
}

extension [UInt8] {
  /// The bytes as text that the rest of Regesta would be handed: UTF-8 without NUL. Input that isn't is repaired, since
  /// almost all changes of a text in another alphabet would otherwise be refused.
  var readableText: String {
    String(decoding: self.filter { $0 != 0 }, as: UTF8.self)
  }
}
