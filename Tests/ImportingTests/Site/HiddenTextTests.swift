import Testing

@testable import Importing

/// That nothing which a site's readers don't see becomes public with an import.
@Suite struct HiddenTextTests {
  private func isPublished(_ run: SiteRun, _ path: String) -> Bool {
    run.files["content/articles/\(path).md"].map { !$0.contains("status: draft\n") } ?? false
  }

  @Test(arguments: [
    "a %%SECRET%%", "a %%SECRET\n\nSECRET%% b", "- a %%\n- SECRET\n%%", "a %%x -- SECRET%%", "%%> SECRET%%",
    "a %%SECRET-%%", "a %%SECRET", "> ```\n> code\n\n%%SECRET%%",
  ]) func commentsOfNotesAreLeftOut(_ text: String) {
    let run = SiteRun(.obsidian, ["a.md": "---\npublish: true\ndate: 2022-01-01\n---\n\(text)\n"])
    #expect(run.problems == [] && isPublished(run, "2022/a"))
    #expect(run.files.values.allSatisfy { !$0.contains("SECRET") })
  }

  @Test(arguments: [
    (SiteFormat.jekyll, "_posts/2022-01-01-a.md", "{% comment %}SECRET\n\nSECRET{% endcomment %}"),
    (.jekyll, "_posts/2022-01-01-a.md", "```\n{% comment %}SECRET{% endcomment %}\n```"),
    (.hugo, "content/p/a.md", "{{% comment %}}SECRET{{% /comment %}}"),
  ]) func commentsOfTemplatesAreLeftOut(_ format: SiteFormat, _ path: String, _ text: String) {
    let run = SiteRun(format, [path: "---\ntitle: A\ndate: 2022-01-01\n---\nb\n\n\(text)\n"])
    #expect(run.problems == [] && isPublished(run, "2022/a"))
    #expect(run.files.values.allSatisfy { !$0.contains("SECRET") })
  }

  @Test(arguments: [
    "[[Jane Secret|our source]]", "[our source](Jane%20Secret.md)",
    "[our source][x]\n\n[x]: <Jane Secret.md>",
    "[[Nobody Secret|our source]]",
  ]) func ofALinkToADraftItsWordsStay(_ text: String) {
    let run = SiteRun(
      .obsidian,
      [
        "a.md": "---\npublish: true\ndate: 2022-01-01\n---\nFrom \(text)\n",
        "Jane Secret.md": "Who she is.\n",
      ])
    let note = run.files["content/articles/2022/a.md"] ?? ""
    #expect(note.contains("our source") && !note.contains("Secret"))
  }

  @Test func topicsOfDraftsHaveNoPages() {
    let run = SiteRun(
      .obsidian,
      [
        "a.md": "---\npublish: true\ndate: 2022-01-01\ntags: [roads]\n---\nx %%#hidden%%\n",
        "b.md": "---\ndate: 2022-01-01\ntags: [roads, informants]\n---\nx\n",
      ])
    #expect(run.files.keys.filter { $0.hasPrefix("content/topics/") } == ["content/topics/roads.md"])
    let draft = run.files["content/articles/2022/b.md"] ?? ""
    #expect(draft.contains("topics: [roads]\n") && draft.contains("draft-topics: [informants]\n"))
  }

  @Test func addressesOfMailAreNoNames() {
    let run = SiteRun(
      .jekyll,
      [
        "_posts/2022-01-01-a.md": "---\nauthors: [Jane Doe <jane@secret.example>, j@secret.example]\n---\nx\n"
      ])
    let article = run.files["content/articles/2022/a.md"] ?? ""
    #expect(article.contains("authors: [Jane Doe]\n") && !article.contains("secret.example"))
  }

  @Test(arguments: [
    ["content/p/_index.md": "---\ncascade:\n  build:\n    render: never\n---\n"],
    ["content/p/_index.md": "---\ncascade:\n  - draft: true\n---\n"],
    ["hugo.toml": #"ignoreFiles = ["/a\\.md$"]"#],
    ["hugo.toml": "[languages.en]\n[languages.it]\ndisabled = true\n", "content/p/a.md": ""],
  ]) func whatHugoHidesIsHidden(_ files: [String: String]) {
    var files = files
    let path = files["content/p/a.md"] == nil ? "content/p/a.md" : "content/p/a.it.md"
    files["content/p/a.md"] = nil
    files[path] = "---\ntitle: A\ndate: 2022-01-01\n---\nx\n"
    files["content/q/b.md"] = "---\ntitle: B\ndate: 2022-01-01\n---\nx\n"
    let run = SiteRun(.hugo, files)
    #expect(run.problems == [] && isPublished(run, "2022/b") && !isPublished(run, "2022/a"))
  }

  @Test(arguments: ["\n---\ndraft: true\n", "---\ndraft: 1\n", "---\npublishDate: some day\n"])
  func whatMayBeADraftIsOne(_ start: String) {
    let run = SiteRun(.hugo, ["content/p/a.md": "\(start)title: A\ndate: 2022-01-01\n---\nx\n"])
    #expect(run.problems == [] && run.files["content/articles/2022/a.md"] != nil)
    #expect(!isPublished(run, "2022/a"))
  }

  @Test(arguments: ["private/*", "/private/a.md", "*.md"]) func whatJekyllExcludesIsLeftOut(_ pattern: String)
  {
    let run = SiteRun(
      .jekyll,
      [
        "_config.yml": "exclude: [\"\(pattern)\"]\n", "private/a.md": "---\ntitle: SECRET\n---\nx\n",
        "_posts/2022-01-01-b.markdown": "---\ntitle: B\n---\nx\n",
      ])
    #expect(isPublished(run, "2022/b"))
    #expect(run.files.values.allSatisfy { !$0.contains("SECRET") })
  }
}
