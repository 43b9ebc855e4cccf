import Foundation
import Importing
import Testing

@testable import ArchiveBuild

/// Files of others, in `Tests/Fixtures/Imports/FORMAT/`, with the very archives that imports make of them in `expected/`.
///
/// With REGESTA_RECORD=1 in the environment the expected trees are written anew.
struct ImportFixtureTests {
  struct Fixture: CustomTestStringConvertible, Sendable {
    enum Format {
      case records(ImportFormat)
      case site(SiteFormat)
    }

    let name: String
    let format: Format
    let file: String
    var testDescription: String { name }

    init(name: String, format: ImportFormat, file: String) {
      self.name = name
      self.format = .records(format)
      self.file = file
    }

    init(name: String, site: SiteFormat, file: String) {
      self.name = name
      format = .site(site)
      self.file = file
    }

    func run(_ importer: FormatImporter, in folder: String) throws -> ImportOutcome {
      let path = "\(folder)/\(file)"
      return switch format {
      case .records(let format): try importer.run(format, from: path, settings: ImportFixtureTests.settings)
      case .site(let format): try importer.run(format, from: path, settings: ImportFixtureTests.settings)
      }
    }
  }

  static let folder = "\(Repository.root)/Tests/Fixtures/Imports"

  static let fixtures = [
    Fixture(name: "acled", format: .events, file: "acled-export.csv"),
    Fixture(name: "bibtex", format: .bibtex, file: "library.bib"),
    Fixture(name: "csl", format: .csl, file: "library.json"),
    Fixture(name: "generic", format: .events, file: "events.csv"),
    Fixture(name: "hugo", site: .hugo, file: "site"),
    Fixture(name: "jekyll", site: .jekyll, file: "site"),
    Fixture(name: "obsidian", site: .obsidian, file: "vault"),
    Fixture(name: "ris", format: .ris, file: "export.ris"),
    Fixture(name: "text", format: .text, file: "papers"),
    Fixture(name: "timelinejs", format: .events, file: "timeline.csv"),
  ]

  static var settings: ImportSettings {
    var settings = ImportSettings()
    settings.date = "2026-11-30"
    return settings
  }

  @Test func everyFolderIsTested() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    // That of WordPress has a test of its own.
    #expect(names == (Self.fixtures.map(\.name) + ["wordpress"]).sorted())
  }

  @Test(arguments: fixtures)
  func anImportMakesTheExpectedArchive(_ fixture: Fixture) throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("archive")
    let path = "\(Self.folder)/\(fixture.name)"
    let importer = FormatImporter(into: archive, title: "Imported", languages: ["en", "it"])
    let outcome = try fixture.run(importer, in: path)
    #expect(outcome.problems == [] && outcome.diagnostics == "")
    #expect(outcome.isWritten)
    var made = FileTree()
    for name in ["content", "seeds"] {
      for (file, bytes) in try FileTree(at: "\(archive)/\(name)").files {
        made.files["\(name)/\(file)"] = bytes
      }
    }
    made.files["report.txt"] = Array(outcome.text().utf8)
    let expected = "\(path)/expected"
    if ProcessInfo.processInfo.environment["REGESTA_RECORD"] == "1" {
      try? FileManager.default.removeItem(atPath: expected)
      try made.write(to: expected)
    }
    for difference in made.differences(from: try FileTree(at: expected)) { Issue.record("\(difference)") }

    var options = BuildOptions(archive: archive)
    options.output = folder.path("site")
    options.imageProgram = .missing
    // Where images are, only the program that makes their versions may be what lacks.
    let errors = try ArchiveBuilder(options).build().diagnostics.filter { $0.severity == .error }
    #expect(errors.filter { $0.id != .unusableImage }.isEmpty)
    #expect(errors.isEmpty == outcome.media.isEmpty)

    // Once more, and nothing is there twice.
    let again = try fixture.run(FormatImporter(into: archive), in: path)
    #expect(again.isFine && again.count == 0)
    let all = try FileTree(at: archive).files.keys.filter { !$0.hasPrefix(".regesta") }
    #expect(all.count == made.files.count - 1)
  }
}
