import Testing

@testable import Importing

@Suite struct TextImportTests {
  private func run(_ files: KeyValuePairs<String, [UInt8]>, publishes: Bool = false) -> ImportResult {
    var settings = ImportSettings()
    settings.date = "2026-11-30"
    settings.publishes = publishes
    return ImportFormat.text.run(
      files.map { ImportInput(name: $0, bytes: $1) }, into: ImportTarget(languages: [.init("en")!]),
      settings: settings)
  }

  @Test func aTextBecomesARecordItsOriginalAndADraftThatQuotesNothing() {
    let bytes = Array("Secret words\n".utf8)
    let files = run(["A Note_1.TXT": bytes]).archive.files
    #expect(
      files.map(\.path.rawValue) == [
        "content/articles/2026/a-note-1.md", "seeds/a-note-1.md", "seeds/a-note-1.txt",
      ])
    #expect(files[2].bytes == bytes)
    let texts = files.prefix(2).map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(!texts.contains { $0.contains("Secret") })
    #expect(texts[1].contains("sha256: "))
    #expect(
      texts[0] == """
        ---
        title: A Note 1
        date: 2026-11-30
        status: draft
        sources: [a-note-1]
        ---
        # What happened

        # What it rests on

        [@a-note-1]

        # What we don't know

        """)
  }

  @Test func theSameBytesAreTakenOverOnce() {
    let result = run(["a.txt": [1], "b.txt": [1], "a.md": [2]])
    #expect(result.report.skipped.map(\.message) == ["seeds/a.md has the same original"])
    #expect(
      result.archive.files.map(\.path.rawValue).filter { $0.hasPrefix("seeds/") } == [
        "seeds/a-2.md", "seeds/a-2.txt", "seeds/a.md", "seeds/a.txt",
      ])
    #expect(result.report.fields.reduce(0) { $0 + $1.count } == 6)
  }

  @Test func whatIsNotUTF8IsKeptAsItIsAndNoted() {
    let result = run(["a.txt": [0xCF, 0x00]])
    #expect(result.archive.files.last?.bytes == [0xCF, 0x00])
    #expect(result.report.notes.map(\.message) == ["the file isn't text in UTF-8; it is kept as it is"])
  }

  @Test func anEmptyFileIsNoSource() {
    #expect(run(["a.txt": []]).problems.map(\.description) == ["a.txt: the file is empty"])
  }
}
