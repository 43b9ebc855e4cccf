import Diagnostics
import Testing

@testable import ArchiveBuild

/// To write new expectations: `REGESTA_RECORD=1 swift test --filter InvalidArchiveTests`, then read what changed.
@Suite struct InvalidArchiveTests {
  @Test(arguments: InvalidArchive.all) func reportsExactlyWhatIsWrong(archive: InvalidArchive) throws {
    let report = try archive.report()
    if InvalidArchive.isRecording { try archive.record(report) }
    #expect(report == archive.expectedReport)
    #expect(!report.isEmpty)
  }

  @Test(arguments: InvalidArchive.all) func holdsAnArchiveAndItsReportAndNothingElse(archive: InvalidArchive)
    throws
  {
    let entries = try archive.entries
    #expect(entries.isSuperset(of: ["content", InvalidArchive.reportName]))
    #expect(entries.subtracting(["content", "seeds", "templates", InvalidArchive.reportName]).isEmpty)
  }

  @Test(arguments: InvalidArchive.all) func reportsTheSameOnAnyNumberOfThreadsAndNothingTwice(
    archive: InvalidArchive
  ) throws {
    var options = BuildOptions(archive: archive.path)
    options.jobs = 1
    let diagnostics = try ArchiveBuilder(options).check().diagnostics
    #expect(diagnostics == (try archive.diagnostics()))
    #expect(Set(diagnostics.map { "\($0.location) \($0.message)" }).count == diagnostics.count)
  }

  @Test func everyDiagnosticHasAFixture() throws {
    #expect(!InvalidArchive.all.isEmpty)
    let found = Set(try InvalidArchive.all.flatMap { try $0.diagnostics().map(\.id) })
    let missing = Set(DiagnosticID.allCases).subtracting(found)
    #expect(missing == InvalidDiskTests.madeOnTheSpot)
  }
}
