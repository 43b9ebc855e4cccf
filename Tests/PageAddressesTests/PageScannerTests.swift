import Testing

@testable import PageAddresses

@Suite struct PageScannerTests {
  /// The findings of a page: `kind value@offset`.
  static func findings(_ page: [UInt8]) -> [String] {
    var found: [String] = []
    page.withUnsafeBufferPointer { page in
      PageScanner.scan(page) { finding, value, offset in
        found.append("\(finding) \(String(decoding: value, as: UTF8.self))@\(offset)")
      }
    }
    return found
  }

  /// The findings without their places.
  static func values(_ page: String) -> [String] {
    findings(Array(page.utf8)).map { String($0.prefix(upTo: $0.lastIndex(of: "@") ?? $0.endIndex)) }
  }

  @Test func attributesOfAnyElementGiveAddressesAndTheirPlaces() {
    #expect(
      Self.findings(Array(#"<p><a class=x href="a.html">è <img alt='>' src=b.png></a>"#.utf8)) == [
        "reference a.html@20", "reference b.png@48",
      ])
  }

  @Test(arguments: [
    (#"<video src="v" poster="p">"#, ["v", "p"]), (#"<form action=a><button formaction=b>"#, ["a", "b"]),
    (#"<object data=o></object><div data=x>"#, ["o"]), (##"<use xlink:href="#i"/>"##, ["#i"]),
    (#"<q cite="c">"#, ["c"]), (#"<A HREF=x>"#, ["x"]), (#"<a href = "x" / >"#, ["x"]),
    (#"<img srcset="a.png 1x, b,c.png 2x,d.png, e.png">"#, ["a.png", "b,c.png", "d.png", "e.png"]),
    (#"<img srcset=",, a.png">"#, ["a.png"]), (#"<p style="background: url( 'x.png' )">"#, ["x.png"]),
    (##"<rect fill="url(#g)"/>"##, ["#g"]), (##"<p title="url(x)">url(y)</p>"##, []),
    (##"<path marker-end="url(#a)" clip-path='url(#b)'/>"##, ["#a", "#b"]),
    (#"<style>@import "a.css"; p{c:url(b)}</style>"#, ["a.css", "b"]),
    (#"<a href="a?b=1&amp;c&#38;d&#x26;e&quot;&copy;&">"#, [#"a?b=1&c&d&e"&copy;&"#]), (#"<a href>"#, []),
    (#"<a href="">"#, [""]), (#"<a/href=x>"#, ["x"]), (#"<a title=href=y href=x>"#, ["x"]),
  ])
  func addressesStandInTheseAttributes(page: String, addresses: [String]) {
    #expect(Self.values(page) == addresses.map { "reference \($0)" })
  }

  @Test(arguments: [
    "<!-- <a href=x> -->", "<script>'<a href=x>'</script>", "<title><a href=x></title>",
    "<textarea><a href=x></textarea>", "<!doctype html href=x>", "&lt;a href=x>", "</a href=x>",
    "< a href=x>",
    "<?a href=x>", "<p data-href=x hrefs=y>", "<!-- > --!><!--> -->",
  ])
  func whatIsNoAttributeOfATagGivesNone(page: String) {
    #expect(Self.values(page) == [])
    #expect(Self.values(page + "<a href=z>") == ["reference z"])
  }

  @Test func idsAndNamesOfLinksAreAnchors() {
    #expect(
      Self.values(#"<h2 id="a&amp;b"><a name=n></a><input name=i><p ID=c>"#) == [
        "anchor a&b", "anchor n", "anchor c",
      ])
  }

  @Test(arguments: [
    (#"<meta http-equiv="refresh" content="0; url=../a.html">"#, ["refresh ../a.html"]),
    (#"<meta content="0;URL='b.html'" http-equiv=Refresh>"#, ["refresh b.html"]),
    (#"<meta http-equiv=refresh content="5, c.html">"#, ["refresh c.html"]),
    (#"<meta http-equiv=refresh content="30">"#, ["refresh "]),
    (#"<meta name=description content="0; url=x">"#, []),
  ])
  func aMetaSendsReadersElsewhere(page: String, found: [String]) {
    #expect(Self.values(page) == found)
  }

  @Test func aNoticeOfRetractionIsToldByItsClasses() {
    #expect(Self.values(#"<p class="notice is-retracted">"#) == ["retraction notice is-retracted"])
    #expect(Self.values(#"<p class="badge is-retracted"><p class="unnotice is-retracted-not">"#) == [])
  }

  @Test func noBytesMakeItStumble() {
    let pieces =
      [
        "<", ">", "a", " ", "\"", "'", "=", "href", "<a href=\"", "<!--", "-->", "<style>", "</style", "url(",
        ")",
        "&#", "&#x110000;", "&amp", "srcset=", ",", "\\", "@import", "/*", "*/",
        "<meta http-equiv=refresh content=", ";",
        "\0", "\u{FFFD}", "é", "<title", "</title>", "id=", "/",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3]]
    var state: UInt64 = 42
    for _ in 0..<3_000 {
      var page: [UInt8] = []
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        page += pieces[Int(state >> 33) % pieces.count]
      }
      for finding in Self.findings(page) {
        #expect(Int(finding.split(separator: "@").last ?? "").map { $0 <= page.count } == true, "\(page)")
      }
      page.withUnsafeBufferPointer { page in
        StyleScanner.scan(page) { address, offset in
          #expect(offset + 0 <= page.count && address.count <= page.count)
        }
        var resolver = AddressResolver(page: "a/b.html", baseURL: "https://x/")
        _ = resolver.resolve(page)
      }
    }
  }
}
