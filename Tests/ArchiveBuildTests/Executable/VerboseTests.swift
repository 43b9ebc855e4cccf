import Foundation
import Testing

/// What `--verbose` and `--quiet` say.
struct VerboseTests {
  private static let files = [
    "content/archive.yml": "title: Border watch\nlanguages: [en]\nbase_url: https://archive.example/\n",
    "content/articles/2022/queue.md": "---\ntitle: The queue\ndate: 2022-09-25\n---\nCars wait.\n",
    "content/articles/2022/later.md": "---\ntitle: Later\ndate: 2022-09-26\nstatus: draft\n---\nCars left.\n",
  ]

  @Test func aVerboseBuildNamesWhatItHoldsBackAndWrites() throws {
    let archive = try ScratchArchive(Self.files)
    let first = try RegestaCommand().run("build", archive.path, "--verbose").errors
    #expect(first.contains("held back: content/articles/2022/later.md, it is a draft\n"))
    #expect(first.contains("\nnew: articles/2022/queue.html\n"))
    try archive.write(
      "content/articles/2022/queue.md", "---\ntitle: The queue\ndate: 2022-09-25\n---\nThey wait.\n")
    let second = try RegestaCommand().run("build", archive.path, "-v").errors
    #expect(second.contains("\nchanged: articles/2022/queue.html\n") && !second.contains("new: "))
    try FileManager.default.removeItem(atPath: archive.path("content/articles/2022/queue.md"))
    let third = try RegestaCommand().run("build", archive.path, "-v").errors
    #expect(third.contains("\nremoved: articles/2022/queue.html\n"))
    #expect(try RegestaCommand().run("build", archive.path).errors.contains("held back") == true)
  }

  @Test func aQuietBuildSaysNothing() throws {
    let archive = try ScratchArchive(Self.files)
    let build = try RegestaCommand().run("build", archive.path, "--quiet")
    #expect(build.status == 0 && build.errors.isEmpty && build.output.isEmpty)
  }

  @Test(arguments: ["build", "check", "watch"]) func nobodyCanWantBoth(_ command: String) throws {
    let archive = try ScratchArchive(Self.files)
    let outcome = try RegestaCommand().run(command, archive.path, "--quiet", "--verbose")
    #expect(outcome.status == 2 && outcome.errors.contains("--quiet and --verbose don't go together"))
  }
}
