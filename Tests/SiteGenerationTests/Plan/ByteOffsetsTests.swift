import Testing

@testable import SiteGeneration

@Suite struct ByteOffsetsTests {
  @Test(arguments: [
    ("a/timeline/b", "/timeline/", [1]), ("/timeline/timeline/x", "/timeline/", [0]),
    ("x.html/y.html/z.html", ".html/", [1, 8]), ("città/within.html", "/within.html", [6]), ("a", "ab", []),
    ("", "a", []), ("//a/", "/a/", [1]),
  ])
  func eachStandsWhereItsBytesBegin(text: String, pattern: String, offsets: [Int]) {
    #expect(text.byteOffsets(of: pattern) == offsets)
  }
}
