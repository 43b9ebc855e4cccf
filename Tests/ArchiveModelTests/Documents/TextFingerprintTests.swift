import Testing

@testable import ArchiveModel

@Suite struct TextFingerprintTests {
  private static let original = "---\ntitle: T\ndate: 2022-09-27\nsummary: S\n---\nUno.\n\nDue.\n"

  private func fingerprint(_ text: String, at path: String = "content/articles/a.md") throws
    -> TextFingerprint
  {
    let loaded = try ArchiveSketch([path: text]).loaded
    return try #require(loaded.translatable.values.first).text.fingerprint
  }

  @Test(arguments: [
    "---\ndate: 2023-01-01\ntitle: 'T'\nsummary: >-\n  S\nstatus: retracted\n---\nUno.\n\nDue.\n",
    "---\ntitle: T\ndate: 2022-09-27\nsummary: S\n---\nUno.\n\nDue. \n\n\t",
    "---\r\ntitle: T\r\ndate: 2022-09-27\r\nsummary: S\r\n---\r\nUno.\r\n\r\nDue.\r\n",
  ])
  func whatNobodyTranslatesDoesNotCount(text: String) throws {
    #expect(try fingerprint(text) == fingerprint(Self.original))
  }

  @Test(arguments: [("T", "U"), ("S", "R"), ("Uno", "Tre"), ("Uno.\n", "Uno. "), ("Due.", "Due. <!-- c -->")])
  func titleSummaryAndBodyCount(old: String, new: String) throws {
    #expect(try fingerprint(Self.original.replacing(old, with: new)) != fingerprint(Self.original))
  }

  @Test func wordsDoNotPassFromOnePartToAnother() throws {
    let one = "---\ntitle: T\nsummary: S\n---\nx\n"
    let other = "---\ntitle: T\n---\nS\nx\n"
    let path = "content/pages/p.md"
    #expect(try fingerprint(one, at: path) != fingerprint(other, at: path))
  }

  @Test func namesDoNotCount() throws {
    #expect(
      try fingerprint(entity(name: "A", body: "x"), at: "content/regions/a.md")
        == fingerprint(entity(name: "B", body: "x"), at: "content/regions/a.md"))
  }

  /// Translations keep it for years: the form must never change.
  @Test func isTheStartOfADigest() throws {
    // printf 'T\0S\0Uno.\n\nDue.' | sha256sum
    #expect(try fingerprint(Self.original).description == "c93af90dab82ba86")
  }

  @Test(arguments: [
    "", "abc", "0123456789ABCDEF", "0123456789abcdefa", "0123456789abcdeg", "+123456789abcdef",
  ])
  func otherFormsAreWrong(text: String) throws {
    #expect(TextFingerprint(text) == nil)
    let sketch = try ArchiveSketch([
      "content/articles/a.md": article(),
      "content/articles/a.en.md": "---\ntitle: T\noriginal: \(text)x\n---\n",
    ])
    #expect(sketch.report == ["content/articles/a.en.md:3:11 wrong-value"])
  }

  @Test func isReadAsItIsWritten() {
    #expect(TextFingerprint("00000000000000ab")?.description == "00000000000000ab")
  }
}
