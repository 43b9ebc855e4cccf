import Testing

@testable import SiteGeneration

struct XMLWriterTests {
  static func text(_ bytes: [UInt8]) -> String {
    var xml = XMLWriter()
    xml.element("a", [:], bytes)
    return String(String(decoding: xml.bytes, as: UTF8.self).split(separator: "\n").last ?? "")
  }

  @Test func whatMarkupMeansIsEscaped() {
    #expect(Self.text(Array("<b> & \"c\" ]]>".utf8)) == "<a>&lt;b&gt; &amp; &quot;c&quot; ]]&gt;</a>")
  }

  @Test func whatIsNoCharacterOfXMLIsLeftOut() {
    // U+FFFE and U+FFFF aren't, U+FFFD and other characters that begin with the same byte are.
    let text = Array("a\u{0}b\u{8}\tc\u{FFFE}d\u{FFFF}\u{FFFD}\u{F000}e".utf8)
    #expect(Self.text(text) == "<a>ab\tcd\u{FFFD}\u{F000}e</a>")
  }
}
