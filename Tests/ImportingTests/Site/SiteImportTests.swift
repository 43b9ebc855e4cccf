import Testing

@testable import Importing

@Suite struct SiteImportTests {
  @Test func whatHugoWouldNotShowTodayIsADraft() {
    let run = SiteRun(
      .hugo,
      [
        "content/p/a.md": "---\ntitle: A\ndate: 2027-01-01\n---\n",
        "content/p/b.md": "---\ntitle: B\ndate: 2022-01-01\nexpiryDate: 2023-01-01\n---\n",
        "content/p/c.md": "---\ntitle: C\ndate: 2022-01-01\ndraft: true\n---\n",
        "content/p/d.md": "---\ntitle: D\ndate: 2022-01-01\n---\n[a](/p/a/)\n",
      ])
    for path in ["2027/a", "2022/b", "2022/c"] {
      #expect(run.files["content/articles/\(path).md"]?.contains("status: draft\n") ?? false, "\(path)")
    }
    let published = run.files["content/articles/2022/d.md"] ?? ""
    #expect(!published.contains("status") && published.hasSuffix("\na\n"))
  }

  @Test func notesOfAVaultAreDraftsUnlessTheySayOtherwise() {
    let files = [
      "a.md": "x\n", "b.md": "---\npublish: true\n---\nx\n", "c.md": "---\npublish: false\n---\nx\n",
    ]
    var settings = SiteRun.settings
    let drafts = SiteRun(.obsidian, files, settings: settings).files.filter {
      $0.value.contains("status: draft")
    }
    #expect(drafts.keys.sorted() == ["content/articles/2026/a.md", "content/articles/2026/c.md"])
    settings.publishes = true
    let all = SiteRun(.obsidian, files, settings: settings).files.filter {
      $0.value.contains("status: draft")
    }
    #expect(all.keys.sorted() == ["content/articles/2026/c.md"])
  }

  @Test(arguments: [
    ("date", "/a/2022/09/05/queue.html"), ("pretty", "/a/2022/09/05/queue/"),
    ("ordinal", "/a/2022/248/queue.html"),
    ("none", "/a/queue.html"), ("/:short_year/:i_month/:i_day/:slug.html", "/22/9/5/queue.html"),
    ("/x/:title", "/x/queue"),
  ])
  func postsOfJekyllHaveTheAddressesOfTheirStyle(_ style: String, _ address: String) {
    let run = SiteRun(
      .jekyll,
      [
        "_config.yml": "permalink: \(style)\n",
        "_posts/2022-09-05-queue.md": "---\ntitle: Q\ncategories: A\n---\n",
      ])
    let alias = SiteAddress.file(address)
    #expect(
      run.files["content/articles/2022/queue.md"]?.contains("aliases: [\(alias)]") ?? false, "\(run.files)")
  }

  @Test func ofATranslationTheReportSaysWhatIsLost() {
    let run = SiteRun(
      .hugo,
      [
        "hugo.toml": "defaultContentLanguage = 'en'\n[languages.en]\n[languages.it]\n[languages.de]\n",
        "content/p/a.md": "---\ntitle: A\ndate: 2022-01-01\n---\n",
        "content/p/a.it.md": "---\ntitle: Aa\ndate: 2022-01-02\ntags: [x]\nsummary: S\n---\n",
        "content/p/a.de.md": "---\ntitle: Ab\n---\n",
      ])
    #expect(run.files["content/articles/2022/a.it.md"] == "---\ntitle: Aa\nsummary: S\n---\n")
    let shared = "a translation has a title and a summary, and shares the rest with its original"
    #expect(run.fates("tags") == ["dropped, \(shared)"])
    #expect(run.fates("date") == ["kept, date", "dropped, \(shared)"])
    #expect(run.skipped == ["content/p/a.de.md: the archive isn't in “de”"])
  }

  @Test func aFragmentIsFoundInTheTextThatTheReaderSees() {
    let run = SiteRun(
      .hugo,
      [
        "hugo.toml": "defaultContentLanguage = 'en'\n[languages.en]\n[languages.it]\n",
        "content/p/a.md": "---\ntitle: A\ndate: 2022-01-01\n---\n# One {#first}\n\n# Two\n",
        "content/p/a.it.md": "---\ntitle: A\n---\n# Uno {#first}\n",
        "content/p/b.md":
          "---\ntitle: B\ndate: 2022-01-01\n---\n[x](/p/a/#first) [y](/p/a/#two) [z](/p/a/#none)\n",
        "content/p/b.it.md": "---\ntitle: B\n---\n[x](/p/a/#first) [y](/p/a/#two)\n",
      ])
    #expect(
      run.files["content/articles/2022/b.md"]?.contains("[x](a.md#one) [y](a.md#two) [z](a.md)") ?? false)
    #expect(run.files["content/articles/2022/b.it.md"]?.contains("[x](a.md#uno) [y](a.md)") ?? false)
    #expect(run.notes.filter { $0.contains("is no place of content/articles/2022/a.md") }.count == 2)
  }

  @Test func everyFileOfTheFolderIsAccountedFor() throws {
    let run = SiteRun(
      .jekyll,
      [
        "_config.yml": "title: x\n", "_posts/2022-01-01-a.md": "---\ntitle: A\n---\n![x](/a.gif)\n",
        "a.gif": "GIF89a", "b.gif": "GIF89a", "README.md": "x", "_layouts/a.html": "", "css/a.css": "",
      ], others: [(".git", "a hidden folder isn't looked into")])
    #expect(run.result.report.files == 8)
    // The post, the image that it shows, and the settings aren't left out.
    #expect(run.accountedFiles == 5)
    #expect(run.result.archive.media.map(\.path.rawValue) == ["content/media/a.gif"])
  }

  @Test func nestedMetadataStayAsTheyAre() {
    let run = SiteRun(
      .hugo,
      [
        "content/p/a.md":
          "+++\ntitle = 'A'\ndate = 2022-01-01\n[x]\ny = [1, 2.50, {z = true}]\n'odd: key' = 2022-02-03\n+++\n"
      ])
    #expect(
      run.files["content/articles/2022/a.md"]?.contains(
        "extra:\n  x:\n    y:\n      - 1\n      - 2.50\n      - z: true\n    \"odd: key\": 2022-02-03\n")
        ?? false)
    #expect(run.fates("x") == ["kept, extra"])
  }

  @Test func theFirstHeadingIsTheTitleWhereThereIsNone() {
    let run = SiteRun(
      .hugo,
      [
        "content/p/a.md": "---\ndate: 2022-01-01\n---\n\nThe *queue*\n===\nText\n",
        "content/p/b.md": "Text\n",
      ])
    #expect(
      run.files["content/articles/2022/a.md"]
        == "---\ntitle: The queue\ndate: 2022-01-01\naliases: [p/a/index.html]\n---\nText\n")
    #expect(run.files["content/articles/2026/p-b.md"]?.contains("title: b\n") ?? false)
  }

  @Test func whatAPageHasNoKeyForIsKeptAndNoNameStandsTwice() {
    let run = SiteRun(
      .hugo,
      [
        "content/about.md":
          "---\ntitle: About\nlastmod: 2022-01-02\ntags: [x, y]\nauthors: [{name: A, b: 1}, {name: C, b: 2}]\n---\n"
      ])
    #expect(
      run.files["content/pages/about.md"] == """
        ---
        title: About
        aliases: [about/index.html]
        extra:
          authors:
            b: 1
          authors-2:
            b: 2
          updated: 2022-01-02
          authors-3: [A, C]
          topics: [x, y]
        ---

        """)
    #expect(run.fates("lastmod") == ["mapped, extra, as a page has no such key"])
  }
}
