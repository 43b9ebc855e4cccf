import Testing

@testable import Markup

@Suite struct LinkDestinationTests {
  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:x", "java&#10;script:x", "&#1;javascript:x", "data:text/html,x",
    "blob:x",
    "feed:javascript:x", "vbscript:x", "file:///etc/passwd", "ftp://a", "//evil.example",
    "\\\\\\\\evil.example",
    "/\\\\evil.example", "foo:bar.md", "&#9;//evil.example",
  ])
  func otherSchemesAreRefusedAndTheTextStays(url: String) {
    let markup = parse("a [b](<\(url)>)", firstLine: 5)
    #expect(markup.html == "<p>a b</p>\n")
    #expect(markup.problems == ["5:8 unsafe-link"])
  }

  @Test(arguments: ["https://a/b.png", "//a/b.png", "data:image/png;base64,x", "http:x"])
  func imagesFromElsewhereAreRefused(url: String) {
    let markup = parse("![b](\(url))")
    #expect(markup.html == "<p>b</p>\n")
    #expect(markup.problems == ["1:6 unsafe-link"])
  }

  @Test func autolinksWithOtherSchemesAreRefusedWhereAskedFor() {
    #expect(parse("é <irc://a>").problems == ["1:4 unsafe-link"])
    let bare = parse("see ftp://a.b and xmpp:a@b.cc")
    #expect(bare.html == "<p>see ftp://a.b and xmpp:a@b.cc</p>\n")
    #expect(bare.problems.isEmpty)
  }

  @Test func theWebIsLinkedWithoutReferrer() {
    #expect(
      parse("[a](HTTPS://b.c/'é?x&y \"t\") <mailto:d@e.f> [g](tel:+39)").html == """
        <p><a href="HTTPS://b.c/&#39;%C3%A9?x&amp;y" title="t" rel="noopener noreferrer external">a</a> \
        <a href="mailto:d@e.f">mailto:d@e.f</a> <a href="tel:+39">g</a></p>

        """)
  }

  @Test(arguments: [
    ("../a%20b.md#c%C3%A9", "../a b.md", "cé"), ("#x", "", "x"), ("a.md#", "a.md", ""),
    ("%FF.md", "%FF.md", nil),
    ("a%00.md", "a%00.md", nil), ("/a", "/a", nil), ("a.md?b#c#d", "a.md?b", "c#d"), ("a%2", "a%2", nil),
    ("./b:c.md", "./b:c.md", nil), ("", "", nil),
  ])
  func pathsAreDecodedAndSplit(url: String, target: String, fragment: String?) {
    let reference = parse("[a](\(url))").references.first
    #expect(reference?.target == target)
    #expect(reference?.fragment == fragment)
  }
}
