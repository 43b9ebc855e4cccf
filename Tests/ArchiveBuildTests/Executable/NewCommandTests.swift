import Foundation
import Testing

@Suite struct NewCommandTests {
  private static let files = ["content/regions/lars.md": "---\nname: Lars\n---\n"]

  @Test func printsThePathAndHowToLookAtIt() throws {
    let archive = try ScratchArchive(Self.files)
    let outcome = try RegestaCommand().run(
      "new", "article", "The queue", archive.path, "--date", "2022-09-27", "--region", "lars", "--lang", "en")
    #expect(outcome.status == 0)
    #expect(outcome.output == archive.path("content/articles/2022/the-queue.md") + "\n")
    #expect(outcome.errors == "look at it with: regesta watch \(archive.path)\n")
    let check = try RegestaCommand().run("check", archive.path, "--strict")
    #expect(check.status == 0)
    let list = try RegestaCommand().run("list", archive.path, "--excluded")
    #expect(list.output == "content/articles/2022/the-queue.md: it is a draft\n")
  }

  @Test func isOneWhereItIsThereAlready() throws {
    let archive = try ScratchArchive(Self.files)
    let outcome = try RegestaCommand().run("new", "region", "LARS", archive.path)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(
      outcome.errors == """
        error: “lars” is the id of content/regions/lars.md; choose one with --id
        nothing was written

        """)
  }

  @Test func isOneWhereTheFileWouldHaveMistakes() throws {
    let archive = try ScratchArchive(Self.files)
    let outcome = try RegestaCommand().run("new", "source", "A", archive.path, "--url", "ftp://a.example/")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("seeds/a.md:4:6: error: "))
    #expect(outcome.errors.contains("  4 | url: \"ftp://a.example/\"\n"))
    #expect(outcome.errors.hasSuffix("nothing was written\n"))
    #expect(!FileManager.default.fileExists(atPath: archive.path("seeds/a.md")))
  }

  @Test func makesTranslations() throws {
    let archive = try ScratchArchive(
      Self.files.merging(["content/pages/p.md": "---\ntitle: Chi siamo\n---\nTesto.\n"]) { $1 })
    let outcome = try RegestaCommand().run("new", "translation", "pages/p", archive.path, "--lang", "en")
    #expect(outcome.status == 0 && outcome.output == archive.path("content/pages/p.en.md") + "\n")
    #expect(
      outcome.errors == """
        note: a translation has no drafts: the next build publishes it if it publishes the original
        look at it with: regesta watch \(archive.path)

        """)
    let list = try RegestaCommand().run("translations", archive.path)
    #expect(list.output == "content/pages/p.en.md: current\n")
  }

  @Test(arguments: [
    (["translation", "lars", "--url", "x", "--lang", "en"], "of a translation only --lang and --title"),
    (["translation", "lars", "--date", "2022-01-01"], "a translation needs --lang"),
    (["topic", "A", "--title", "B"], "--title can be given for translations only"),
    (["poem", "A"], "isn't a kind of document"), (["region"], "Missing expected argument"),
    (["topic", "🕯️"], "has no letter or digit"), (["article", "A", "--topic", "x"], "has no topic “x”"),
    (["topic", "A", "--region", "lars"], "can be given for articles only"),
    (["topic", "A", "/nonexistent/archive"], "there is no folder"),
  ])
  func isTwoWhereItIsUsedWrongly(arguments: [String], message: String) throws {
    let archive = try ScratchArchive(Self.files)
    let all =
      ["new"] + arguments
      + (arguments.count == 2 || arguments.contains { $0.hasPrefix("--") } ? [archive.path] : [])
    let outcome = try RegestaCommand().run(all)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
