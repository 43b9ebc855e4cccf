import Foundation
import Testing

@Suite struct ExitStatusTests {
  private static let good = ["content/regions/lars.md": "---\nname: Lars\n---\n"]
  private static let bad = ["content/regions/lars.md": "---\nnmae: Lars\n---\n"]

  @Test func isZeroWhereAllIsWell() throws {
    let archive = try ScratchArchive(Self.good)
    let check = try RegestaCommand().run("check", archive.path)
    #expect(check.status == 0)
    #expect(check.output.isEmpty)
    let build = try RegestaCommand().run("build", archive.path, "--quiet")
    #expect(build.status == 0)
    #expect(build.errors.isEmpty)
    #expect(FileManager.default.fileExists(atPath: archive.path("public/regions/lars.html")))
  }

  @Test(arguments: ["check", "build"]) func isOneWhereTheArchiveHasErrors(command: String) throws {
    let archive = try ScratchArchive(Self.bad)
    let outcome = try RegestaCommand().run(command, archive.path)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors == """
        content/regions/lars.md:2:1: error: a region has no key “nmae” [unknown-key]
          2 | nmae: Lars
            | ^~~~
            = did you mean “name”?
        1 error\(command == "build" ? "; nothing was changed" : "")

        """)
    #expect(!FileManager.default.fileExists(atPath: archive.path("public")))
  }

  @Test func warningsAreErrorsWhereItIsStrict() throws {
    let archive = try ScratchArchive(Self.good.merging(["content/note.txt": ""]) { $1 })
    #expect(try RegestaCommand().run("check", archive.path).status == 0)
    #expect(try RegestaCommand().run("check", archive.path, "--strict").status == 1)
    #expect(try RegestaCommand().run("build", archive.path, "--strict").status == 1)
    #expect(!FileManager.default.fileExists(atPath: archive.path("public")))
  }

  @Test(arguments: [
    ["frobnicate"], ["check", "--frobnicate"], ["check", "--jobs", "0"], ["check", "--jobs", "many"],
    ["check", ".", "."], ["build", "--base-url", "ftp://archive.example/"],
    ["check", "/nonexistent/archive"],
    ["check", ""],
  ])
  func isTwoWhereItIsUsedWrongly(arguments: [String]) throws {
    let outcome = try RegestaCommand().run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("error: "))
  }

  @Test func aMisspeltCommandIsToldFromTheNearest() throws {
    let outcome = try RegestaCommand().run("biuld", ".")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(
      outcome.errors == """
        error: there is no command “biuld”; did you mean “build”?
          See 'regesta help' for all commands.

        """)
    let other = try RegestaCommand().run("frobnicate")
    #expect(other.errors.hasPrefix("error: there is no command “frobnicate”\n"))
  }

  @Test func aFolderThatIsNoArchiveSaysHowToBeginOne() throws {
    let folder = try TemporaryFolder()
    let outcome = try RegestaCommand().run("check", folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasSuffix("; name the archive's folder, or begin one with regesta init\n"))
  }

  @Test func isTwoWhereTheOutputIsSomebodyElses() throws {
    let archive = try ScratchArchive(Self.good.merging(["public/thesis.txt": "Do not lose"]) { $1 })
    let outcome = try RegestaCommand().run("build", archive.path)
    #expect(outcome.status == 2)
    #expect(try archive.output().keys.sorted() == ["", "thesis.txt"])
    #expect(try RegestaCommand().run("build", archive.path, "--adopt").status == 0)
  }

  @Test(arguments: [
    "public/changes.txt", "content/changes.txt", "none/changes.txt", "content/regions/lars.md",
  ])
  func isTwoWhereTheListOfChangesCanNotBe(list: String) throws {
    let archive = try ScratchArchive(Self.good)
    #expect(try RegestaCommand().run("build", archive.path).status == 0)
    let before = try archive.output()
    let outcome = try RegestaCommand().run("build", archive.path, "--changes", archive.path(list))
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("error: "))
    #expect(try archive.output() == before)
  }

  @Test func aBuildWithErrorsLeavesTheListOfChangesAlone() throws {
    let archive = try ScratchArchive(Self.bad)
    let list = archive.path("changes.txt")
    #expect(try RegestaCommand().run("build", archive.path, "--changes", list).status == 1)
    #expect(!FileManager.default.fileExists(atPath: list))
    try Data("regions/dagestan.html\n".utf8).write(to: URL(fileURLWithPath: list))
    #expect(try RegestaCommand().run("build", archive.path, "--changes", list).status == 1)
    #expect(try String(contentsOfFile: list, encoding: .utf8) == "regions/dagestan.html\n")
  }

  @Test(arguments: [["--help"], ["-h"], ["--version"], ["build", "--help"], ["help", "check"]])
  func helpIsAResultAndGoesToStandardOutput(arguments: [String]) throws {
    let outcome = try RegestaCommand().run(arguments)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  @Test func aPipeGetsNoColours() throws {
    let archive = try ScratchArchive(Self.bad)
    #expect(try !RegestaCommand().run("check", archive.path).errors.contains("\u{1B}"))
  }
}
