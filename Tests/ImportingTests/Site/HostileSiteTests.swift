import Testing

@testable import Importing

/// Sites that are wrong, hostile, or just large.
@Suite struct HostileSiteTests {
  @Test func allTextsThatCanNotBeReadAreNamedAtOnce() {
    let run = SiteRun(
      .hugo,
      [
        "content/posts/a.md": "---\ntitle: \"a\n---\n", "content/posts/b.md": "+++\ntitle = \n+++\n",
        "content/posts/c.md": "{\"title\": 1,}\n", "content/posts/d.md": "---\ntitle: d\n",
        "content/posts/e.md": "---\ntitle: e\n---\nfine\n",
      ])
    #expect(run.files.isEmpty)
    #expect(run.problems.count == 4)
    #expect(run.problems.first?.hasPrefix("content/posts/a.md:2:8: ") ?? false)
    #expect(run.problems.contains("content/posts/b.md:2:9: the metadata isn't TOML: a value is wanted here"))
    #expect(run.problems.contains("content/posts/d.md:1: the metadata that begins here has no end"))
  }

  @Test func bombsAndDeepMetadataAreRefused() {
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (before, name) in zip("abcdefgh", "bcdefghi") {
      bomb +=
        "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 10).joined(separator: ", ") + "]\n"
    }
    let deep = "a: " + String(repeating: "[", count: 5_000) + "\n"
    let run = SiteRun(
      .jekyll,
      [
        "_posts/2022-01-01-a.md": "---\n\(bomb)---\n", "_posts/2022-01-02-b.md": "---\n\(deep)---\n",
      ])
    #expect(run.problems.count == 2 && run.files.isEmpty)
  }

  @Test func aTextThatIsNotUTF8IsRefusedWithItsPlace() {
    let run = SiteRun(
      .jekyll, ["_posts/2022-01-01-a.md": Array("---\ntitle: x\n---\nab".utf8) + [0xE9, 0x0A]])
    #expect(run.problems.first?.hasPrefix("_posts/2022-01-01-a.md:4:3: ") ?? false)
  }

  @Test func aFileOfAHundredMegabytesIsRefused() {
    let run = SiteRun(.obsidian, ["a.md": [UInt8](repeating: 0x61, count: 100 << 20)])
    #expect(run.problems == ["a.md: it can't be read: it has more than 16777216 bytes"])
  }

  @Test func addressesThatNoArchiveCanHaveAreNoted() {
    let run = SiteRun(
      .jekyll,
      [
        "_posts/2022-01-01-a.md": """
        ---
        permalink: /../../etc/
        redirect_from: [../../x, "/feeds/all.html", /index.html, "/a:b/", /ok/, /OK/]
        ---
        x
        """
      ])
    #expect(run.problems == [])
    #expect(run.files["content/articles/2022/a.md"]?.contains("aliases: [ok/index.html]\n") ?? false)
    for address in ["/feeds/all.html", "/index.html", "/a:b/", "/OK/", "/../../etc/"] {
      #expect(run.notes.contains { $0.contains("nothing can lead on from “\(address)”") }, "\(address)")
    }
    #expect(run.notes.contains { $0.contains("“../../x” is no address of the site") })
  }

  @Test func ofTwoTextsWithOneAddressTheFirstKeepsIt() {
    let run = SiteRun(
      .hugo,
      [
        "content/posts/a.md": "---\ntitle: A\ndate: 2022-01-01\nurl: /same/\n---\n",
        "content/posts/b.md": "---\ntitle: B\ndate: 2022-01-01\nurl: /same/\n---\n[same](/same/)\n",
      ])
    #expect(run.files["content/articles/2022/a.md"]?.contains("aliases: [same/index.html]") ?? false)
    #expect(run.files["content/articles/2022/b.md"]?.contains("[same](a.md)") ?? false)
    #expect(run.notes.contains { $0.contains("another document has this address") })
  }

  @Test func controlCharactersComeIntoNoMetadataAndNoName() {
    let run = SiteRun(
      .hugo,
      ["content/posts/a\u{7}b.md": "---\ntitle: \"x\\u0007y\"\nodd: \"q\\u0001r\"\ndate: 2022-01-01\n---\n"])
    #expect(run.problems == [])
    let text = run.files["content/articles/2022/a-b.md"] ?? run.files["content/articles/2022/ab.md"] ?? ""
    #expect(text.contains("title: xy\n") && text.contains("odd: qr\n"))
  }

  @Test func imagesThatAreNoneAreLeftOut() {
    let run = SiteRun(
      .hugo,
      [
        "content/posts/a.md":
          "---\ntitle: A\ndate: 2022-01-01\n---\n![x](/a.png) ![y](/b.svg) ![](/../c.png)\n",
        "static/a.png": "<script>", "static/b.svg": "<svg/>",
      ])
    #expect(run.result.archive.media.isEmpty)
    #expect(run.files["content/articles/2022/a.md"]?.contains("x (`/a.png`) y (`/b.svg`)") ?? false)
    #expect(run.result.report.links?.nowhere == 3)
  }

  @Test func textsThatOnlyAnArchiveReadsOtherwiseStayWhatTheyWere() {
    let run = SiteRun(
      .jekyll,
      [
        "_posts/2022-01-01-a.md":
          "---\ntitle: A\n---\n# [@x] [[y]]\n\n<ftp://a.b/c> [j](javascript:alert) [k](//c.d/) a [[z|w]]\n\n<!-- open\n"
      ])
    #expect(run.problems == [])
    let text = run.files["content/articles/2022/a.md"] ?? ""
    #expect(
      text.contains("\\[@x] \\[[y]]") && text.contains("`ftp://a.b/c`")
        && text.contains("j (`javascript:alert`)"))
    #expect(text.contains("[k](https://c.d/)") && text.contains("\\[[z|w]]") && text.contains("\\<!-- open"))
  }

  @Test func unclosedFormsEndInTextAndNotInASearchWithoutEnd() {
    let many = String(repeating: "{{< a ", count: 20_000)
    let liquid = String(repeating: "{% a {{ b ", count: 20_000)
    let hugo = SiteRun(.hugo, ["content/posts/a.md": "---\ntitle: A\ndate: 2022-01-01\n---\n" + many])
    let jekyll = SiteRun(.jekyll, ["_posts/2022-01-01-a.md": "---\ntitle: A\n---\n" + liquid])
    #expect(hugo.problems == [] && jekyll.problems == [])
    #expect(hugo.files.count == 1 && jekyll.files.count == 1)
  }

  /// Not timed: a step that were quadratic would take minutes.
  @Test func twoThousandPostsThatAllLinkToEachOtherAreImported() {
    var files: [String: String] = [:]
    for number in 0..<2_000 {
      files["_posts/2022-01-01-post-\(number).md"] = """
        ---
        title: Same title
        tags: [t\(number % 50)]
        ---
        ## Head
        [next]({% post_url 2022-01-01-post-\((number + 1) % 2_000) %}#head) and [gone](/x\(number)/)

        """
    }
    let run = SiteRun(.jekyll, files)
    #expect(run.problems == [])
    #expect(run.result.report.links?.documents == 2_000 && run.result.report.links?.nowhere == 2_000)
    #expect(run.files.count == 2_050)
  }
}
