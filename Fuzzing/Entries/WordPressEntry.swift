import ArchiveModel
import Importing

/// Exports of WordPress, and texts of posts: what isn't refused makes documents that can be read, and the same each time.
enum WordPressEntry {
  static func run(_ bytes: [UInt8]) throws {
    let isExport = bytes.starts(with: "<rss".utf8) || bytes.starts(with: "<?xml".utf8)
    let input = isExport ? bytes : Array(post(bytes.readableText).utf8)
    let result = Self.result(of: input)
    for problem in result.problems { try expect(!problem.message.isEmpty, "a problem has words") }
    let files = result.archive.files
    try expect(result.problems.isEmpty || files.isEmpty, "what has problems makes nothing")
    try expect(Set(files.map(\.path)).count == files.count, "no file is made twice")
    for file in files {
      try ImportedFileCheck.check(file)
      try FormatImportEntry.load(file)
    }
    let again = Self.result(of: input)
    try expect(
      again.archive.files == files && again.report.notes == result.report.notes, "imports repeat themselves")
  }

  private static func result(of bytes: [UInt8]) -> ImportResult {
    var settings = ImportSettings()
    settings.date = "2022-09-25"
    return WordPressImport.run(
      ImportStream(name: "a.xml", bytes: bytes), into: ImportTarget(languages: [LanguageTag("en")!]),
      settings: settings)
  }

  /// An export of one post. XML can't have control characters, and a text can't end its section.
  private static func post(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
    let safe = String(String.UnicodeScalarView(scalars)).replacing("]]>", with: "]] >")
    return "<rss><channel><link>https://a.example</link><item><title>A title</title>"
      + "<link>https://a.example/t/</link>"
      + "<content:encoded><![CDATA[\(safe)]]></content:encoded><wp:post_id>1</wp:post_id></item></channel></rss>"
  }
}
