import Testing

@testable import Importing

/// HTML that was made to keep a converter busy, or to get out of where it is put.
@Suite struct HostileHTMLTests {
  @Test(arguments: [
    "<", "<a ", "<b>", "<i><b>", "<ul>", "<ul><li>", "</ul>", "&", "&#", "<p>", "<a href=https://a.example>",
    "<li>", "<!--",
    "<a \"", "<blockquote>", "<table>", "<table><tr><td>", "<td>", "<dl>", "<script>", "<pre>", "<h1>",
    "<sub>", "<b></i>",
    "*", "`", "[", "http://", "www.a_", "<br>", "<img src=x>", "<q>", "<!", "<?", "<div>", "</b>", "a\n\n",
    "<x-y>", "<svg>",
  ])
  func takesTimeInStepWithLength(_ part: String) {
    let clock = ContinuousClock()
    var html = HTMLMarkdown("")
    let short = clock.measure {
      html = HTMLMarkdown(String(repeating: part, count: 4_000), newlines: .breaks)
    }
    let long = clock.measure {
      html = HTMLMarkdown(String(repeating: part, count: 40_000), newlines: .breaks)
    }
    #expect(html.markdown.utf8.count < 40_000 * (part.utf8.count * 3 + 40))
    // Ten times as much takes ten times as long; a hundred would be the square. Other programs may run beside it.
    #expect(long < .milliseconds(200) || long < short * 50, "\(short), then \(long)")
  }

  @Test func blocksBeyondTheDeepestStandOnTheLastLevel() {
    let deep = 100_000
    let html = HTMLMarkdown(
      String(repeating: "<blockquote>", count: deep) + "a" + String(repeating: "</blockquote>", count: deep)
        + "b")
    #expect(html.markdown == String(repeating: "> ", count: HTMLTreeBuilder.deepest) + "a\n\nb\n")
    #expect(
      html.notes == [
        "blocks lie more than 30 deep in each other; what is deeper stands on the last level (99970×)"
      ])
  }

  @Test func nothingOfAScriptOrAnAddressThatRunsOneIsKept() {
    for html in [
      "<a href=\"java\tscript:alert(1)\">x</a>", "<a href='&#106;avascript:alert(1)'>x</a>",
      "<a href=' vbscript:a'>x</a>",
      "<img src=javascript:alert(1)>x", "<iframe src='data:text/html,alert(1)'></iframe>x",
      "<SCRIPT>alert(1)</SCRIPT >x",
      "<a href=x onclick='alert(1)'>x</a>",
    ] {
      let markdown = HTMLMarkdown(html).markdown
      #expect(!markdown.contains("alert") && markdown.contains("x"), "\(html): \(markdown)")
    }
  }

  @Test func controlCharactersAreLeftOut() {
    #expect(HTMLMarkdown("a&#1;b\u{8}c&#x7f;<code>d&#2;</code>").markdown == "abc`d`\n")
  }
}
