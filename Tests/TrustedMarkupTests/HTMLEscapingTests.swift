import Testing

@testable import TrustedMarkup

@Suite struct HTMLEscapingTests {
  @Test func escapesWhatHTMLWouldReadAsMarkup() {
    var bytes: [UInt8] = []
    bytes.append(escaping: #"<a href="x" title='y'>è & Дагестан</a>"#)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;è &amp; Дагестан&lt;/a&gt;")
  }
}
