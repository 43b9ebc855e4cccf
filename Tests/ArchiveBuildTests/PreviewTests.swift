import Testing

/// What stands beside links in running text.
struct PreviewTests {
  private static func article(_ title: String, _ more: String = "", body: String) -> String {
    "---\ntitle: \(title)\ndate: 2022-09-25\n\(more)\n---\n\(body)\n"
  }

  private static let files = [
    "content/archive.yml": "languages: [it, en]\n",
    "content/regions/russia.md": "---\nname: Russia\n---\n",
    "content/regions/lars.md":
      "---\nname: {it: Lars, ru: Ларс}\nkind: crossing\nparent: russia\n---\nUn valico di [[uno]].\n",
    "content/pages/chi.md": "---\ntitle: Chi siamo\nsummary: Una redazione.\n---\nTesto.\n",
    "content/articles/uno.md": article(
      "Uno", "regions: [lars]",
      body: """
        ## Di [[lars]]

        [[lars]] e Lars, [[due|qui]], [ancora](due.md), [[chi]] e [[nota]], [sé](#di-lars), [tre](tre.md).
        """),
    "content/articles/due.md": article("Due & <b>", "summary: \"A <i> & B.\"", body: "Testo."),
    "content/articles/tre.md": article("Tre", "status: retracted\nsummary: Segreto.", body: "Segreto."),
    "content/articles/due.en.md": "---\ntitle: Two\nsummary: In English.\n---\nText.\n",
    "seeds/nota.md": "---\ntitle: Nota\npublisher: Agenzia\npublished: 2022-09-24\n---\n",
  ]

  @Test func theFirstLinkToEachTargetSaysMoreOfIt() throws {
    let page = try #require(try TestArchive(Self.files).site()["articles/uno.html"])
    let lines = try #require(page.firstMatch(of: /<div class="prose">\n(?<text>(?s:.*?))<\/div>/)?.text)
      .split(separator: "\n")
    // Nothing stands in a heading, and nothing beside a link to the page itself.
    #expect(lines[0] == #"<h2 id="di-lars">Di <a href="../regions/lars.html">Lars</a></h2>"#)
    let links = lines[1].split(separator: /<p>| e Lars, |, <a| e <a|<\/p>/).map(String.init)
    #expect(
      links == [
        #"<a href="../regions/lars.html">Lars</a><span class="preview" hidden><span class="preview-title">Lars</span> "#
          + #"<span class="count">Valico, <bdi>Russia</bdi></span></span>"#,
        #"<a href="due.html">qui</a><span class="preview" hidden><span class="preview-title">Due &amp; &lt;b&gt;</span> "#
          + #"<span class="count"><time datetime="2022-09-25">25 settembre 2022</time></span> "#
          + "<span>A &lt;i&gt; &amp; B.</span></span>",
        #" href="due.html">ancora</a>"#,
        #" href="../chi.html">Chi siamo</a><span class="preview" hidden><span class="preview-title">Chi siamo</span> "#
          + "<span>Una redazione.</span></span>",
        #" href="../sources/nota.html">Nota</a><span class="preview" hidden><span class="preview-title">Nota</span> "#
          + #"<span class="count">Fonte, <bdi>Agenzia</bdi>, <time datetime="2022-09-24">24 settembre 2022</time>"#
          + "</span></span>",
        #" href="uno.html#di-lars">sé</a>"#,
        #" href="tre.html">tre</a><span class="preview" hidden><span class="preview-title">Tre</span> <span class="count">"#
          + #"<time datetime="2022-09-25">25 settembre 2022</time>, "#
          + #"<span class="badge is-retracted">Ritirato</span></span></span>."#,
      ])
  }

  @Test func wordsInAnotherLanguageThanTheTextAroundAreMarked() throws {
    let site = try TestArchive(Self.files).site()
    // An Italian text on an English page, and a link to an article that has no translation.
    #expect(
      site["en/regions/lars.html"]?.contains(
        #"</a><span class="preview" hidden lang="en" dir="auto"><span class="preview-title" lang="it" dir="auto">Uno</span> "#
          + #"<span class="count"><time datetime="2022-09-25">25 September 2022</time></span></span>."#)
        == true)
    #expect(
      site["regions/lars.html"]?.contains(
        #"</a><span class="preview" hidden><span class="preview-title">Uno</span> "#) == true)
  }

  @Test func aPageHasFortyAtMost() throws {
    var files = Self.files
    for index in 100..<150 { files["content/topics/t\(index).md"] = "---\nname: Tema \(index)\n---\n" }
    files["content/articles/molti.md"] = Self.article(
      "Molti", body: (100..<150).map { "[[t\($0)]]" }.joined(separator: " "))
    let page = try #require(try TestArchive(files).site()["articles/molti.html"])
    #expect(page.matches(of: /<span class="preview"/).count == 40)
    #expect(page.matches(of: /<a href="\.\.\/topics\/t1/).count == 50)
  }

  @Test func aLongSummaryIsCutAtAWord() throws {
    var files = Self.files
    files["content/articles/due.md"] = Self.article(
      "Due", "summary: \(Array(repeating: "parola", count: 60).joined(separator: " "))", body: "Testo.")
    let page = try #require(try TestArchive(files).site()["articles/uno.html"])
    let beginning = Array(repeating: "parola", count: 34).joined(separator: " ")
    #expect(page.contains("<span>\(beginning)…</span></span>"))
  }

  @Test func aSummaryWithoutSpacesIsCutBetweenCharacters() throws {
    var files = Self.files
    files["content/articles/due.md"] = Self.article(
      "Due", "summary: \(String(repeating: "e\u{301}\u{302}", count: 100))", body: "Testo.")
    let page = try #require(try TestArchive(files).site()["articles/uno.html"])
    #expect(page.contains("<span>\(String(repeating: "e\u{301}\u{302}", count: 80))…</span></span>"))
  }

  @Test func anOwnTemplateLeavesNoWhiteSpaceInTheSentence() throws {
    var files = Self.files
    files["templates/preview.html"] = "\n <span hidden class=\"preview\">{{ title }}</span>\n"
    let page = try #require(try TestArchive(files).site()["articles/uno.html"])
    #expect(page.contains("qui</a><span hidden class=\"preview\">Due &amp; &lt;b&gt;</span>, <a "))
  }

  @Test func whatPagesShareIsStillTheirOwn() throws {
    var files = Self.files
    files["templates/preview.html"] =
      "<i hidden><img src=\"{{ \"assets/x.svg\" | url }}\" alt=\"\">{{ title }}</i>"
    files["templates/assets/x.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
    files["content/articles/2022/quattro.md"] = Self.article("Quattro", body: "[due](../due.md)")
    files["content/articles/2022/quattro.en.md"] = "---\ntitle: Four\n---\n[two](../due.md)\n"
    let site = try TestArchive(files).site()
    for (page, prefix, title) in [
      ("articles/uno.html", "../", "Due &amp; &lt;b&gt;"),
      ("articles/2022/quattro.html", "../../", "Due &amp; &lt;b&gt;"),
      ("en/articles/2022/quattro.html", "../../../", "Two"),
    ] {
      #expect(
        site[page]?.contains("<i hidden><img src=\"\(prefix)assets/x.svg\" alt=\"\">\(title)</i>") == true,
        "\(page)")
    }
  }

  @Test(arguments: ["", "\n"])
  func aThemeWithAnEmptyTemplateHasNone(_ template: String) throws {
    var files = Self.files
    files["templates/preview.html"] = template
    let page = try #require(try TestArchive(files).site()["articles/uno.html"])
    #expect(page.contains("<a href=\"due.html\">qui</a>, "))
    #expect(!page.contains("class=\"preview\""))
  }
}
