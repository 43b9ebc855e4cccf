import Testing

@testable import Importing

@Suite struct HTMLMarkdownTests {
  @Test(arguments: [
    ("plain", "plain"), ("<p>a</p><p>b</p>", "a\n\nb"), ("a<br>b<br/>c", "a\\\nb\\\nc"),
    ("a<br><br>b", "a\n\nb"), ("<br>a<br>", "a"), ("<div>a</div>b<div>c</div>", "a\n\nb\n\nc"),
    ("<b>a</b> <strong>b</strong>", "**a** **b**"), ("x<i> a </i>y", "x *a* y"), ("<b></b>x", "x"),
    ("<em>a <b>c</b></em>", "*a **c***"), ("<b><i>a</i></b>", "**_a_**"), ("<i><b>a</b></i>", "***a***"),
    ("<b><i>a</i>b</b>", "***a*b**"), ("<s>a</s> <del>b</del>", "~~a~~ ~~b~~"), ("a<wbr>b", "ab"),
    ("<code>a `b`</code> <kbd>c</kbd>", "`` a `b` `` `c`"), ("<q>a</q>", "“a”"),
    ("H<sub>2</sub>O", "H<sub>2</sub>O"),
    ("<abbr title='a &quot;b'>c</abbr>", "<abbr title=\"a &quot;b\">c</abbr>"),
    ("<span style='x'>a</span> <u>b</u>", "a b"), ("", ""), (" \n ", ""), ("<p>&nbsp;</p>a", "a"),
  ])
  func wordsKeepTheirMarks(_ html: String, _ markdown: String) {
    #expect(HTMLMarkdown(html).markdown == (markdown.isEmpty ? "" : markdown + "\n"))
  }

  @Test(arguments: [
    ("<b>a</b>b", "**a**b"), ("<b>a.</b>b", "**a.**<!-- -->b"), ("b<b>«a»</b>", "b<!-- -->**«a»**"),
    ("<b>a.</b> b", "**a.** b"), ("<b>a</b><i>b</i>", "**a**<!-- -->*b*"),
    ("<b>1<i>2</b>3</i>", "**1*2***<!-- -->*3*"),
    ("x<b><code>a</code></b>", "x<!-- -->**`a`**"), ("テ<b>テ。</b>テ", "テ**テ。**<!-- -->テ"),
  ])
  func emphasisCountsWhereMarkdownWouldNotLetIt(_ html: String, _ markdown: String) {
    #expect(HTMLMarkdown(html).markdown == markdown + "\n")
  }

  @Test(arguments: [
    ("<b>open", "**open**"), ("<p><b>a</p>b", "**a**\n\n**b**"), ("<ul><li>a<li>b</ul>c", "- a\n- b\n\nc"),
    ("<p>a<p>b", "a\n\nb"), ("</b></a></ul></p>x", "x"), ("<h2>a</h3>b", "## a\n\nb"),
    ("<h2>a<h3>b", "## a\n\n### b"),
    ("<ul>a<ul><li>b</ul></ul>", "- a\n  - b"), ("<li>a</li>b", "- a\n\n  b"),
    ("<blockquote>a<p>b", "> a\n>\n> b"),
    ("<a href=/x>a<p>b</a>", "[a](/x)\n\n[b](/x)"), ("<td>a</td>", "a"), ("a <", "a \\<"),
    ("1 < 2 <3", "1 \\< 2 \\<3"),
    ("<a href='x>b", "\\<a href='x>b"), ("a<!-- b", "a\n\n<!-- b -->"),
    ("<table>x<tr><td>a</table>", "|  |\n| --- |\n| a |\n\nx"),
  ])
  func whatIsBrokenIsMendedAsBrowsersDo(_ html: String, _ markdown: String) {
    #expect(HTMLMarkdown(html).markdown == markdown + "\n")
  }

  @Test(arguments: [
    ("<ul><li>a</li><li>b<ol start=3><li>c</ol></ul>", "- a\n\n- b\n\n  3. c"),
    ("<ol><li>a<li>b</ol>", "1. a\n2. b"), ("<ol start=9><li>a<li>b</ol>", "9. a\n10. b"),
    ("<ul><li>a<ul><li>b<ul><li>c</ul></ul></ul>", "- a\n  - b\n    - c"),
    ("<ul><li><p>a</p><p>b</p></li><li>c</ul>", "- a\n\n  b\n\n- c"), ("<ul><li></li><li>a</ul>", "-\n- a"),
    ("<ul><li>a</ul><ul><li>b</ul>", "- a\n\n<!-- -->\n\n- b"),
    ("<ul><li><input type=checkbox checked> a<li><input type=checkbox>b</ul>", "- [x] a\n- [ ] b"),
    ("<ul><li><pre>a\nb</pre></ul>", "- ```\n  a\n  b\n  ```"), ("<ul><li><hr></ul>", "- ***"),
    ("<dl><dt>a<dd>b<dd>c<dt>d<dd>e</dl>", "- **a**\n\n  b\n\n  c\n\n- **d**\n\n  e"),
    (
      "<blockquote cite='https://a.example/'><p>a</p><ul><li>b</ul></blockquote>",
      "> a\n>\n> - b\n>\n> <https://a.example/>"
    ),
    (
      "<pre><code class='language-swift'>let a = 1 &lt; 2\n\n```\n</code></pre>",
      "````swift\nlet a = 1 < 2\n\n```\n````"
    ),
    ("<pre class='wp-block-verse'>a\n  b</pre>", "a\\\nb"), ("a<hr>b", "a\n\n***\n\nb"),
    ("<h1>a #</h1><h6>b<br>c</h6>", "# a \\#\n\n###### b c"),
    ("<details><summary>a</summary>b</details>", "**a**\n\nb"),
  ])
  func blocksKeepTheirShape(_ html: String, _ markdown: String) {
    #expect(HTMLMarkdown(html).markdown == markdown + "\n")
  }

  @Test(arguments: [
    (
      "<table><thead><tr><th>a<th align=right>b</thead><tr><td>1|2<td><b>c</b></table>",
      "| a | b |\n| --- | --: |\n| 1\\|2 | **c** |"
    ),
    ("<table><tr><td>a<td>b</tr><tr><th>c</table>", "|  |  |\n| --- | --- |\n| a | b |\n| **c** |  |"),
    ("<table><tr><td>a<br>b<td><p>c</p><p>d</p></table>", "|  |  |\n| --- | --- |\n| a<br>b | c<br>d |"),
    ("<table><tr><td colspan=2>a</table>", "```html\n<table><tr><td colspan=2>a</table>\n```"),
    (
      "x<table><tr><td><ul><li>a</ul></table>y",
      "x\n\n```html\n<table><tr><td><ul><li>a</ul></table>\n```\n\ny"
    ),
    ("<table><caption>a</caption><tr><th>b</table>", "a\n\n| b |\n| --- |"),
    ("<b><table><tr><td>a</b></table>b</b>", "|  |\n| --- |\n| a |\n\n**b**"),
  ])
  func tablesOfWordsAreTablesAndOthersStayHTML(_ html: String, _ markdown: String) {
    #expect(HTMLMarkdown(html).markdown == markdown + "\n")
  }

  @Test(arguments: [
    (#"<a href="https://a.example/?x=1&amp;y=2" target=_blank>t</a>"#, "[t](https://a.example/?x=1&y=2)"),
    (#"<a href="/a b(c)" title='a "b"'>t</a>"#, #"[t](</a%20b(c)> "a \"b\"")"#), ("<a name=x>a</a>", "a"),
    ("<a href='//a.example/'>t</a>", "[t](https://a.example/)"), ("<a href='javascript:x'>t</a>", "t"),
    ("<a href='JAVA&#10;SCRIPT:x'>t</a>", "t"), ("Wow!<a href=/x>t</a>", "Wow\\![t](/x)"),
    ("<a href=/x><b>t</b></a>", "[**t**](/x)"),
    ("<img src='a.png' alt='a [b]' title=c>", #"![a \[b\]](a.png "c")"#),
    ("<a href=/x><img src=a.png></a>", "[![](a.png)](/x)"),
    ("<img src='data:image/png;base64,x' data-src=/b.jpg>", "![](/b.jpg)"),
    ("<figure><img src=a.png alt=b><figcaption>c <b>d</b></figcaption></figure>", #"![b](a.png "c d")"#),
    (
      "<figure><img src=a.png><figcaption>by <a href=/x>c</a></figcaption></figure>",
      "![](a.png)\n\nby [c](/x)"
    ),
    (
      "<iframe src='https://www.youtube.com/embed/abc?x=1' title='A film'></iframe>",
      "[A film](https://www.youtube.com/watch?v=abc)"
    ),
    ("<a href='https://a.example/x_y'>https://a.example/x_y</a>", "<https://a.example/x_y>"),
    ("<video src=/a.mp4><source src=/a.webm>old</video>", "[/a.mp4](/a.mp4)\n\nold"),
    ("see https://a.example/x_y_z.", "see <https://a.example/x_y_z>."),
    ("(http://a.example)", "(http://a.example)"),
    ("www.a.example/a_b_", "[www.a.example/a_b](<http://www.a.example/a_b>)\\_"),
  ])
  func linksAndImagesKeepTheirAddresses(_ html: String, _ markdown: String) {
    #expect(HTMLMarkdown(html).markdown == markdown + "\n")
  }

  @Test(arguments: [
    ("a &amp; b &lt;i&gt; &#1044; &#x41; &nosuch; &", "a & b \\<i> Д A \\&nosuch; &"),
    ("&copy 2020 &eacute;&CounterClockwiseContourIntegral;&#150;&#0;", "© 2020 é∳–\u{FFFD}"),
    ("*a* [b](c) # d", "\\*a\\* \\[b\\](c) # d"),
    ("<p>- a<p>1. b<p>+ c<p># d<p>> e<p>1.5", "\\- a\n\n1\\. b\n\n\\+ c\n\n\\# d\n\n\\> e\n\n1.5"),
    ("snake_case _a_ $x^2$ {b}", "snake_case \\_a\\_ $x^2$ {b}"),
    ("a\\b `c` ~~d~~", "a\\\\b \\`c\\` \\~\\~d\\~\\~"),
    ("<p>a<br>- b<br>| c", "a\\\n\\- b\\\n\\| c"), ("<p>---", "\\---"), ("<p>=", "\\="),
  ])
  func wordsStayWhatTheyAre(_ html: String, _ markdown: String) {
    #expect(HTMLMarkdown(html).markdown == markdown + "\n")
  }

  @Test func lineEndsCountWhereTheyAreAskedTo() {
    let text = "a\nb\n\n<b>c</b>\nd <ul>\n<li>e\nf</li>\n</ul>\n"
    #expect(HTMLMarkdown(text).markdown == "a b **c** d\n\n- e f\n")
    #expect(HTMLMarkdown(text, newlines: .paragraphs).markdown == "a\nb\n\n**c**\nd\n\n- e\n  f\n")
    #expect(HTMLMarkdown(text, newlines: .breaks).markdown == "a\\\nb\n\n**c**\\\nd\n\n- e\\\n  f\n")
  }

  @Test func whatIsLeftOutIsNotedWithHowOften() {
    let html = HTMLMarkdown(
      "a<script>alert('<b>')</script><style>p{}</style><script></script><form>b<p>c</form><svg><svg></svg></svg>d<blink>e</blink><x-y>f</x-y>"
    )
    #expect(html.markdown == "adef\n")
    #expect(
      html.notes == [
        "<script> is left out, with what is in it (2×)", "<style> is left out, with what is in it",
        "<form> is left out, with what is in it", "<svg> is left out, with what is in it",
        "<x-y> is no element that is known; its words are kept",
      ])
  }

  @Test func commentsStayInTheFile() {
    #expect(HTMLMarkdown("<p>a<!-- b--c --></p><p>d").markdown == "a\n\n<!-- b- -c -->\n\nd\n")
  }

  @Test func plainTextHasNoMarkup() {
    #expect(HTMLMarkdown("<p>a <b>b</b><br>c</p><ul><li>d &amp; e</ul><pre>f</pre>").plain == "a b c d & e f")
  }
}
