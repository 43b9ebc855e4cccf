import Foundation
import Importing
import Testing

@testable import ArchiveBuild

/// The export in `Tests/Fixtures/Imports/wordpress/`, with the very archive that is made of it in `expected/`.
///
/// With REGESTA_RECORD=1 in the environment the expected tree is written anew.
struct WordPressFixtureTests {
  private static let path = "\(ImportFixtureTests.folder)/wordpress"

  @Test func anExportMakesTheExpectedArchiveWhichBuildsAndIsNotMadeTwice() throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("archive")
    let importer = FormatImporter(into: archive, title: "Imported", languages: ["en", "it"])
    let outcome = try importer.runWordPress(
      from: "\(Self.path)/export.xml", settings: ImportFixtureTests.settings)
    #expect(outcome.problems == [] && outcome.diagnostics == "")
    #expect(outcome.isWritten)
    var made = FileTree()
    for (file, bytes) in try FileTree(at: "\(archive)/content").files {
      made.files["content/\(file)"] = bytes
    }
    made.files["report.txt"] = Array(outcome.report.text(limit: nil).utf8)
    let expected = "\(Self.path)/expected"
    if ProcessInfo.processInfo.environment["REGESTA_RECORD"] == "1" {
      try? FileManager.default.removeItem(atPath: expected)
      try made.write(to: expected)
    }
    for difference in made.differences(from: try FileTree(at: expected)) { Issue.record("\(difference)") }

    var options = BuildOptions(archive: archive)
    options.output = folder.path("site")
    #expect(try ArchiveBuilder(options).build().errors == [])
    let pages = try FileTree(at: folder.path("site")).files
    for secret in [
      "secret.example", "anna77", "hunter2", "Private words", "Locked words", "Trash words", "Half a",
      "Soon.",
    ] {
      for (path, bytes) in pages { #expect(bytes.firstRange(of: secret.utf8) == nil, "\(secret) in \(path)") }
      if ["secret.example", "anna77", "hunter2", "Trash words"].contains(secret) {
        for (path, bytes) in made.files {
          #expect(bytes.firstRange(of: secret.utf8) == nil, "\(secret) in \(path)")
        }
      }
    }

    // Once more, and nothing is there twice.
    let again = try FormatImporter(into: archive).runWordPress(
      from: "\(Self.path)/export.xml", settings: ImportFixtureTests.settings)
    #expect(again.isFine && again.count == 0, "\(again.text)")
  }

  @Test func aBrokenExportWritesNothing() throws {
    let folder = try TemporaryFolder()
    try FileTree(["in.xml": Array("<rss><channel><item><title>x".utf8)]).write(to: folder.path)
    let archive = folder.path("archive")
    let outcome = try FormatImporter(into: archive).runWordPress(from: folder.path("in.xml"))
    #expect(
      outcome.problems == ["in.xml:1:29: the XML ends too early (no element found); the file may be cut off"])
    #expect(!FileManager.default.fileExists(atPath: archive))
  }
}
