import Foundation
import Testing

@Suite struct ImportCommandTests {
  private func fixture(_ path: String) -> String { "\(Repository.root)/Tests/Fixtures/Imports/\(path)" }

  @Test func isZeroWhereFilesWereMade() throws {
    let folder = try TemporaryFolder()
    let outcome = try RegestaCommand().run("import", "csl", fixture("csl/library.json"), folder.path("new"))
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("dropped: keyword, 1×, it is blank (library.json, record 4 “index”)\n"))
    #expect(outcome.errors.contains("\n6 files written; look at it with: regesta watch "))
    let check = try RegestaCommand().run("check", folder.path("new"))
    #expect(check.status == 0)
  }

  @Test func writesTheWholeReportAsJSON() throws {
    let folder = try TemporaryFolder()
    let outcome = try RegestaCommand().run(
      "import", "ris", fixture("ris/export.ris"), folder.path("new"), "--dry-run", "--format", "json")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "5 files would be written\n")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(json["written"] as? Bool == false && json["records"] as? Int == 4)
    let fields = try #require(json["fields"] as? [[String: Any]])
    let text = try String(contentsOfFile: fixture("ris/export.ris"), encoding: .utf8)
    let tagged = text.split(whereSeparator: \.isNewline).filter {
      $0.dropFirst(2).hasPrefix("  - ") || $0.dropFirst(2).hasPrefix(" - ")
    }.filter { !$0.hasPrefix("ER") }
    #expect(fields.compactMap { $0["count"] as? Int }.reduce(0, +) == tagged.count)
    #expect(!FileManager.default.fileExists(atPath: folder.path("new")))
  }

  @Test func isOneWhereTheInputHasErrors() throws {
    let folder = try TemporaryFolder()
    try FileTree(["in.bib": Array("@misc{a, title = {T}".utf8)]).write(to: folder.path)
    let outcome = try RegestaCommand().run("import", "bibtex", folder.path("in.bib"), folder.path("new"))
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == "error: in.bib:1:1: the @misc that begins here isn't closed\nnothing was written\n")
  }

  @Test(arguments: [["import", "csl", "nowhere.json"], ["import", "marc", "x"], ["import", "csl"]])
  func isTwoWhereItIsUsedWrongly(_ arguments: [String]) throws {
    #expect(try RegestaCommand().run(arguments).status == 2)
  }
}
