@testable import ArchiveModel
import Testing

@testable import Publishing

@Suite struct OutputPathTests {
  @Test(arguments: [
    "index.html", "regions/dagestan.html", ".well-known/x", "a/...", "регион/дом.html", "a b", "..a",
  ])
  func takesPathsThatStayInside(path: String) {
    #expect(OutputPath(path)?.rawValue == path)
  }

  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "a/..", "../a", "a/./b", "a\\b", "a\nb", "a\0b", "a\u{7F}",
    String(repeating: "x", count: 256),
  ])
  func refusesPathsThatLeadElsewhereOrThatChecksumToolsMisread(path: String) {
    #expect(OutputPath(path) == nil)
  }

  @Test func refusesBytesThatAreNotUTF8() {
    #expect(OutputPath(utf8: [0x61, 0xFF]) == nil)
    #expect(OutputPath(utf8: [0xC3, 0xA9])?.rawValue == "é")
  }

  @Test func ordersByBytesAndKeepsUnicodeFormsApart() {
    #expect(("a-b" as OutputPath) < "a/b")
    #expect(("a/b" as OutputPath) < "ab")
    #expect(("z" as OutputPath) < "é")
    let composed = "\u{E9}" as OutputPath
    let decomposed = "e\u{301}" as OutputPath
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
  }

  @Test func knowsItsFolders() {
    #expect(("a/b/c.html" as OutputPath).folders == ["a", "a/b"])
    #expect(("a/b/c.html" as OutputPath).folder == "a/b")
    #expect(("c.html" as OutputPath).folder == nil)
  }

  @Test func knowsWhatPublishingNeedsItself() {
    #expect(("manifest-sha256.txt" as OutputPath).isReserved)
    #expect((".regesta-partial/x" as OutputPath).isReserved)
    #expect(!("data/manifest-sha256.txt" as OutputPath).isReserved)
  }
}
