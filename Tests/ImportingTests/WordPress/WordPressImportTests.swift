import ArchiveModel
import Testing

@testable import Importing

@Suite struct WordPressImportTests {
  private func run(_ items: String, uploads: [String: [UInt8]] = [:], languages: [String] = ["en"])
    -> ImportResult
  {
    let text =
      "<rss><channel><title>Site</title><wp:base_blog_url>https://a.example</wp:base_blog_url>\(items)</channel></rss>"
    let folder = SiteFolder(files: uploads.map { SiteFolder.File(path: $0.key, size: $0.value.count) }) {
      path, _ in
      uploads[path]!
    }
    return WordPressImport.run(
      ImportStream(name: "in.xml", bytes: Array(text.utf8)), uploads: uploads.isEmpty ? nil : folder,
      into: ImportTarget(languages: languages.map { LanguageTag($0)! }), settings: ImportSettings())
  }

  private func post(_ text: String, id: Int = 1, more: String = "") -> String {
    """
    <item><title>T\(id)</title><link>https://a.example/t\(id)/</link><content:encoded><![CDATA[\(text)]]></content:encoded>\
    <wp:post_id>\(id)</wp:post_id><wp:post_date>2022-09-25 10:00:00</wp:post_date><wp:post_name>t\(id)</wp:post_name>\
    <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>\(more)</item>
    """
  }

  private func text(_ result: ImportResult, _ path: String = "content/articles/2022/t1.md") throws -> String {
    #expect(result.problems == [])
    let file = try #require(result.archive.files.first { $0.path.rawValue == path })
    let parts = String(decoding: file.bytes, as: UTF8.self).split(separator: "---\n", maxSplits: 1)
    return parts.last.map { $0.split(separator: "---\n", maxSplits: 1).last.map(String.init) ?? "" } ?? ""
  }

  private func notes(_ result: ImportResult) -> [String] { result.report.notes.map(\.message) }

  @Test(arguments: [
    ("a\nb\n\nc", "a\\\nb\n\nc\n"), ("<!-- wp:paragraph --><p>a\nb</p><!-- /wp:paragraph -->", "a b\n"),
    ("see [sic] [1] [a b]", "see \\[sic\\] \\[1\\] `[a b]`\n"), ("[[embed]] x", "\\[embed\\] x\n"),
    ("[form id=\"1\"]a[/form]", "`[form id=\"1\"]`a`[/form]`\n"),
    ("<code>[form id=1]</code>", "`[form id=1]`\n"),
    ("[embed]https://v.example/a_b[/embed]", "<https://v.example/a_b>\n"),
    ("[video mp4=/a.mp4][/video]", "[/a.mp4](https://a.example/a.mp4)\n"),
    ("[caption]a[/caption]", "a\n"),
    (
      "[caption caption='c']<img src='https://b.example/x.jpg' alt=d>[/caption]",
      "[d](https://b.example/x.jpg \"c\")\n"
    ),
    ("[caption", "\\[caption\n"), ("[", "\\[\n"), ("[gallery ids=\"9\"]", "`[gallery ids=\"9\"]`\n"),
    ("a<!--more-->b<!--nextpage-->c", "a\n\nb\n\nc\n"),
    ("<!-- wp:calendar /-->", "`<!-- wp:calendar /-->`\n"),
  ])
  func shortcodesAndBlocksAreResolvedOrStayVisible(_ html: String, _ markdown: String) throws {
    #expect(try text(run(post(html))) == markdown)
  }

  @Test func linksOfTheSiteLeadIntoTheArchiveHoweverTheyAreWritten() throws {
    let links = [
      "https://a.example/t2/", "http://www.a.example/t2", "/t2/", "https://a.example/?p=2", "/?p=2#x",
    ]
    let result = run(post(links.map { "<a href='\($0)'>x</a>" }.joined(separator: " ")) + post("b", id: 2))
    #expect(try text(result) == Array(repeating: "[x](t2.md)", count: 5).joined(separator: " ") + "\n")
  }

  @Test func imagesComeFromTheCopyOfUploadsInFullSize() throws {
    let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
    let result = run(
      post(
        "<a href='https://a.example/wp-content/uploads/2022/q.jpg'><img src='https://a.example/wp-content/uploads/2022/q-300x200.jpg' alt='Q'></a>",
        more:
          "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>5</wp:meta_value></wp:postmeta>"
      )
        + "<item><wp:post_id>5</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://a.example/wp-content/uploads/2022/q.jpg</wp:attachment_url></item>",
      uploads: ["2022/q.jpg": jpeg])
    #expect(result.archive.media.map(\.path.rawValue) == ["content/media/2022/q.jpg"])
    #expect(try text(result) == "![Q](../../media/2022/q.jpg)\n")
    let file = String(decoding: result.archive.files[0].bytes, as: UTF8.self)
    #expect(file.contains("image:\n  file: 2022/q.jpg\n"))
  }

  @Test func footnotesOfTheBlockEditorAreFootnotes() throws {
    let sign = "<sup data-fn=\"ID\" class=\"fn\"><a href=\"#ID\" id=\"ID-link\">1</a></sup>"
    let notes = "[{\"content\":\"By <em>phone</em>\",\"id\":\"x-1\"},{\"content\":\"Unused\",\"id\":\"x-2\"}]"
    let result = run(
      post(
        "<!-- wp:paragraph --><p>a\(sign.replacing("ID", with: "x-1")) b\(sign.replacing("ID", with: "x-1"))</p><!-- /wp:paragraph --><!-- wp:footnotes /-->",
        more:
          "<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[\(notes)]]></wp:meta_value></wp:postmeta>"
      ))
    #expect(try text(result) == "a[^1] b[^1]\n\n[^1]: By *phone*\n")
  }

  @Test func imagesWithoutACopyAreLinksToTheOldSite() throws {
    let result = run(post("<img src='/wp-content/uploads/q.jpg' alt='Q'>"))
    #expect(try text(result) == "[Q](https://a.example/wp-content/uploads/q.jpg)\n")
    #expect(notes(result).count == 1)
  }

  @Test func nothingPrivateIsPublished() throws {
    for status in ["draft", "pending", "private", "future", "trash", "auto-draft", "inherit", "something"] {
      let item = post("Words").replacing("publish<", with: "\(status)<")
      let result = run(item)
      let files = result.archive.files.map { String(decoding: $0.bytes, as: UTF8.self) }
      #expect(files.allSatisfy { $0.contains("status: draft") }, "\(status)")
      #expect(files.isEmpty == ["trash", "auto-draft", "inherit"].contains(status), "\(status)")
    }
    let locked = run(post("Words", more: "<wp:post_password>p4ss</wp:post_password>"))
    let file = String(decoding: locked.archive.files[0].bytes, as: UTF8.self)
    #expect(file.contains("status: draft") && !file.contains("p4ss"))
  }

  @Test func translationsOfPolylangBelongTogether() throws {
    func terms(_ language: String) -> String {
      "<category domain=\"language\" nicename=\"\(language)\">L</category><category domain=\"post_translations\" nicename=\"pll_1\">x</category>"
    }
    let result = run(
      post("a", id: 1, more: terms("en")) + post("b", id: 2, more: terms("it")), languages: ["en", "it"])
    #expect(
      result.archive.files.map(\.path.rawValue) == [
        "content/articles/2022/t1.it.md", "content/articles/2022/t1.md",
      ])
  }

  @Test func everyFieldIsAccountedFor() throws {
    let items =
      post(
        "a",
        more:
          "<category domain=\"category\" nicename=\"c\">C</category><wp:comment><x>y</x></wp:comment><odd>z</odd>"
      )
      + "<item><title>M</title><wp:post_type>nav_menu_item</wp:post_type><wp:comment><x>y</x></wp:comment></item>"
    let result = run(items)
    // Eight fields, a category, a comment and an odd one; title, type and comment of the menu; two of the channel.
    let counted = result.report.fields.filter { $0.name != "address" }.reduce(0) { $0 + $1.count }
    #expect(counted == 8 + 3 + 3 + 2)
    #expect(result.report.records == 2)
  }

  @Test func anExportWithoutItemsIsAProblem() {
    #expect(run("").problems.map(\.description) == ["in.xml: there is no item in it"])
  }

  @Test func textsOfOneSignTakeTimeInStepWithLength() {
    for part in [
      "[", "[a ", "[[", "[caption]", "[a \"", "[/a]", "<!-- wp:a -->", "<!-- wp:a /-->", "[audio src=x]",
    ] {
      let result = run(post(String(repeating: part, count: 20_000)))
      #expect(result.problems.count + result.archive.files.count > 0, "\(part)")
    }
  }
}
