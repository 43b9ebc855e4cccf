import Testing

@testable import PageAddresses

@Suite struct StyleScannerTests {
  @Test(arguments: [
    ("a { background: url(x.png) }", ["x.png@20"]), ("@import url( 'a.css' ) print;", ["a.css@14"]),
    ("@import \"a.css\"; p { content: \"b.css\" }", ["a.css@9"]),
    ("src: URL(a), url(\"b\")", ["a@9", "b@18"]),
    ("/* url(a) */ p { content: \"url(b)\" } curl(c) my-url(d)", []), ("@namespace url(http://x/);", []),
    ("url(a\\)b\\26 c)", ["a)b&c@4"]), ("url(", ["@4"]), ("url(\"a", ["a@5"]), ("url(a\\", ["a@4"]),
    ("@font-face { src: url(f.woff2) format(\"woff2\") }", ["f.woff2@22"]),
  ])
  func findsAddressesAndNothingElse(sheet: String, found: [String]) {
    var result: [String] = []
    Array(sheet.utf8).withUnsafeBufferPointer { sheet in
      StyleScanner.scan(sheet) { result.append("\(String(decoding: $0, as: UTF8.self))@\($1)") }
    }
    #expect(result == found)
  }
}
