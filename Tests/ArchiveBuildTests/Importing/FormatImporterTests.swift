import Foundation
import Importing
import Testing

@testable import ArchiveBuild

@Suite struct FormatImporterTests {
  private static let archive = [
    "content/archive.yml": "title: A\nlanguages: [en]\nbase_url: https://a.example/\n",
    "seeds/known.md": "---\ntitle: Known\nurl: http://b.example/x/\n---\nOurs.\n",
    "seeds/called.md": "---\ntitle: Called\n---\n",
  ]

  private func run(_ archive: TestArchive, _ items: String, isDryRun: Bool = false) throws -> ImportOutcome {
    try FileTree(["in.json": Array("[\(items)]".utf8)]).write(to: archive.folder.path)
    return try FormatImporter(into: archive.path, isDryRun: isDryRun)
      .run(.csl, from: archive.folder.path("in.json"))
  }

  private func tree(_ archive: TestArchive) throws -> FileTree {
    FileTree(try FileTree(at: archive.path).files.filter { !$0.key.hasPrefix(".regesta/") })
  }

  @Test func whatIsThereStaysAndIsNotAddedAgain() throws {
    let archive = try TestArchive(Self.archive)
    let before = try tree(archive)
    let outcome = try run(
      archive,
      """
      {"id":"x","title":"Other words","URL":"https://B.example/x"},{"id":"called","title":"CALLED"},
      {"id":"called","title":"Something else"},{"id":"new","title":"New","issued":"2022"}
      """)
    #expect(outcome.isFine && outcome.isWritten && outcome.count == 2)
    var after = try tree(archive)
    #expect(after["seeds/called-2.md"] == "---\ntitle: Something else\n---\n")
    #expect(after["seeds/new.md"] == "---\ntitle: New\npublished: 2022\n---\n")
    after.files["seeds/called-2.md"] = nil
    after.files["seeds/new.md"] = nil
    #expect(after == before)
    #expect(
      outcome.text().contains("skipped: in.json, record 1 “x”: seeds/known.md has its address\n")
        && outcome.text().contains(
          "skipped: in.json, record 2 “called”: seeds/called.md has its id and title\n")
    )
  }

  @Test func aDryRunWritesNothingAtAll() throws {
    let archive = try TestArchive(Self.archive)
    let before = try FileTree(at: archive.path)
    let outcome = try run(archive, #"{"id":"new","title":"New"}"#, isDryRun: true)
    #expect(outcome.isFine && !outcome.isWritten && outcome.count == 1)
    #expect(try FileTree(at: archive.path) == before)
    let new = archive.folder.path("new")
    let made = try FormatImporter(into: new, isDryRun: true).run(.csl, from: archive.folder.path("in.json"))
    #expect(made.isFine && made.count == 2)
    #expect(!FileManager.default.fileExists(atPath: new))
  }

  @Test func errorsThatTheNewFilesBringStopThemWithTheirOrigin() throws {
    let archive = try TestArchive(
      Self.archive.merging([
        "content/people/owner.md": "---\nname: Ruslan Akhmedov\nprotected: A shop owner\n---\n"
      ]) { $1 })
    let before = try tree(archive)
    let outcome = try run(
      archive, #"{"id":"a","title":"Fine"},{"id":"b","title":"A talk with Ruslan Akhmedov"}"#)
    #expect(!outcome.isFine && !outcome.isWritten)
    #expect(outcome.diagnostics.contains("seeds/b.md:2:"))
    #expect(outcome.diagnostics.contains("[protected-name]"))
    #expect(outcome.diagnostics.contains("= the file would be made of in.json, record 2 “b”"))
    #expect(try tree(archive) == before)
  }

  @Test func aRecordThatIsTooLargeForADocumentIsRefused() throws {
    let archive = try TestArchive(Self.archive)
    let long = String(repeating: "x", count: 17 << 20)
    let outcome = try run(archive, #"{"id":"a","title":"T","note":"\#(long)"}"#)
    #expect(!outcome.isFine && outcome.diagnostics.contains("[file-too-large]"))
    #expect(try tree(archive)["seeds/a.md"] == nil)
  }

  @Test func errorsThatWereThereBeforeStopNothing() throws {
    let archive = try TestArchive(
      Self.archive.merging(["content/topics/t.md": "---\nname: T\n---\n[[nowhere]]\n"]) { $1 })
    let outcome = try run(archive, #"{"id":"new","title":"New"}"#)
    #expect(outcome.isFine && outcome.isWritten)
  }

  @Test func anArchiveWhoseConfigurationHasErrorsIsLeftAlone() throws {
    let archive = try TestArchive(["content/archive.yml": "languages: [\n"])
    #expect(throws: EnvironmentError.self) { try run(archive, #"{"id":"new","title":"New"}"#) }
  }

  @Test func aNewArchiveIsCalledAsItsFolder() throws {
    let folder = try TemporaryFolder()
    try FileTree(["in.json": Array(#"[{"id":"a","title":"T"}]"#.utf8)]).write(to: folder.path)
    let outcome = try FormatImporter(into: folder.path("Border: watch")).run(
      .csl, from: folder.path("in.json"))
    #expect(outcome.isWritten)
    let tree = try FileTree(at: folder.path("Border: watch"))
    #expect(tree["content/archive.yml"] == "title: \"Border: watch\"\nlanguages: [en]\n")
    #expect(throws: EnvironmentError.self) {
      try FormatImporter(into: folder.path("Border: watch"), title: "X").run(
        .csl, from: folder.path("in.json"))
    }
  }

  @Test func whatCannotBeReadIsNoReasonToWriteAnything() throws {
    let archive = try TestArchive(Self.archive)
    let before = try tree(archive)
    let outcome = try run(archive, #"{"id":"new","title":"New"},{"#)
    #expect(outcome.problems == ["in.json:1:30: the name of a member is wanted here, in quotes"])
    #expect(try tree(archive) == before)
    #expect(throws: EnvironmentError.self) {
      try FormatImporter(into: archive.path).run(.csl, from: archive.folder.path("nothing.json"))
    }
  }

  @Test func aNewArchiveHasTheLanguagesOfTheSiteThatRegestaKnows() throws {
    let folder = try TemporaryFolder()
    try FileTree([
      "site/hugo.toml": Array(
        "defaultContentLanguage = 'it'\n[languages.it]\n[languages.en]\n[languages.de]\n".utf8),
      "site/content/posts/a.md": Array("---\ntitle: A\ndate: 2022-01-01\n---\nCiao\n".utf8),
    ]).write(to: folder.path)
    let archive = folder.path("archive")
    let outcome = try FormatImporter(into: archive).run(.hugo, from: folder.path("site"))
    #expect(outcome.isFine && outcome.count == 2)
    let made = try FileTree(at: archive)
    #expect(made["content/archive.yml"] == "title: archive\nlanguages: [it, en]\n")
    #expect(made["content/articles/2022/a.md"]?.contains("title: A\ndate: 2022-01-01\naliases:") ?? false)
  }

  @Test func linksInASiteAreNotFollowedAndARingOfThemEnds() throws {
    let folder = try TemporaryFolder()
    try FileTree([
      "vault/a.md": Array("x\n".utf8), "secret.md": Array("secret\n".utf8),
    ]).write(to: folder.path)
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path("vault/ring"), withDestinationPath: folder.path("vault"))
    try manager.createSymbolicLink(
      atPath: folder.path("vault/b.md"), withDestinationPath: folder.path("secret.md"))
    let archive = folder.path("archive")
    let outcome = try FormatImporter(into: archive).run(.obsidian, from: folder.path("vault"))
    #expect(outcome.isFine && outcome.count == 2)
    #expect(outcome.text().contains("left out: b.md, 1 file: links aren't followed\n"))
    #expect(outcome.text().contains("left out: ring, 1 file: links aren't followed\n"))
  }

  @Test func anImageThatIsThereIsNotCopiedAgainAndAnotherOfItsNameGetsANumber() throws {
    let folder = try TemporaryFolder()
    let image = Array("GIF89a-one".utf8)
    try FileTree([
      "vault/a.md": Array("![[x.gif]]\n".utf8), "vault/x.gif": image,
      "archive/content/archive.yml": Array("title: A\n".utf8),
      "archive/content/media/x.gif": Array("GIF89a-two".utf8),
    ]).write(to: folder.path)
    let archive = folder.path("archive")
    let first = try FormatImporter(into: archive).run(.obsidian, from: folder.path("vault"))
    #expect(first.isFine && first.count == 2)
    #expect(try FileTree(at: archive).files["content/media/x-2.gif"] == image)
    try FileTree(["vault/b.md": Array("![[x.gif]]\n".utf8)]).write(to: folder.path)
    let second = try FormatImporter(into: archive).run(.obsidian, from: folder.path("vault"))
    #expect(second.isFine && second.count == 1)
    #expect(try FileTree(at: archive).files.keys.filter { $0.hasPrefix("content/media/") }.count == 2)
  }
}
