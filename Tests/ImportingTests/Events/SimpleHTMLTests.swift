import Testing

@testable import Importing

@Suite struct SimpleHTMLTests {
  @Test(arguments: [
    ("plain", "plain"), ("<p>a</p><p>b</p>", "a\n\nb"), ("a<br>b<br/>c", "a\\\nb\\\nc"),
    ("<b>a</b> <strong>b</strong>", "**a** **b**"), ("x<i> a </i>y", "x *a* y"), ("<b></b>x", "x"),
    ("<em>a <b>c</b></em>", "*a **c***"), ("<b>open", "**open**"), ("<p><b>a</p>b", "**a**\n\nb"),
    ("<ul><li>a<li>b</ul>c", "- a\n- b\n\nc"), ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
    (#"<a href="https://a.example/?x=1&amp;y=2" target=_blank>t</a>"#, "[t](<https://a.example/?x=1&y=2>)"),
    ("a &amp; b &lt;i&gt; &#1044; &#x41; &nosuch; &", "a \\& b \\<i\\> Д A \\&nosuch; \\&"),
    ("1 < 2", "1 \\< 2"),
    ("*a* [b](c) # d", "\\*a\\* \\[b\\](c) \\# d"), ("- a\n1. b\n+ c", "\\- a\n1\\. b\n\\+ c"),
    ("</b></a></ul>x", "\\</a\\>x"),
    (#"<a href="javascript:x">t</a>"#, #"\<a href="javascript:x"\>t\</a\>"#), ("", ""),
  ])
  func becomesMarkdown(_ html: String, _ markdown: String) {
    #expect(SimpleHTML(html).markdown == markdown)
  }

  @Test func whatIsNotSimpleStaysVisibleAndIsNoted() {
    let html = SimpleHTML("<iframe src='x'></iframe><script>alert(1)</script><IFRAME>")
    #expect(html.markdown == "\\<iframe src='x'\\>\\</iframe\\>\\<script\\>alert(1)\\</script\\>\\<IFRAME\\>")
    #expect(html.notes == ["<iframe> stays as it is written", "<script> stays as it is written"])
  }

  @Test func plainTextHasNoMarkup() {
    #expect(SimpleHTML("<p>a <b>b</b><br>c</p><p>d &amp; e</p>").plain == "a b c d & e")
  }

  @Test(arguments: [
    "<", "<a ", "<b>", "<ul>", "</ul>", "&", "<p>", "<a href=https://a.example>", "<li>", "<i><b>",
  ])
  func takesTimeInStepWithLength(_ part: String) {
    let html = SimpleHTML(String(repeating: part, count: 10_000))
    #expect(html.markdown.utf8.count < 10_000 * (part.utf8.count * 2 + 20))
  }
}
