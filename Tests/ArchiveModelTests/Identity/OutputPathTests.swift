import Testing

@testable import ArchiveModel

@Suite struct OutputPathTests {
  @Test(arguments: ["index.html", "regions/dagestan.html", "...", "a/…/b", "a b", "C:", "..a/b.."])
  func takesPathsThatStayInside(path: String) {
    #expect(OutputPath(path)?.rawValue == path)
  }

  @Test(arguments: [
    "", "/", "a/", "/etc/passwd", "a//b", ".", "..", "../../../etc", "a/../b", "a/.", "a\\..\\b", "a\u{0}",
    "a\r",
  ])
  func refusesPathsThatLeadElsewhere(path: String) {
    #expect(OutputPath(path) == nil)
  }

  @Test func countsTheBytesOfEachPart() {
    let part = String(repeating: "é", count: 127)
    #expect(OutputPath("\(part)/\(part)") != nil)
    #expect(OutputPath("a/\(part)éé") == nil)
  }
}
