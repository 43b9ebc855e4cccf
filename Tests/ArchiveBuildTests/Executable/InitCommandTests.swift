import Foundation
import Testing

@Suite struct InitCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func endsWithWhatComesNext() throws {
    let path = folder.path("Border watch's")
    let outcome = try RegestaCommand().run("init", path, "--language", "it", "--title", "La frontiera: 2022")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("\(path)/content/archive.yml\n") && outcome.output.contains("/seeds/"))
    let quoted = "'\(path.replacing("'", with: #"'\''"#))'"
    #expect(
      outcome.errors == """
        6 files written. What comes next:
          regesta new article "Title" \(quoted)    write an article
          regesta watch \(quoted)                  look at the pages while you write
          regesta build \(quoted)                  build the pages

        """)
    let build = try RegestaCommand().run("build", path)
    #expect(build.status == 0 && build.errors.contains("missing-base-url"))
    let home = try String(contentsOfFile: path + "/public/index.html", encoding: .utf8)
    #expect(home.contains("La frontiera: 2022") && home.contains(#"lang="it""#))
  }

  @Test func isTwoWhereSomethingIsThere() throws {
    let path = folder.path("a")
    #expect(try RegestaCommand().run("init", path).status == 0)
    let again = try RegestaCommand().run("init", path)
    #expect(again.status == 2 && again.output.isEmpty)
    #expect(again.errors == "error: “\(path)/content” is there already; a new archive replaces nothing\n")
  }

  @Test(arguments: [nil, ["--language", "de"], ["--title", ""]] as [[String]?])
  func isTwoWhereItIsUsedWrongly(options: [String]?) throws {
    let outcome = try RegestaCommand().run(["init"] + (options.map { [folder.path("x")] + $0 } ?? []))
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("error: ") && !FileManager.default.fileExists(atPath: folder.path("x")))
  }
}
