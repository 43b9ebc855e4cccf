import Foundation
import Testing

@Suite struct TranslationsCommandTests {
  private static let files = [
    "content/archive.yml": "title: T\nlanguages: [it, en]\nbase_url: https://a.example/\n",
    "content/articles/a.md": "---\ntitle: A\ndate: 2022-01-01\n---\nUno.\n",
    "content/articles/a.en.md": "---\ntitle: A\n---\nOne.\n",
    "content/articles/b.md": "---\ntitle: B\ndate: 2022-01-01\nstatus: draft\n---\nUno.\n",
    "content/articles/b.en.md": "---\ntitle: B\noriginal: 0123456789abcdef\n---\nOne.\n",
    "content/articles/c.md": "---\ntitle: C\ndate: 2022-01-01\n---\nUno.\n",
  ]

  @Test func listsEachTranslationAndWhatIsMissing() throws {
    let archive = try ScratchArchive(Self.files)
    let outcome = try RegestaCommand().run("translations", archive.path)
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        content/articles/a.en.md: unrecorded
        content/articles/b.en.md: outdated
        en: 1 of 3 articles not translated

        """)
    #expect(outcome.errors == "0 current, 1 outdated, 1 unrecorded\n")
  }

  @Test func theListForProgramsHasTheSame() throws {
    let archive = try ScratchArchive(Self.files)
    let outcome = try RegestaCommand().run("translations", archive.path, "--format", "json", "--quiet")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [[String: Any]]])
    let first = try #require(list["translations"]?.first)
    #expect(first["file"] as? String == "content/articles/a.en.md")
    #expect(first["original"] as? String == "content/articles/a.md")
    #expect(first["language"] as? String == "en" && first["state"] as? String == "unrecorded")
    #expect((first["fingerprint"] as? String)?.count == 16)
    #expect(list["translations"]?.last?["recorded"] as? String == "0123456789abcdef")
    #expect(list["untranslated"]?.last?["articles"] as? [String] == ["content/articles/c.md"])
  }

  @Test func recordsWhatTranslationsTranslate() throws {
    let archive = try ScratchArchive(Self.files)
    let one = try RegestaCommand().run(
      "translations", archive.path, "--update", "content/articles/b.en.md")
    #expect(one.status == 0)
    #expect(one.output == "content/articles/b.en.md\n" && one.errors == "1 translation updated\n")
    let others = try RegestaCommand().run("translations", archive.path, "--update-unrecorded")
    #expect(others.output == "content/articles/a.en.md\n")
    let all = try RegestaCommand().run("translations", archive.path, "--update-all")
    #expect(all.output.isEmpty && all.errors == "0 translations updated\n")
    let list = try RegestaCommand().run("translations", archive.path)
    #expect(list.errors == "2 current, 0 outdated, 0 unrecorded\n")
  }

  @Test(arguments: [
    (["--update", "content/articles/a.en.md", "b.en.md"], "did you mean “content/articles/b.en.md”?"),
    (["--update", "content/articles/a.md"], "did you mean"),
    (["--update-all", "--update-unrecorded"], "don't go together"),
    (["--update-all", "--format", "json"], "an update has none"),
  ])
  func isTwoAndChangesNothingWhereItIsUsedWrongly(arguments: [String], message: String) throws {
    let archive = try ScratchArchive(Self.files)
    let outcome = try RegestaCommand().run(["translations", archive.path] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message))
    let list = try RegestaCommand().run("translations", archive.path)
    #expect(list.errors == "0 current, 1 outdated, 1 unrecorded\n")
  }
}
