import Foundation
import Testing

/// What `regesta` tells of what it doesn't publish.
struct ExclusionListTests {
  static func archive() throws -> ScratchArchive {
    func article(_ fields: String) -> String {
      "---\ntitle: T\ndate: 2022-09-25\nregions: [r]\n\(fields)\n---\nT\n"
    }
    return try ScratchArchive([
      "content/archive.yml":
        "languages: [it, en]\nbase_url: https://archive.example/\ntimezone: Europe/Rome\n",
      "content/regions/r.md": "---\nname: R\n---\n",
      "content/articles/2022/bozza.md": article("status: draft"),
      "content/articles/2022/bozza.en.md": "---\ntitle: T\n---\nT\n",
      "content/articles/2022/domani.md": article("embargo: 2022-10-01T06:00"),
      "content/articles/2022/lontano.md": article("embargo: 9999-12-31T23:59:59+02:00"),
      "content/articles/2022/ritirato.md": article("status: retracted"),
      "content/articles/2022/fuori.md": article("status: published"),
    ])
  }

  /// Runs `regesta` where the system has no time zone data.
  static func withoutZones(_ arguments: String...) throws -> RegestaCommand.Outcome {
    let process = Process()
    let output = Pipe()
    let errors = Pipe()
    process.executableURL = Executable.regesta
    process.arguments = arguments
    let folder = try TemporaryFolder().path("none")
    process.environment = ProcessInfo.processInfo.environment.merging(["TZDIR": folder]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // A few lines fit into the pipe's buffer.
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    let told = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return RegestaCommand.Outcome(
      status: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: told, as: UTF8.self))
  }

  @Test func everyExclusionHasItsReason() throws {
    let archive = try Self.archive()
    let outcome = try RegestaCommand().run("list", archive.path, "--excluded")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        content/articles/2022/bozza.en.md: it translates content/articles/2022/bozza.md
        content/articles/2022/bozza.md: it is a draft
        content/articles/2022/domani.md: it is under embargo until 2022-10-01T06:00
        content/articles/2022/lontano.md: it is under embargo until 9999-12-31T23:59:59+02:00

        """)
    #expect(
      outcome.errors == """
        note: content/articles/2022/domani.md is held back although its embargo has ended; \
        --as-of now releases it

        """)
  }

  @Test func whatIsReleasedIsNotListed() throws {
    let archive = try Self.archive()
    let before = try RegestaCommand().run(
      "list", archive.path, "--excluded", "--as-of", "2022-10-01T05:59:59+02:00")
    #expect(before.output.contains("domani.md"))
    for moment in ["2022-10-01T06:00+02:00", "now"] {
      let outcome = try RegestaCommand().run("list", archive.path, "--excluded", "--as-of", moment)
      #expect(outcome.status == 0)
      #expect(!outcome.output.contains("domani.md"))
      #expect(outcome.output.contains("lontano.md"))
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test func aMomentNeedsItsOffset() throws {
    let archive = try Self.archive()
    let outcome = try RegestaCommand().run(
      "list", archive.path, "--excluded", "--as-of", "2022-10-01T06:00")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--as-of"))
  }

  @Test func withoutZonesAnEmbargoNeedsItsOffset() throws {
    let archive = try Self.archive()
    let outcome = try Self.withoutZones("build", archive.path, "--as-of", "now")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        content/articles/2022/domani.md:5:10: error: this system has no data for the time zone \
        “Europe/Rome” [wrong-value]
          5 | embargo: 2022-10-01T06:00
            |          ^~~~~~~~~~~~~~~~
            = write the offset from UTC too, as in 2022-10-01T06:00+02:00
        1 error; nothing was changed

        """)
    #expect(!FileManager.default.fileExists(atPath: archive.path("public")))
    let list = try Self.withoutZones("list", archive.path, "--excluded", "--as-of", "now")
    #expect(list.status == 1)
    #expect(list.output.contains("domani.md: it is under embargo until 2022-10-01T06:00\n"))
  }

  @Test func withoutZonesAnOffsetIsEnough() throws {
    let archive = try Self.archive()
    try archive.write(
      "content/articles/2022/domani.md",
      "---\ntitle: T\ndate: 2022-09-25\nregions: [r]\nembargo: 2022-10-01T06:00+02:00\n---\nT\n")
    let outcome = try Self.withoutZones("build", archive.path, "--as-of", "2022-10-01T06:00+02:00")
    #expect(outcome.status == 0)
    #expect(FileManager.default.fileExists(atPath: archive.path("public/articles/2022/domani.html")))
  }
}
